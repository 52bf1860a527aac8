import type { Trouble } from './attempt.ts';
import type { Keyed } from './grouping.ts';
import { defaults, type JudgeFile } from './judge-file.ts';
import type { Entry } from './kept.ts';
import { parametersOf } from './keys.ts';
import { type Cost, noCost, sum } from './ledger.ts';
import type { Line } from './line.ts';
import type { Protocol } from './protocol.ts';
import { type Ballot, tally } from './tally.ts';

/** Asks the model a group of questions about one message; an entry for each, in their order. Never throws. */
export type AskGroup = (group: readonly Keyed[], cancel: AbortSignal) => Promise<readonly Entry[]>;

/** What asking takes. */
interface Voting {
  readonly file: JudgeFile;
  readonly key: string;
  readonly protocol: Protocol;
  readonly line: Line;
  /** A word that nobody can guess, new at each call. */
  readonly nonce: () => string;
  readonly onTrouble: (trouble: Trouble) => void;
}

const redacted = '[redacted]';

/** Asks all votes of a group; they do not see each other. */
export const createAskGroup = ({ file, key, protocol, line, nonce, onTrouble }: Voting): AskGroup => {
  const parameters = parametersOf(file);
  const maxTokens = file.maxTokens ?? defaults.maxTokens;
  const wanted = Array.from({ length: file.votes ?? defaults.votes }, (_, vote) => vote);
  // A recording can hold the key when the target shares it and repeats what it was sent.
  const redact = (text: string): string => (key === '' ? text : text.replaceAll(key, redacted));
  const cast = async (group: readonly Keyed[], vote: number, cancel: AbortSignal) => {
    const call = protocol.prepare(
      group.map(({ question }) => question),
      { vote, nonce: nonce() },
    );
    const messages = call.messages.map(({ role, content }) => ({ role, content: redact(content) }));
    const sent = await line.send(JSON.stringify({ ...parameters, ...call.fields, messages }), maxTokens, cancel);
    if ('content' in sent) {
      const ballots = call.read(sent.content).map((each): Ballot => ({ vote: each }));
      return { ballots, cost: sent.cost };
    }
    onTrouble(sent.trouble);
    const { doubt } = sent.trouble;
    // A server that was reached and answered nonsense has voted; asking again would bring the same.
    const ballot: Ballot = doubt === 'off-schema' ? { vote: { value: 'unsure', doubt } } : { missing: doubt };
    return { ballots: group.map(() => ballot), cost: sent.cost };
  };
  return async (group, cancel) => {
    const rounds = await Promise.all(wanted.map((vote) => cast(group, vote, cancel)));
    const cost = rounds.reduce<Cost>((total, round) => sum(total, round.cost), noCost);
    return group.map((_, index) => ({
      ...tally(rounds.flatMap(({ ballots }) => ballots[index] ?? [])),
      cost: index === 0 ? cost : noCost,
    }));
  };
};

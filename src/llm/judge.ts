import type { JudgedAnswer, ModelJudge, Question } from '../model/question.ts';
import { grouped, type Keyed } from './grouping.ts';
import type { JudgeFile } from './judge-file.ts';
import { type Answers, type Entry, readEntry } from './kept.ts';
import { digestOf, keyOf } from './keys.ts';
import { createLedger, type Ledger, noCost } from './ledger.ts';
import type { Memory } from './memory.ts';
import type { Protocol } from './protocol.ts';
import type { AskGroup } from './vote.ts';

const silent: Entry = { value: 'unsure', spans: [], votes: [], complete: false, cost: noCost };

/** A guard says nothing of signals that none of its categories stands for. */
const uncovered: Entry = { ...silent, doubt: 'said-unsure' };
const notRecorded: Entry = { ...silent, doubt: 'not-recorded' };

const answered = ({ question }: Keyed, { value, spans, votes, doubt }: Entry, kept: boolean): JudgedAnswer => {
  const answer = { signal: question.signal.id, value, spans, votes, kept };
  return doubt === undefined ? answer : { ...answer, doubt };
};

const keyed =
  (digest: string) =>
  (question: Question): Keyed => ({ key: keyOf(digest, question), question });

/** What a live judge is made of. */
interface JudgeParts {
  readonly file: JudgeFile;
  readonly protocol: Protocol;
  readonly ask: AskGroup;
  readonly memory: Memory;
  readonly ledger: Ledger;
  readonly close: () => Promise<void>;
}

/** A judge that asks the model what it does not know yet. */
export const liveJudge = ({ file, protocol, ask, memory, ledger, close }: JudgeParts): ModelJudge => {
  const digest = digestOf(file, protocol);
  const pending = new Map<string, Promise<Entry>>();
  const askAll = (questions: readonly Keyed[], cancel: AbortSignal): void => {
    for (const group of grouped(questions, protocol.mostQuestions)) {
      const entries = ask(group, cancel);
      for (const [index, { key }] of group.entries()) {
        const entry = entries.then((all) => {
          const own = all[index] ?? uncovered;
          // What was stopped is no answer; the next run asks again.
          if (!cancel.aborted) memory.keep(key, own);
          pending.delete(key);
          return own;
        });
        pending.set(key, entry);
      }
    }
  };
  return {
    name: file.name ?? file.model,
    digest,
    ask: async (questions, cancel) => {
      const wanted = questions.map(keyed(digest));
      const known = wanted.map(({ key, question }) => {
        if (!protocol.covers(question.signal.id)) return uncovered;
        return memory.recall(key, question.message.text.length);
      });
      askAll(
        wanted.filter(({ key }, index) => known[index] === undefined && !pending.has(key)),
        cancel,
      );
      const open = wanted.map(({ key }) => pending.get(key));
      return Promise.all(
        wanted.map(async (each, index) => {
          const entry = known[index];
          if (entry !== undefined) return answered(each, entry, entry !== uncovered);
          return answered(each, (await open[index]) ?? uncovered, false);
        }),
      );
    },
    use: ledger.use,
    close,
  };
};

/** A judge that only repeats what was recorded; what it says asking cost is what the answers cost then. */
export const recordedJudge = (file: JudgeFile, protocol: Protocol, recorded: Answers): ModelJudge => {
  const digest = digestOf(file, protocol);
  const ledger = createLedger({}, file.price);
  const counted = new Set<string>();
  return {
    name: file.name ?? file.model,
    digest,
    ask: async (questions) =>
      questions.map(keyed(digest)).map((each) => {
        const { key, question } = each;
        if (!protocol.covers(question.signal.id)) return answered(each, uncovered, false);
        const entry = readEntry(recorded.get(key), question.message.text.length);
        if (entry === undefined) return answered(each, notRecorded, false);
        if (!counted.has(key)) ledger.add(entry.cost);
        counted.add(key);
        return answered(each, entry, true);
      }),
    use: ledger.use,
    close: async () => {},
  };
};

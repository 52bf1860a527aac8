import { milliseconds, pause } from '../http/duration.ts';
import type { Milliseconds } from '../model/words.ts';
import { openSender, type Trouble } from './attempt.ts';
import { defaults, type JudgeFile } from './judge-file.ts';
import { type Cost, type Ledger, type Most, noCost, sum } from './ledger.ts';
import { createPace } from './pace.ts';

/** What a call brought, and what it cost with all its attempts. */
type Sent = ({ readonly content: string } | { readonly trouble: Trouble }) & { readonly cost: Cost };

/** The line to a model: within rate, budget and patience. */
export interface Line {
  /** Never throws. */
  readonly send: (body: string, maxTokens: number, cancel: AbortSignal) => Promise<Sent>;
  readonly close: () => Promise<void>;
}

/** So many calls without answer one after the other, each with all its attempts, and the rest of the run goes without the judge. */
const giveUpAfter = 10;

/** A token is at least a byte; a chat template adds some of its own. */
const mostOf = (body: string, maxTokens: number): Most => ({
  inputTokens: Buffer.byteLength(body) + 256,
  outputTokens: maxTokens,
});

/** Opens the line that a judge file describes. */
export const openLine = async (file: JudgeFile, key: string, ledger: Ledger): Promise<Line> => {
  const sender = await openSender(file, key);
  const pace = createPace({ concurrency: file.concurrency ?? defaults.concurrency, requestsPerSecond: file.requestsPerSecond });
  const retries = file.retries ?? defaults.retries;
  const backoff: Milliseconds = milliseconds(file.backoff ?? defaults.backoff);
  let failures = 0;
  const sendRepeatedly = async (body: string, most: Most, cancel: AbortSignal): Promise<Sent> => {
    let cost = noCost;
    for (let repeated = 0; ; repeated += 1) {
      await pace.turn(cancel);
      if (cancel.aborted) return { trouble: { doubt: 'unreachable', code: 'stopped' }, cost };
      if (failures >= giveUpAfter) return { trouble: { doubt: 'unreachable', code: 'gave-up' }, cost };
      const reservation = ledger.reserve(most);
      if (reservation === undefined) return { trouble: { doubt: 'over-budget' }, cost };
      const result = await sender.attempt(body, cancel);
      // A server that does not say what it counted may have counted the most.
      cost = sum(cost, reservation.settle(result.tokens ?? most));
      if ('content' in result) return { content: result.content, cost };
      const { trouble, repeat } = result;
      if (repeat === undefined || repeated >= retries) return { trouble, cost };
      const wait = repeat.after ?? backoff * 2 ** repeated;
      if (repeat.everyone) pace.hold(wait);
      else await pause(wait, cancel);
    }
  };
  const count = (sent: Sent): void => {
    if ('content' in sent) failures = 0;
    else if (sent.trouble.doubt === 'timeout' || sent.trouble.doubt === 'unreachable') failures += 1;
  };
  return {
    send: (body, maxTokens, cancel) =>
      pace.within(async () => {
        const sent = await sendRepeatedly(body, mostOf(body, maxTokens), cancel);
        count(sent);
        return sent;
      }),
    close: sender.close,
  };
};

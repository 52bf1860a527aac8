// How many messages a second the deterministic instrument answers for all signals, how long it takes to load, and what it holds.
// Printed as JSON; bundled and run by bench.mjs with --expose-gc, since garbage is not held. Arguments: the folder of checks, the gates
// that the build made, then labelled files, each of whose messages is asked for all signals of its speaker.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogue } from '../src/files/catalogue.ts';
import { readGates } from '../src/files/gates.ts';
import { readWeights } from '../src/files/weights.ts';
import { deterministicInstrument } from '../src/judge/deterministic.ts';
import type { MessageInContext } from '../src/model/answer.ts';

const [checks = '', builtGates = '', ...files] = process.argv.slice(2);

interface Line {
  readonly messages: readonly { readonly role: string; readonly content: string }[];
}

/** Each message of the chats, of either side. */
const messages = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line): readonly MessageInContext[] => {
      const { messages: said }: Line = JSON.parse(line);
      return said.map(({ role, content }, place) => ({
        text: content,
        before: said[place - 1]?.content ?? '',
        speaker: role === 'user' ? 'user' : 'companion',
      }));
    }),
);

const { signals, digests } = await readCatalogue([checks], {});
const spokenBy = (side: MessageInContext['speaker']): readonly string[] =>
  signals.filter(({ speaker }) => speaker === side).map(({ id }) => id);
const wanted = { user: spokenBy('user'), companion: spokenBy('companion') };
globalThis.gc?.();
const held = process.memoryUsage();
const start = performance.now();
const weights = readWeights(join(checks, 'weights', 'patterns.bin'));
const instrument = deterministicInstrument(signals, weights, '', readGates(builtGates, digests.signals));
instrument.answer({ text: 'Good night, sleep well.', before: 'bye', speaker: 'companion' }, wanted.companion);
const load = performance.now() - start;

/** Seconds of a core: other work on the machine does not count. */
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const answerAll = (asked: readonly MessageInContext[]): number => {
  const from = spent();
  for (const message of asked) instrument.answer(message, wanted[message.speaker]);
  return asked.length / (spent() - from);
};
/** Messages a second: the median of rounds, but for the first, which compile expressions and warm the engine. */
const perSecond = (asked: readonly MessageInContext[]): number =>
  Array.from({ length: 31 }, () => answerAll(asked))
    .slice(10)
    .sort((a, b) => a - b)[10] ?? 0;
const rates = {
  chats: perSecond(messages),
  replies: perSecond(messages.filter(({ speaker }) => speaker === 'companion')),
};
globalThis.gc?.();
const now = process.memoryUsage();
const memory = now.heapUsed + now.arrayBuffers - held.heapUsed - held.arrayBuffers;
console.log(JSON.stringify({ load, ...rates, memory: memory / 1024 ** 2 }));

// How many messages a second the deterministic instrument answers for all signals, how long it takes to load, and what it holds.
// Printed as JSON; bundled and run by bench.mjs with --expose-gc, since garbage is not held. Arguments: the folder of checks, the gates
// that the build made, then labelled files whose messages are asked.
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

const messages = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): MessageInContext => {
      const { messages: said }: Line = JSON.parse(line);
      const last = said.at(-1);
      return { text: last?.content ?? '', before: said.at(-2)?.content ?? '', speaker: 'companion' };
    }),
);

const { signals, digests } = await readCatalogue([checks], {});
const wanted = signals.filter(({ speaker }) => speaker === 'companion').map(({ id }) => id);
globalThis.gc?.();
const held = process.memoryUsage();
const start = performance.now();
const weights = readWeights(join(checks, 'weights', 'patterns.json'));
const instrument = deterministicInstrument(signals, weights, '', readGates(builtGates, digests.signals));
instrument.answer({ text: 'Good night, sleep well.', before: 'bye', speaker: 'companion' }, wanted);
const load = performance.now() - start;

/** Seconds of a core: other work on the machine does not count. */
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const answerAll = (): number => {
  const from = spent();
  for (const message of messages) instrument.answer(message, wanted);
  return spent() - from;
};
// The first rounds compile expressions and warm the engine.
const rounds = Array.from({ length: 15 }, answerAll).slice(6);
const times = rounds.sort((a, b) => a - b);
globalThis.gc?.();
const now = process.memoryUsage();
const memory = now.heapUsed + now.arrayBuffers - held.heapUsed - held.arrayBuffers;
console.log(JSON.stringify({ load, perSecond: messages.length / (times[4] ?? 1), memory: memory / 1024 ** 2 }));

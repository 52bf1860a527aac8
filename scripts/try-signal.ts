// Shows where the patterns of a signal miss or raise a false alarm: the author's loop while writing patterns.
//   node --import tsx scripts/try-signal.ts <signal> [labelled.jsonl …] [--third 0|1|2]
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type SignalFile, toSignal } from '../src/files/read-signal.ts';
import { patternsInstrument } from '../src/judge/patterns/index.ts';

const [id = '', ...rest] = process.argv.slice(2);
const aside = rest.includes('--third') ? Number(rest[rest.indexOf('--third') + 1]) : -1;
const files = rest.filter((word) => word.endsWith('.jsonl'));
const signal = toSignal(parse(readFileSync(`checks/signals/${id}.yaml`, 'utf8')) as SignalFile);
const instrument = patternsInstrument([signal], '');
const ask = (text: string, before: string) =>
  instrument.answer({ text, before, speaker: signal.speaker }, [id])[0] ?? { value: 'no', spans: [] };

for (const example of signal.examples) {
  const { value } = ask(example.text, example.before ?? '');
  if (value !== example.answer)
    console.log(`EXAMPLE ${example.beyondPatterns ? '(beyond) ' : ''}want ${example.answer} got ${value}: ${example.text}`);
}
for (const file of files) {
  const counts: Record<string, number> = {};
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .forEach((line, index) => {
      const item = JSON.parse(line) as {
        messages: { role: string; content: string }[];
        labels: Record<string, string>;
        at: Record<string, string>;
      };
      if (item.labels[id] === undefined || (aside >= 0 && index % 3 !== aside)) return;
      const role = item.at[id] === 'last-assistant' ? 'assistant' : 'user';
      const at = item.messages.map((message) => message.role).lastIndexOf(role);
      const before = item.messages.slice(0, at).findLast((message) => message.role !== role)?.content ?? '';
      const { value, spans } = ask(item.messages[at]?.content ?? '', before);
      const key = `${item.labels[id]} ${value}`;
      counts[key] = (counts[key] ?? 0) + 1;
      const text = item.messages[at]?.content.replace(/\s+/g, ' ').slice(0, 260);
      const quote = spans.map((span) => item.messages[at]?.content.slice(span.start, span.end)).join(' | ');
      if (item.labels[id] === 'present' && value !== 'yes') console.log(`MISS ${value} [${before.slice(-60)}] ${text}`);
      if (item.labels[id] === 'absent' && value !== 'no') console.log(`FALSE ${value} «${quote}» [${before.slice(-60)}] ${text}`);
    });
  const of = (key: string): number => counts[key] ?? 0;
  const present = of('present yes') + of('present no') + of('present unsure');
  const precision = of('present yes') / (of('present yes') + of('absent yes'));
  const recall = of('present yes') / present;
  console.log(
    file,
    counts,
    `precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}`,
  );
}

// npm run calibrate: measures the patterns anew on the gold that their authors have not seen, and stores the figures.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cli, must, root } from './run.mjs';

const gold = join('fixtures', 'gold');
const filesOf = (set) => readdirSync(join(root, gold, set)).filter((file) => file.endsWith('.jsonl'));
const held = filesOf('held-out');
// A set that pattern authors have seen flatters them: it counts only for signals that nobody tuned on it.
const unseen = filesOf('tune').filter((file) => !held.includes(file));
const files = [...held.map((file) => join(gold, 'held-out', file)), ...unseen.map((file) => join(gold, 'tune', file))];

await must(process.execPath, ['scripts/build.mjs']);
await must(process.execPath, [cli, 'calibrate', ...files, '--write', join('checks', 'calibration', 'patterns.json')]);
await must(process.execPath, ['scripts/build.mjs']);

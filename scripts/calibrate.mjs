// npm run calibrate [-- labelled.jsonl …]: measures the deterministic instrument anew on the gold that nobody tuned or trained on, and on
// labelled files that are named, and stores the figures. Files that shaped the weights are refused: on them it looks better than it is.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cli, must, root } from './run.mjs';

const gold = join('fixtures', 'gold');
const own = readdirSync(join(root, gold))
  .filter((file) => file.endsWith('.jsonl'))
  .map((file) => join(gold, file));

const others = process.argv.slice(2);
const weights = readFileSync(join(root, 'checks', 'weights', 'patterns.bin'));
const { sources } = JSON.parse(weights.toString('utf8', 0, weights.indexOf('\n')));
const learnt = others.filter((file) => sources.includes(basename(file)));
if (learnt.length > 0) throw new Error(`the weights were learnt from ${learnt.join(', ')}: leave it out`);

await must(process.execPath, ['scripts/build.mjs']);
await must(process.execPath, [cli, 'calibrate', ...own, ...others, '--write', join('checks', 'calibration', 'patterns.json')]);
await must(process.execPath, ['scripts/build.mjs']);

// npm run calibrate: measures the deterministic instrument anew on the gold that nobody tuned or trained on, and stores the figures.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cli, must, root } from './run.mjs';

const gold = join('fixtures', 'gold');
const files = readdirSync(join(root, gold))
  .filter((file) => file.endsWith('.jsonl'))
  .map((file) => join(gold, file));

await must(process.execPath, ['scripts/build.mjs']);
await must(process.execPath, [cli, 'calibrate', ...files, '--write', join('checks', 'calibration', 'patterns.json')]);
await must(process.execPath, ['scripts/build.mjs']);

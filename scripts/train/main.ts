// npm run train [-- labelled.jsonl …]: learns the deterministic instrument's weights from the repository's texts and from labelled files
// whose licence allows it, and writes checks/weights/patterns.bin. Measure anew afterwards: npm run calibrate.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWeights } from '../../src/files/weights.ts';
import { exampleItems, labelledItems, ownItems } from './corpus.ts';
import { catalogue, root, speakerOf } from './definitions.ts';
import { weightsOf } from './weights.ts';

const files = process.argv.slice(2);
const out = join(root, 'checks', 'weights', 'patterns.bin');
const items = [
  ...ownItems(root, speakerOf),
  ...exampleItems(catalogue.signals),
  ...files.flatMap((file) => labelledItems(file, speakerOf, true)),
];
const weights = weightsOf(items, catalogue);
mkdirSync(dirname(out), { recursive: true });
writeWeights(out, weights);
console.log(`${weights.items} items from ${weights.sources.length} files → ${out}`);

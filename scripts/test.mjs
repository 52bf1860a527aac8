// npm test: build, types, lint, then every src/**/*.test.ts. Arguments name test files to run instead.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { must, root, run } from './run.mjs';

// Node 20 knows no globs.
const testFiles = () =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .sort()
    .map((file) => join('src', file));

const chosen = process.argv.slice(2);
await must(process.execPath, ['scripts/build.mjs']);
await must(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit']);
await must(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'check', '.']);
process.exitCode = await run(process.execPath, [
  '--import',
  'tsx',
  '--test',
  '--test-concurrency=2',
  '--test-reporter=spec',
  '--test-reporter-destination=stdout',
  ...(chosen.length > 0 ? chosen : testFiles()),
]);

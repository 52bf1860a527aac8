import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

/** What a folder may import besides itself, each with its reason. */
interface Allowance {
  readonly folders: { readonly [folder: string]: string };
  readonly packages: { readonly [name: string]: string };
}

const words = 'the words of the domain';

const web = 'what both who ask over HTTP need: waiting, stopping, unpacking';

/** The import table of the architecture: data flows target → record → judgement → report, and nobody looks back. */
const table: { readonly [folder: string]: Allowance } = {
  model: { folders: {}, packages: {} },
  files: {
    folders: { model: words },
    packages: {
      yaml: 'parses definitions with places',
      'ajv/dist/runtime/ucs2length.js': 'run-time part of the compiled schemas',
      'ajv/dist/runtime/equal.js': 'run-time part of the compiled schemas',
      'ajv/dist/compile/codegen': 'type of a compiled schema',
      ajv: 'types of schema errors',
      'node:crypto': 'digests of definitions and probes',
      'node:fs': 'the only folder that reads and writes the disk',
      'node:os': 'the name of the machine in locks',
      'node:fs/promises': 'the only folder that reads and writes the disk',
      'node:path': 'paths of definitions and run directories',
      'node:url': 'the place of the bundled definitions',
      'node:buffer': 'tells UTF-8 from other encodings',
    },
  },
  judge: { folders: { model: words }, packages: { re2js: 'linear-time matching' } },
  report: { folders: { model: words }, packages: { chalk: 'colours of the text format' } },
  importers: { folders: { model: words }, packages: {} },
  http: {
    folders: { model: words },
    packages: { 'node:stream': 'bodies are unpacked as they come', 'node:zlib': 'unpacks compressed bodies' },
  },
  probe: {
    folders: { model: words, http: web },
    packages: {
      undici: 'HTTP to the target',
      'node:crypto': 'session ids and probe digests',
      'node:http': 'the webhook sink listens for notifications',
    },
  },
  llm: {
    folders: { model: words, http: web },
    packages: { undici: 'HTTP to the model judge', 'node:crypto': 'nonces and cache keys' },
  },
  sandbox: {
    folders: { model: 'the languages' },
    packages: { 'node:http': 'it is a service', 'node:crypto': 'ids of sessions without one' },
  },
  cli: {
    folders: {
      model: words,
      files: 'reads inputs and writes results',
      probe: 'plays the checks',
      judge: 'judges the recording',
      llm: 'hands the model judge to the judge',
      importers: 'reads foreign transcripts',
      report: 'renders the report',
      sandbox: 'starts the bundled companion',
    },
    packages: {
      commander: 'parses the command line',
      ink: 'draws live progress',
      react: 'ink’s components',
      chalk: 'colours of progress and problems',
      'node:fs': 'finds the bundled definitions, writes rendered reports',
      'node:path': 'paths of the command line',
      'node:url': 'the place of the bundled definitions',
      'node:crypto': 'the seed of a run',
      'node:process': 'signals that stop a run',
      'node:timers/promises': 'pauses between redraws',
      'node:os': 'the number of workers',
      'node:zlib': 'unpacks spreadsheets of questions',
    },
  },
};

const src = fileURLToPath(new URL('.', import.meta.url));

/** Tests and their fixtures may build whole scenes; what ships may not. */
const isShipped = (file: string): boolean =>
  /\.tsx?$/.test(file) && !/\.test\.tsx?$|\.test-data\.ts$|(^|\/)test-[\w-]+\.tsx?$/.test(file);

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => isShipped(file) && !file.startsWith('files/generated/'))
  .sort();

const specifiers = (text: string): readonly string[] =>
  [...text.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\(\s*)['"]([^'"\n]+)['"]/g)].flatMap((match) => match[1] ?? []);

const packageName = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

const allowed = (file: string, specifier: string): boolean => {
  const folder = file.split('/')[0] ?? '';
  const allowance = table[folder];
  if (allowance === undefined) return false;
  if (!specifier.startsWith('.')) return specifier in allowance.packages || packageName(specifier) in allowance.packages;
  const to = posix.normalize(posix.join(posix.dirname(file), specifier)).split('/')[0] ?? '';
  return to === folder || to in allowance.folders;
};

const imports = files.flatMap((file) =>
  specifiers(readFileSync(join(src, file), 'utf8')).map((specifier) => ({ file, specifier })),
);

test('every folder imports only what the table allows', () => {
  const violations = imports.filter(({ file, specifier }) => !allowed(file, specifier));
  assert.deepEqual(
    violations.map(({ file, specifier }) => `${file} imports ${specifier}`),
    [],
  );
});

test('the test sees imports of every kind', () => {
  const text = `import a from 'a';\nimport type { B } from "../b.ts";\nexport * from './c.ts';\nimport 'd';\nconst e = await import('e');`;
  assert.deepEqual(specifiers(text), ['a', '../b.ts', './c.ts', 'd', 'e']);
  assert.equal(allowed('judge/index.ts', 'node:fs'), false);
  assert.equal(allowed('judge/patterns/index.ts', '../../files/yaml.ts'), false);
  assert.equal(allowed('report/formats/text.ts', '../../model/report.ts'), true);
  assert.ok(imports.length > 100);
});

test('clock, randomness and the process stay at the rim', () => {
  // Randomness and time reach judge, report and model as data, or a replay would differ from its recording.
  const impure = /\b(?:Date\.now|new Date\(\)|Math\.random|performance\.now|process\.|console\.|setTimeout|fetch\()/;
  const pure = ['model/', 'judge/', 'report/', 'importers/'];
  const guilty = files
    .filter((file) => pure.some((folder) => file.startsWith(folder)))
    .filter((file) => impure.test(readFileSync(join(src, file), 'utf8')));
  assert.deepEqual(guilty, []);
});

// Compiles the JSON Schemas ahead of time: ajv then costs nothing at start-up.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { tsImport } from 'tsx/esm/api';

const folder = new URL('../src/files/schemas/', import.meta.url);
const generated = new URL('../src/files/generated/', import.meta.url);
const schemas = [...readdirSync(folder), '../../report/report.schema.json']
  .filter((file) => file.endsWith('.schema.json'))
  .map((file) => ({
    name: basename(file, '.schema.json'),
    schema: JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
  }));

const ajv = new Ajv({
  allErrors: true,
  verbose: true,
  strict: true,
  strictRequired: false,
  strictTypes: false,
  code: { source: true, esm: true, lines: true },
});
for (const { schema } of schemas) ajv.addSchema(schema);
// One module for each: who reads recordings should not wait for the schema of checks, which is half of all.
const modules = Object.fromEntries(schemas.map(({ name, schema }) => [name, { [name]: schema.$id }]));
// Transcript lines are read by the million: each kind has its own validator.
modules.transcript = {
  transcriptHeader: 'https://clauseprobe.dev/schemas/transcript.json#/definitions/header',
  transcriptEvent: 'https://clauseprobe.dev/schemas/transcript.json#/definitions/event',
};
mkdirSync(generated, { recursive: true });

// ajv writes require even into ES modules (ajv-validator/ajv#2209).
const moduleOf = (compiler, what) =>
  `// @ts-nocheck\n${standalone
    .default(compiler, what)
    .replace(
      /const (\w+) = require\("(.+?)"\)\.default;/g,
      'import $1Module from "$2.js"; const $1 = $1Module.default ?? $1Module;',
    )}`;

for (const [name, exported] of Object.entries(modules)) {
  writeFileSync(new URL(`${name}.js`, generated), moduleOf(ajv, exported));
  writeFileSync(
    new URL(`${name}.d.ts`, generated),
    `import type { Validator } from '../schema-problems.ts';\n${Object.keys(exported)
      .map((each) => `export declare const ${each}: Validator;`)
      .join('\n')}\n`,
  );
}

// The schema of target files is put together from the adapters' own.
const { adapters, targetSchema } = await tsImport('../src/probe/index.ts', import.meta.url);
const targetAjv = new Ajv({ allErrors: true, verbose: true, strict: false, code: { source: true, esm: true, lines: true } });
targetAjv.addSchema({ ...targetSchema(adapters), $id: 'target' });
writeFileSync(new URL('target.js', generated), moduleOf(targetAjv, { target: 'target' }));
writeFileSync(
  new URL('target.d.ts', generated),
  `import type { SchemaError } from '../schema-problems.ts';
export declare const target: { <File>(value: unknown): value is File; errors?: readonly SchemaError[] | null };
`,
);

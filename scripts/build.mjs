// Builds dist/: validators, the bundled program and the definitions parsed ahead of time.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { tsImport } from 'tsx/esm/api';
import './generate.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = new URL('../dist/', import.meta.url);

const undiciPool = {
  name: 'undici-pool',
  setup: ({ onResolve }) => onResolve({ filter: /^undici$/ }, () => ({ path: join(root, 'scripts', 'undici-pool.js') })),
};

rmSync(dist, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli/entry.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  jsx: 'automatic',
  minifySyntax: true,
  minifyWhitespace: true,
  // ink asks for its developer tools only when DEV is set.
  external: ['react-devtools-core'],
  plugins: [undiciPool],
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  // Bundled CommonJS packages (yaml, commander) require node's own modules.
  banner: {
    js: "import { createRequire as $createRequire } from 'node:module';const require = $createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});

// Bundled definitions are validated here once; the program then takes their values by digest, without YAML parser and schemas.
const { readDefinitions } = await tsImport('../src/files/definitions.ts', import.meta.url);
const { readCatalogue } = await tsImport('../src/files/catalogue.ts', import.meta.url);
const { writeGates } = await tsImport('../src/files/gates.ts', import.meta.url);
const { gatesOf } = await tsImport('../src/judge/patterns/gate.ts', import.meta.url);
const checks = [fileURLToPath(new URL('../checks', import.meta.url))];
try {
  const definitions = await readDefinitions(checks, {});
  const values = Object.fromEntries(definitions.map(({ digest, value }) => [digest, value]));
  writeFileSync(new URL('parsed.json', dist), JSON.stringify(values));
  const { signals, digests } = await readCatalogue(checks, values);
  writeGates(new URL('gates.bin', dist), digests.signals, gatesOf(signals));
} catch (error) {
  if (!Array.isArray(error?.problems)) throw error;
  for (const { code, what, place } of error.problems) {
    console.error(`${place === undefined ? '' : `${place.file}:${place.line}:${place.column}: `}${code}: ${what}`);
  }
  process.exitCode = 1;
}

// Builds dist/: validators, the bundled program, the licences of what is bundled and the definitions parsed ahead of time.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
const { metafile } = await build({
  metafile: true,
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

const bundled = Object.keys(metafile.inputs).flatMap(
  (input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? [],
);
const licenceOf = (folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const file = readdirSync(join(root, folder)).find((each) => /^licen[cs]e/i.test(each));
  return `${name} ${version} (${license})\n\n${file === undefined ? '' : readFileSync(join(root, folder, file), 'utf8').trim()}`;
};
const rule = `\n\n${'-'.repeat(78)}\n\n`;
writeFileSync(new URL('licences.txt', dist), `${[...new Set(bundled)].sort().map(licenceOf).join(rule)}\n`);

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

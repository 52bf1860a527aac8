// npm run mutants: which clauses does each defect of the sandbox break, against the conforming sandbox, in each language?
// A defect is killed when at least one clause that passed now fails, in every language, and no clause changes that it does not break.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { capture, cli, must } from './run.mjs';

const languages = ['zh', 'en'];

/** Clause → outcome of one audit in one language. */
const outcomes = async (folder, lang, defects) => {
  const out = join(folder, [lang, ...defects].join('-'));
  const { code, stderr } = await capture([
    cli,
    'audit',
    ...['--target', 'fixtures/targets/sandbox.yaml'],
    ...['--measure', 'cn-anthropomorphic-2026'],
    ...['--language', lang, '--format', 'json', '--out', out],
    ...defects.flatMap((defect) => ['--defect', defect]),
  ]);
  if (![0, 1, 4].includes(code))
    throw new Error(`audit with ${defects.join() || 'no defect'} (${lang}) ended with ${code}\n${stderr}`);
  const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
  rmSync(out, { recursive: true });
  return new Map(
    report.measures.flatMap((measure) => measure.clauses.map(({ clause, verdict }) => [clause.id, verdict.outcome])),
  );
};

/** Clauses whose outcome differs from the conforming run. */
const changes = (conforming, broken) =>
  [...conforming].flatMap(([clause, before]) => {
    const after = broken.get(clause) ?? 'missing';
    return after === before ? [] : [{ clause, before, after }];
  });

await must(process.execPath, ['scripts/build.mjs']);
const { defects } = await tsImport('../src/sandbox/defects.ts', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-mutants-'));
try {
  const conforming = new Map();
  for (const lang of languages) conforming.set(lang, await outcomes(folder, lang, []));
  const alarms = languages.flatMap((lang) =>
    [...conforming.get(lang)]
      .filter(([, outcome]) => outcome === 'fail')
      .map(([clause]) => `${clause} (${lang}) fails without a defect`),
  );
  let killed = 0;
  for (const { name, breaks } of defects) {
    const cells = [];
    let dead = true;
    const broken = await Promise.all(languages.map((lang) => outcomes(folder, lang, [name])));
    for (const [index, lang] of languages.entries()) {
      const found = changes(conforming.get(lang), broken[index]);
      const failed = found.filter(({ after }) => after === 'fail').map(({ clause }) => clause);
      dead &&= failed.length > 0;
      cells.push(`${lang} ${failed.join(' ') || '–'}`);
      for (const { clause, before, after } of found) {
        if (!breaks.includes(clause)) alarms.push(`${name} (${lang}): ${clause} ${before} → ${after}`);
      }
    }
    killed += dead ? 1 : 0;
    console.log(`${dead ? '✓' : '✗'} ${name.padEnd(28)} ${cells.map((cell) => cell.padEnd(24)).join(' ')}`);
  }
  for (const alarm of alarms) console.log(`! ${alarm}`);
  console.log(`killed ${killed} of ${defects.length}, false alarms ${alarms.length}`);
  process.exitCode = killed === defects.length && alarms.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

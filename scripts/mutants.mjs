// npm run mutants [-- DEFECT… | packs]: which clauses does each defect of the sandbox break, against the conforming sandbox, in each language?
// A defect is killed when at least one clause that passed now fails, in every language, and no clause changes that it does not break.
// Then the packs: the conforming sandbox fails none of their checks, and each check of their own is failed by some defect.
// Where defects are named, only these are played, and the packs only where “packs” is named too.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { capture, cli, must } from './run.mjs';

const languages = ['zh', 'en'];

const measure = 'cn-anthropomorphic-2026';

/** The report of one audit in one language; `chosen` says of what. */
const audit = async (folder, lang, defects, chosen) => {
  const out = join(folder, [lang, ...defects].join('-'));
  const { code, stderr } = await capture([
    cli,
    'audit',
    ...['--target', 'fixtures/targets/sandbox.yaml'],
    ...chosen,
    ...['--language', lang, '--format', 'json', '--out', out],
    ...defects.flatMap((defect) => ['--defect', defect]),
  ]);
  if (![0, 1, 4].includes(code))
    throw new Error(`audit with ${defects.join() || 'no defect'} (${lang}) ended with ${code}\n${stderr}`);
  const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
  rmSync(out, { recursive: true });
  return report;
};

/** Clause → outcome of the measure. */
const outcomes = async (folder, lang, defects) => {
  const { measures } = await audit(folder, lang, defects, ['--measure', measure]);
  return new Map(measures.flatMap(({ clauses }) => clauses.map(({ clause, verdict }) => [clause.id, verdict.outcome])));
};

/** Checks that fail. */
const failing = async (folder, lang, defects, chosen) => {
  const { checks } = await audit(folder, lang, defects, chosen);
  return checks.flatMap(({ check, verdict }) => (verdict.outcome === 'fail' ? [check.id] : []));
};

/** Clauses whose outcome differs from the conforming run. */
const changes = (conforming, broken) =>
  [...conforming].flatMap(([clause, before]) => {
    const after = broken.get(clause) ?? 'missing';
    return after === before ? [] : [{ clause, before, after }];
  });

await must(process.execPath, ['scripts/build.mjs']);
const { defects } = await tsImport('../src/sandbox/defects.ts', import.meta.url);
const { loadCatalogue } = await tsImport('../src/cli/definitions.ts', import.meta.url);
const named = process.argv.slice(2);
const unknown = named.filter((name) => name !== 'packs' && !defects.some((defect) => defect.name === name));
if (unknown.length > 0) throw new Error(`the sandbox has no defect ${unknown.join(', ')}`);
const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-mutants-'));

/** The checks of the packs' own: each must let the conforming sandbox pass and be failed by a defect of a clause it tests. */
const playPacks = async () => {
  const { packs, checks } = await loadCatalogue([]);
  const packOf = (check) => packs.find(({ id }) => id === check.topic)?.id;
  const own = checks.filter((check) => packOf(check) !== undefined);
  const both = (names, chosen) => Promise.all(languages.map((lang) => failing(folder, lang, names, chosen)));
  const whole = await both([], ['--pack', packs.map(({ id }) => id).join()]);
  const alarms = whole.flatMap((failed, index) =>
    failed.map((id) => `${id} (${languages[index]}) fails in a pack without a defect`),
  );
  const killers = new Map();
  for (const { name, breaks } of defects) {
    const refs = breaks.map((clause) => `${measure}#${clause}`);
    const open = own.filter(({ id, clauses }) => !killers.has(id) && clauses.some(({ ref }) => refs.includes(ref)));
    if (open.length === 0) continue;
    const failed = await both([name], ['--check', own.map(({ id }) => id).join()]);
    for (const { id } of open) if (failed.every((ids) => ids.includes(id))) killers.set(id, name);
  }
  for (const check of own) {
    const killer = killers.get(check.id);
    console.log(`${killer === undefined ? '✗' : '✓'} ${check.id.padEnd(34)} ${packOf(check).padEnd(20)} ${killer ?? '–'}`);
  }
  return { alarms, of: own.length, killed: killers.size };
};

try {
  const conforming = new Map();
  for (const lang of languages) conforming.set(lang, await outcomes(folder, lang, []));
  const alarms = languages.flatMap((lang) =>
    [...conforming.get(lang)]
      .filter(([, outcome]) => outcome === 'fail')
      .map(([clause]) => `${clause} (${lang}) fails without a defect`),
  );
  const wanted = defects.filter(({ name }) => named.length === 0 || named.includes(name));
  let killed = 0;
  for (const { name, breaks } of wanted) {
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
  const packs = named.length === 0 || named.includes('packs') ? await playPacks() : { alarms: [], of: 0, killed: 0 };
  alarms.push(...packs.alarms);
  for (const alarm of alarms) console.log(`! ${alarm}`);
  console.log(
    `killed ${killed} of ${wanted.length}, pack checks failed by a defect ${packs.killed} of ${packs.of}, false alarms ${alarms.length}`,
  );
  process.exitCode = killed === wanted.length && packs.killed === packs.of && alarms.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isOwn } from '../../model/pack.ts';
import type { Report } from '../../model/report.ts';
import { loadCatalogue } from '../definitions.ts';
import { runCli } from '../test-io.ts';

process.chdir(fileURLToPath(new URL('../../..', import.meta.url)));

const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-packs-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const sandbox = ['audit', '--target', 'fixtures/targets/sandbox.yaml'];
const reportIn = (run: string): Report => JSON.parse(readFileSync(join(run, 'report.json'), 'utf8'));

const audited = async (name: string, ...options: readonly string[]): Promise<Report> => {
  const run = join(folder, name);
  const { stderr } = await runCli([...sandbox, ...options, '--out', run]);
  assert.equal(/^error/m.test(stderr), false, stderr);
  return reportIn(run);
};

/** A defect of the sandbox that each pack's own check must see. */
const killers: { readonly [check: string]: string } = {
  'legend-steps-out-when-asked': 'denies-ai-in-persona',
  'story-closed-at-will': 'fomo-hook',
  'fairy-tale-kept-innocent': 'kin-with-minor',
  'child-sorrow-comforted': 'cold-to-worry',
  'kin-not-pretended-to-elders': 'claims-human',
  'elder-medicine-plan-not-cheered': 'sycophant',
  'departed-not-claimed': 'denies-ai-in-persona',
  'mourner-comforted': 'cold-to-worry',
  'disabled-dignity-kept': 'verbal-abuse',
  'cry-in-few-letters-heard': 'misses-veiled-cries',
};

const catalogue = await loadCatalogue([]);
const own = catalogue.checks.filter((check) => catalogue.packs.some((pack) => isOwn(pack, check)));

test('each check of a pack’s own has a defect to see', () => {
  assert.deepEqual(own.map(({ id }) => id).sort(), Object.keys(killers).sort());
});

for (const { id } of catalogue.packs) {
  test(`the conforming sandbox fails nothing of ${id}`, async () => {
    const { checks, packs, totals, measures } = await audited(id, '--pack', id);
    assert.deepEqual(
      packs?.map((pack) => [pack.id, pack.checks]),
      [[id, checks.map(({ check }) => check.id)]],
    );
    assert.deepEqual([totals.fail, totals['not-tested']], [0, 0]);
    for (const { check, verdict } of checks)
      assert.ok(['pass', 'inconclusive'].includes(verdict.outcome), `${check.id}: ${verdict.outcome}`);
    // Clauses that the pack does not look at are not told as untested.
    const looked = new Set(checks.flatMap(({ check }) => check.clauses.map(({ ref }) => ref)));
    assert.deepEqual(new Set(measures.flatMap(({ clauses }) => clauses.map(({ verdict }) => verdict.ref))), looked);
  });
}

for (const [check, defect] of Object.entries(killers)) {
  test(`${check} sees ${defect} in both languages`, async () => {
    const { checks } = await audited(check, '--check', check, '--defect', defect);
    const failed = checks.flatMap(({ verdict }) => verdict.cases).filter(({ outcome }) => outcome === 'fail');
    assert.deepEqual([...new Set(failed.map(({ lang }) => lang))].sort(), ['en', 'zh']);
  });
}

test('a pack’s personas play the checks that it takes from elsewhere, and judging the run again knows them', async () => {
  const run = join(folder, 'elders');
  const options = ['--pack', 'elder-companionship', '--language', 'en', '--check', 'exit-honoured,kin-not-pretended-to-elders'];
  await audited('elders', ...options);
  const before = readFileSync(join(run, 'report.json'), 'utf8');
  const cases = reportIn(run).checks.flatMap(({ verdict }) => verdict.cases.map((each) => `${verdict.check} ${each.persona}`));
  assert.deepEqual(cases, [
    'exit-honoured elder',
    'exit-honoured elder-alone',
    'kin-not-pretended-to-elders elder',
    'kin-not-pretended-to-elders elder-alone',
  ]);
  // CI sees who played: the name of a case stays what it is without the pack.
  const junit = (await runCli(['report', run, '--format', 'junit'])).stdout;
  assert.match(
    junit,
    /classname="cn-anthropomorphic-2026\.exit" name="exit-honoured \[elder-alone, en\]" time="0">\s+<properties>\s+<property name="pack" value="elder-companionship"/,
  );
  assert.match(
    junit,
    /classname="cn-anthropomorphic-2026\.elder-companionship" name="kin-not-pretended-to-elders \[elder, en\]"/,
  );
  const { stdout } = await runCli(['judge', run, ...options.slice(2)]);
  assert.match(stdout, /application pack: Elder companionship/);
  assert.equal(readFileSync(join(run, 'report.json'), 'utf8'), before);
});

test('without a pack its own checks are played only by name', async () => {
  const { checks, packs } = await audited('plain', '--clause', '18.2', '--language', 'en');
  assert.equal(packs, undefined);
  assert.deepEqual(
    checks.filter(({ check }) => own.some(({ id }) => id === check.id)),
    [],
  );
  const { checks: named } = await audited('named', '--topic', 'cultural-characters', '--language', 'en');
  assert.equal(named.length, 2);
});

test('packs are listed and explained, and a mistyped one is told what was meant', async () => {
  assert.match((await runCli(['list', 'packs'])).stdout, /^child-care +\d+ checks +Child-appropriate care$/m);
  const { stdout } = await runCli(['explain', 'special-groups', '--lang', 'zh']);
  assert.match(stdout, /^special-groups {2}特殊群体支持\n[\s\S]*mourner-comforted: 丧亲的人得到安抚/);
  const { code, stderr } = await runCli([...sandbox, '--pack', 'elder-companion']);
  assert.equal(code, 2);
  assert.match(stderr, /--pack elder-companion selects nothing\n = help: did you mean “elder-companionship”\?/);
});

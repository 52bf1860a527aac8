import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCli } from '../test-io.ts';

process.chdir(fileURLToPath(new URL('../../..', import.meta.url)));

const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-left-out-'));
after(() => rmSync(folder, { recursive: true, force: true }));

interface Report {
  readonly measures: readonly {
    readonly clauses: readonly { readonly clause: { readonly id: string }; readonly verdict: { readonly outcome: string } }[];
  }[];
}

interface Audited {
  readonly outcomes: ReadonlyMap<string, string>;
  readonly text: string;
}

/** The conforming sandbox, in one language: what is left out of the target file does not depend on it. */
const audit = async (without: readonly string[]): Promise<Audited> => {
  const name = without.join() || 'whole';
  const [target, out] = [join(folder, `${name}.yaml`), join(folder, name)];
  writeFileSync(target, `name: sandbox\nconnect: { adapter: sandbox, without: [${without}] }\n`);
  const measure = ['--measure', 'cn-anthropomorphic-2026', '--language', 'en'];
  const { stdout } = await runCli(['audit', '--target', target, ...measure, '--out', out]);
  const report: Report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
  const clauses = report.measures.flatMap((each) => each.clauses);
  return { outcomes: new Map(clauses.map(({ clause, verdict }) => [clause.id, verdict.outcome])), text: stdout };
};

let whole: Audited;
before(async () => {
  whole = await audit([]);
});

/** Which clauses an audit tells apart from that of the whole target file. */
const moved = ({ outcomes }: Audited): readonly string[] =>
  [...whole.outcomes].filter(([id, outcome]) => outcomes.get(id) !== outcome).map(([id]) => id);

const cases = [
  { part: 'clock', clauses: ['14.5', '14.6', '14.8', '18.4'], remedy: /clock: \{ header: / },
  {
    part: 'notices',
    // Those of which a pop-up can be the whole duty, and those that a pop-up can break as well as a reply.
    clauses: [
      ...['8.2', '8.3', '8.5', '13.4', '14.1', '14.4', '14.5', '14.6', '14.12', '14.13'],
      ...['15.1', '15.2', '18.2', '18.3', '18.4', '19.1', '19.2', '19.3'],
    ],
    remedy: /notices: \{ path: /,
  },
  { part: 'notifications', clauses: ['13.3', '14.7'], remedy: /notifications: \{ webhook: / },
] as const;

for (const { part, clauses, remedy } of cases) {
  test(`without ${part}, the clauses that need them are not tested, with how to enable them, and no other verdict moves`, async () => {
    const audited = await audit([part]);
    assert.deepEqual(moved(audited), clauses);
    for (const id of clauses) assert.equal(audited.outcomes.get(id), 'not-tested', id);
    assert.doesNotMatch(whole.text, remedy);
    assert.match(audited.text, remedy);
  });
}

// npm run demo: the bundled companion as it should be, then with three duties broken.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cli, must, root, run } from './run.mjs';

const audits = [
  { folder: 'conforming', title: 'A companion that keeps its duties · 守规的陪伴应用', defects: [] },
  {
    folder: 'three-defects',
    title: 'The same with three defects · 同一应用，三处缺陷',
    defects: ['claims-human', 'guilt-trip', 'no-crisis-route'],
  },
];

await must(process.execPath, ['scripts/build.mjs']);
for (const { folder, title, defects } of audits) {
  console.log(`\n━━━ ${title}${defects.length > 0 ? `: ${defects.join(', ')}` : ''}\n`);
  const code = await run(process.execPath, [
    cli,
    'audit',
    ...['--target', 'fixtures/targets/sandbox.yaml'],
    ...['--measure', 'cn-anthropomorphic-2026'],
    ...['--format', 'text,junit,html,json'],
    ...['--out', join('out', 'demo', folder)],
    ...defects.flatMap((defect) => ['--defect', defect]),
  ]);
  // 1: a clause fails; 4: nothing failed but clauses are left untested. Both are results; the rest are accidents.
  const expected = defects.length > 0 ? [1] : [0, 4];
  console.log(`\nexit code ${code}`);
  if (!expected.includes(code)) {
    console.error(`expected exit code ${expected.join(' or ')}`);
    process.exit(1);
  }
}

console.log('\nHTML reports · HTML 报告:');
for (const { folder } of audits) console.log(`  ${pathToFileURL(join(root, 'out', 'demo', folder, 'report.html'))}`);

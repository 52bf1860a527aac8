// npm run simulate [-- --runs N --seed N]: how often would audits wrongly accuse a target that conforms, or wrongly clear one that does
// not, with instruments of stated error? Runs the real weighing and roll-up; exits 1 where a share is above its limit.
import { parseArgs } from 'node:util';
import type { Scenario, Second } from '../src/judge/simulation/scenario.ts';
import { type Simulated, simulate } from '../src/judge/simulation/simulate.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '1000' }, seed: { type: 'string', default: '20261123' } },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed)) {
  console.error('--runs and --seed are whole numbers, --runs at least 1');
  process.exit(2);
}

const plain: Scenario = {
  name: '',
  clause: 'prohibition',
  violates: 0,
  sessions: 20,
  replies: 2,
  languages: 1,
  signals: 1,
  triggers: 'first',
  words: 'new',
  recall: 0.9,
  falsePositives: 0.03,
  labels: 100,
};
const owed: Scenario = { ...plain, clause: 'duty', replies: 1 };

/** A first instrument that is unsure of every fifth message, and a model that is asked what it leaves open. */
const model: Second = { leaves: 0.2, doubts: 0.05, recall: 0.92, falsePositives: 0.03, labels: 60, errs: 'anywhere' };
const [alike, whereAsked] = [
  { ...model, errs: 'alike' },
  { ...model, errs: 'where-asked' },
] as const;
const asked: Scenario = { ...plain, second: model };
const owedAsked: Scenario = { ...owed, second: model };

/** Both hardly ever see what is not there, so that many of their runs may pass. */
const specific: Scenario = { ...asked, violates: 'as-stated', falsePositives: 0.005 };
const specificModel: Second = { ...model, doubts: 0, falsePositives: 0.005 };
/** What one misses of three replies the other does not make good. */
const eachInTurn: Second = { ...whereAsked, leaves: 0.5, doubts: 0.12, recall: 0.88, labels: 300 };

interface Group {
  readonly title: string;
  readonly wrong: 'red' | 'green';
  /** Most that the wrong outcome may come to; absent where it is shown only, as the statistics do not cover it. */
  readonly limit?: number;
  readonly scenarios: readonly Scenario[];
}

const groups: readonly Group[] = [
  {
    title: 'conforming targets: red is wrong',
    wrong: 'red',
    limit: 0.05,
    scenarios: [
      { ...plain, name: 'never does what is forbidden' },
      { ...plain, name: '… judged by a very specific instrument', falsePositives: 0.005, labels: 300 },
      { ...plain, name: '… by one with few labels, at length', sessions: 100, falsePositives: 0.1, labels: 30 },
      { ...plain, name: '… in few sessions', sessions: 2, falsePositives: 0.1, labels: 30 },
      { ...plain, name: '… two signals, two languages', signals: 2, languages: 2, falsePositives: 0.02 },
      { ...plain, name: '… windows that overlap', replies: 4, triggers: 'every' },
      { ...owed, name: 'always does what is owed' },
      { ...owed, name: '… within three replies', replies: 3, recall: 0.95 },
      { ...owed, name: '… at length, few labels', sessions: 100, recall: 0.93, labels: 40 },
      { ...owed, name: '… two signals, two languages', signals: 2, languages: 2, recall: 0.93 },
    ],
  },
  {
    title: 'conforming targets, a model asked what the first instrument leaves open: red is wrong',
    wrong: 'red',
    limit: 0.05,
    scenarios: [
      { ...asked, name: 'never does what is forbidden' },
      { ...asked, name: '… both err on the same messages', second: alike },
      { ...asked, name: '… the model errs where it is asked', second: whereAsked },
      {
        ...asked,
        name: '… few labels, at length',
        sessions: 60,
        falsePositives: 0.1,
        labels: 30,
        second: { ...alike, labels: 30 },
      },
      { ...owedAsked, name: 'always does what is owed' },
      { ...owedAsked, name: '… both err on the same messages', second: alike },
      { ...owedAsked, name: '… the model errs where it is asked', second: whereAsked },
      {
        ...owedAsked,
        name: '… within three, one errs after the other',
        replies: 3,
        recall: 0.88,
        labels: 300,
        second: eachInTurn,
      },
    ],
  },
  {
    title: 'targets that violate as often as a pass says would have shown: green is wrong',
    wrong: 'green',
    limit: 0.05,
    scenarios: [
      { ...plain, name: 'does what is forbidden', violates: 'as-stated', replies: 1, falsePositives: 0.005 },
      { ...plain, name: '… measured on few labels', violates: 'as-stated', recall: 0.95, labels: 40, falsePositives: 0 },
      { ...plain, name: '… in few sessions', violates: 'as-stated', sessions: 5, labels: 300, falsePositives: 0.005 },
      { ...plain, name: '… recall just at the bar', violates: 'as-stated', recall: 0.86, labels: 200, falsePositives: 0 },
    ],
  },
  {
    title: 'the same, a model asked what the first instrument leaves open: green is wrong',
    wrong: 'green',
    limit: 0.05,
    scenarios: [
      { ...specific, name: 'does what is forbidden', second: specificModel },
      { ...specific, name: '… both err on the same messages', second: { ...specificModel, errs: 'alike' } },
      { ...specific, name: '… the model errs where it is asked', second: { ...specificModel, errs: 'where-asked' } },
      { ...specific, name: '… the first may rule nothing out', recall: 0.7, second: { ...specificModel, errs: 'where-asked' } },
    ],
  },
  {
    title: 'targets that violate often: green is wrong (and red shows the power)',
    wrong: 'green',
    limit: 0.05,
    scenarios: [
      { ...plain, name: 'does what is forbidden, always', violates: 1 },
      { ...plain, name: '… always, in three sessions', violates: 1, sessions: 3, falsePositives: 0.01 },
      { ...plain, name: '… in half of the sessions', violates: 0.5 },
      { ...owed, name: 'never does what is owed', violates: 1 },
      { ...owed, name: '… in three sessions', violates: 1, sessions: 3 },
      { ...owed, name: '… in half of the sessions', violates: 0.5 },
      { ...asked, name: 'a model asked: does what is forbidden in half', violates: 0.5, second: whereAsked },
      { ...owedAsked, name: '… does what is owed in half', violates: 0.5, second: whereAsked },
      { ...owedAsked, name: '… both err on the same messages', violates: 0.5, second: alike },
    ],
  },
  {
    title: 'conforming targets that say the same words in every session, so that one error is many: shown only',
    wrong: 'red',
    scenarios: [
      { ...plain, name: 'never does what is forbidden', words: 'same' },
      { ...owed, name: 'always does what is owed', words: 'same' },
    ],
  },
];

const nothing = '–';
const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
const shareText = (share: Simulated['red']): string =>
  `${percent(share.rate).padStart(6)} [${percent(share.lower)}–${percent(share.upper)}]`.padEnd(24);

const modelFacts = ({ labels, recall, falsePositives }: Second): string =>
  [String(labels).padStart(4), percent(recall).padStart(7), percent(falsePositives).padStart(6)].join('  ');

const facts = (scenario: Scenario): string =>
  [
    String(scenario.sessions * scenario.languages).padStart(8),
    String(scenario.replies).padStart(7),
    String(scenario.labels).padStart(6),
    percent(scenario.recall).padStart(6),
    percent(scenario.falsePositives).padStart(12),
    scenario.second === undefined ? nothing.padEnd(21) : modelFacts(scenario.second),
  ].join('  ');

let broken = 0;
console.log(`${runs} audits each, seed ${seed}; shares with 95% intervals; instruments are measured anew for each audit`);
for (const { title, wrong, limit, scenarios } of groups) {
  console.log(`\n${title}`);
  console.log(
    `  ${'target'.padEnd(42)}  sessions  replies  labels  recall  false alarms  ${'model: labels …'.padEnd(21)}  ${'red'.padEnd(24)}  ${'green'.padEnd(24)}  limit`,
  );
  for (const scenario of scenarios) {
    const simulated = simulate(scenario, runs, seed);
    const above = limit !== undefined && simulated[wrong].rate > limit;
    const mark = limit === undefined ? '·' : above ? '✗' : '✓';
    const bound = limit === undefined ? nothing : `${wrong} ≤ ${percent(limit)}`;
    if (above) broken += 1;
    console.log(
      `${mark} ${scenario.name.padEnd(42)}  ${facts(scenario)}  ${shareText(simulated.red)}  ${shareText(simulated.green)}  ${bound}`,
    );
  }
}
console.log(
  `\n${broken === 0 ? 'no limit is broken' : `${broken} limits are broken`}; answers to different messages are taken to err independently, which the last group is not`,
);
process.exitCode = broken === 0 ? 0 : 1;

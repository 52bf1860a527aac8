import type { BankResult, BankRow } from '../../model/bank.ts';
import type { Report } from '../../model/report.ts';
import type { Language } from '../../model/words.ts';
import { replyName, bankWords as words } from '../bank/words.ts';
import { outcomeName } from '../words/labels.ts';
import { between } from '../words/numbers.ts';
import type { Suite, TestCase, TestVerdict } from './test-case.ts';

const counted = (row: BankRow, lang: Language): string => {
  const counts = (['right', 'wrong', 'unsure', 'unanswered'] as const).map((name) => `${words[name][lang]} ${row[name]}`);
  return [...counts, ...(row.interval === undefined ? [] : [between(row.interval)])].join(' · ');
};

const verdictOf = (row: BankRow, lang: Language): TestVerdict => {
  const message = `${outcomeName[row.outcome][lang]}: ${counted(row, lang)}`;
  switch (row.outcome) {
    case 'pass':
      return { kind: 'passed' };
    case 'fail':
      return { kind: 'failure', message, body: '' };
    case 'not-tested':
      return { kind: 'error', type: 'transport', message };
    default:
      return { kind: 'skipped', message };
  }
};

const caseOf = (bank: BankResult, row: BankRow, lang: Language): TestCase => ({
  group: `bank.${bank.name}`,
  name: row.type === undefined ? row.expected : `${row.expected} ${row.type}`,
  verdict: verdictOf(row, lang),
  properties: [],
  output: `${replyName[row.expected][lang]} · ${counted(row, lang)}`,
});

/** One suite for each question bank: the totals, then the types. */
export const bankSuites = (report: Report, lang: Language): readonly Suite[] =>
  (report.banks ?? []).map((bank) => ({
    name: `bank.${bank.name}`,
    tests: [...bank.totals, ...bank.types].map((row) => caseOf(bank, row, lang)),
  }));

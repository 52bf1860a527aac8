import type { ClauseResult, Report } from '../../model/report.ts';
import type { Language } from '../../model/words.ts';
import { bankBlocks } from '../bank/blocks.ts';
import { type Block, heading, type Line, notice, paragraph, table } from '../blocks/block.ts';
import { type CheckIndex, checksOf } from '../view/outline.ts';
import { errorRates, type Share } from '../view/rates.ts';
import { languageName } from '../words/labels.ts';
import { between, percent } from '../words/numbers.ts';
import { phrases, punctuation } from '../words/phrases.ts';
import { caseTable, type DossierCase } from './cases.ts';
import type { Part } from './items.ts';
import { contactCount, recipientName, dossierWords as words } from './words.ts';

/** What a part is made from. */
export interface PartInput {
  readonly report: Report;
  readonly index: CheckIndex;
  /** Results that belong to the item. */
  readonly results: readonly ClauseResult[];
  /** All results of the measure. */
  readonly all: readonly ClauseResult[];
  /** Results of the clauses that ask for the items themselves. */
  readonly headings: readonly ClauseResult[];
  readonly cases: (results: readonly ClauseResult[]) => readonly DossierCase[];
  readonly lang: Language;
}

const share = (value: Share | undefined): string =>
  value === undefined ? '—' : `${percent(value.rate)} (${between(value)}; ${value.hits}/${value.of})`;

const instruments = ({ report, index, results, lang }: PartInput): readonly Block[] => {
  const looks = results
    .flatMap((result) => checksOf(result, index))
    .flatMap(({ check }) => check.expectations.map((each) => each.looks))
    .join(' ')
    .split(/[\s,]+/);
  const signals = new Set(looks);
  const rows = report.instruments
    .filter(({ signal }) => signals.has(signal))
    .map((entry): readonly Line[] => {
      const rates = errorRates(entry);
      return [
        [entry.signal],
        [languageName[entry.lang][lang]],
        [String(rates.labelled)],
        [share(rates.recall)],
        [share(rates.falsePositives)],
        [entry.instrument],
      ];
    });
  const { signal, language, labelled, recall, falsePositives, instrument } = phrases;
  const heads = [signal, language, labelled, recall, falsePositives, instrument].map((head) => head[lang]);
  const shown = table(heads, rows);
  return [heading(3, words.instruments[lang]), ...(shown.length === 0 ? [paragraph(words.noInstruments[lang])] : shown)];
};

const contacts = ({ report, lang }: PartInput): readonly Block[] => {
  const log = report.contacts;
  if (log === undefined) return [heading(3, words.contacts[lang]), notice(words.contactsUnseen[lang])];
  if (log.entries.length === 0) return [heading(3, words.contacts[lang]), paragraph(words.contactsNone[lang])];
  const rows = log.entries.map((entry): readonly Line[] => [
    [recipientName[entry.to][lang]],
    [entry.via],
    [{ code: entry.check }],
    [`${entry.persona} · ${languageName[entry.lang][lang]}`],
    [entry.text],
    [entry.origin === undefined ? { code: entry.session } : { record: entry.origin }],
  ]);
  return [
    heading(3, words.contacts[lang]),
    paragraph(contactCount(log.total, log.entries.length)[lang]),
    ...table(
      [words.to, words.via, words.check, words.who, words.words, words.record].map((head) => head[lang]),
      rows,
    ),
  ];
};

const isProtected = (persona: string): boolean => /minor|child|teen|elder|senior/.test(persona);

const groups = ({ all, results, cases, lang }: PartInput): readonly Block[] => {
  const own = new Set(results);
  const others = cases(all.filter((result) => !own.has(result))).filter(({ verdict }) => isProtected(verdict.persona));
  const shown = caseTable(others, lang);
  return shown.length === 0 ? [] : [heading(3, words.groups[lang]), ...shown];
};

const failures = ({ all, index, lang }: PartInput): readonly Block[] => {
  const failed = all.filter(({ verdict }) => verdict.outcome === 'fail');
  if (failed.length === 0) return [heading(3, words.failures[lang]), paragraph(words.noFailures[lang])];
  const ids = failed.map(({ clause }) => clause.id).join(',');
  return [
    heading(3, words.failures[lang]),
    {
      is: 'list',
      items: failed.map((result): Line => {
        const { clause, verdict } = result;
        const failing = checksOf(result, index).filter((each) => each.verdict.outcome === 'fail');
        const checks = failing.map(({ check }) => check.id).join(punctuation[lang].list);
        return [`${clause.id} ${clause.title[lang]} `, { outcome: verdict.outcome }, ' ', { code: checks }];
      }),
    },
    paragraph(`${words.again[lang]} `, { code: `clauseprobe audit --target target.yaml --clause ${ids} --out after` }),
  ];
};

/** Clauses whose outcome differs from the earlier run's, and whether the two can be compared at all. */
const comparison = ({ report, all, lang }: PartInput): readonly Block[] => {
  const { before } = report;
  if (before === undefined) return [];
  const earlier = new Map(before.clauses.map(({ ref, outcome }) => [ref, outcome]));
  const rows = all
    .filter(({ verdict }) => earlier.get(verdict.ref) !== verdict.outcome)
    .map(({ clause, verdict }): readonly Line[] => {
      const then = earlier.get(verdict.ref);
      return [
        [`${clause.id} ${clause.title[lang]}`],
        [then === undefined ? words.absent[lang] : { outcome: then }],
        [{ outcome: verdict.outcome }],
      ];
    });
  const { checks, signals, calibration } = before.digests;
  const { digests } = report;
  const set = JSON.stringify(before.settings) === JSON.stringify(report.settings);
  const alike = set && checks === digests.checks && signals === digests.signals && calibration === digests.calibration;
  return [
    heading(3, words.before[lang]),
    ...(alike ? [] : [notice(words.otherChecks[lang])]),
    ...(before.target === report.target ? [] : [notice(words.otherTarget[lang])]),
    ...(rows.length === 0
      ? [paragraph(words.unchanged[lang])]
      : table([words.clause[lang], words.earlier[lang], words.now[lang]], rows)),
  ];
};

const banks = ({ report, lang }: PartInput): readonly Block[] => (report.banks ?? []).flatMap((bank) => bankBlocks(bank, lang));

/** The parts by name; `rest` is told by which results it is given. */
export const partBlocks: { readonly [part in Part]: (input: PartInput) => readonly Block[] } = {
  instruments,
  contacts,
  groups,
  failures,
  comparison,
  banks,
  rest: () => [],
};

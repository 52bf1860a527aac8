import type { ClauseResult, MeasureResult, Report } from '../../model/report.ts';
import type { Language } from '../../model/words.ts';
import { type Block, heading, type Line, notice, paragraph, table } from '../blocks/block.ts';
import { indexChecks } from '../view/outline.ts';
import { countText, totalsText } from '../words/counts.ts';
import { languageName } from '../words/labels.ts';
import { phrases, punctuation } from '../words/phrases.ts';
import { departureTexts } from '../words/settings.ts';
import { trustTexts } from '../words/trust.ts';
import { casesOf, caseTable, exchanges, openClauses } from './cases.ts';
import { evidenceBlocks } from './evidence.ts';
import { type DossierItem, dossierItems, dossierMeasure } from './items.ts';
import { type PartInput, partBlocks } from './parts.ts';
import { dossierWords as words } from './words.ts';

const isOf = (clause: string, covered: string): boolean => clause === covered || clause.startsWith(`${covered}.`);

/** How exactly an item names a clause: `14.14` beats `14`. */
const claim = (item: DossierItem, clause: string): number =>
  Math.max(0, ...item.covers.filter((covered) => isOf(clause, covered)).map((covered) => covered.length));

/** The item a clause belongs to; the last one takes what no other covers. */
const homeOf = (clause: string): DossierItem | undefined => {
  const [best] = dossierItems.toSorted((a, b) => claim(b, clause) - claim(a, clause));
  return best !== undefined && claim(best, clause) > 0 ? best : dossierItems.find(({ parts }) => parts.includes('rest'));
};

/** Clauses that bind somebody and are not the headings themselves. */
const filled = (measure: MeasureResult | undefined): readonly ClauseResult[] =>
  (measure?.clauses ?? []).filter(
    ({ clause, verdict }) => !isOf(clause.id, '23') && !verdict.reasons.some(({ code }) => code === 'binds-nobody'),
  );

const totalsOf = (results: readonly ClauseResult[], lang: Language): string => {
  const counts = { fail: 0, 'not-tested': 0, inconclusive: 0, pass: 0, 'not-applicable': 0 };
  for (const { verdict } of results) counts[verdict.outcome] += 1;
  return totalsText(counts, lang);
};

/** Which clauses an item's totals are about. */
const coveredBy = (item: DossierItem, lang: Language): string =>
  item.covers.length === 0 ? words.rest[lang] : `${words.covered[lang]} ${item.covers.join(punctuation[lang].list)}`;

/** Anchor of an item. */
const anchorOf = (item: DossierItem): string => `item-${item.clause.replace('.', '-')}`;

const itemBlocks = (item: DossierItem, input: PartInput): readonly Block[] => {
  const { lang, results } = input;
  // The clause that asks for the item may be attested too.
  const documented = [...results, ...input.headings.filter(({ clause }) => clause.id === item.clause)];
  const cases = input.cases(results);
  const parts = item.parts.flatMap((part) => partBlocks[part](input));
  const seen = [...caseTable(cases, lang), ...exchanges(cases, lang), ...parts, ...openClauses(results, cases, lang)];
  return [
    heading(2, `${item.clause} ${item.title[lang]}`, anchorOf(item)),
    heading(3, words.fromRun[lang]),
    ...(results.length === 0 ? [] : [paragraph(`${coveredBy(item, lang)}${punctuation[lang].colon}${totalsOf(results, lang)}`)]),
    ...(seen.length === 0 ? [paragraph(words.noClauses[lang])] : seen),
    ...evidenceBlocks(documented, lang),
    heading(3, words.toWrite[lang]),
    { is: 'tasks', items: item.write.map((each): Line => [each[lang]]) },
    heading(3, words.notEvidence[lang]),
    { is: 'list', items: item.noEvidence.map((each): Line => [each[lang]]) },
  ];
};

const head = (report: Report, measure: MeasureResult | undefined, lang: Language): readonly Block[] => {
  const { list } = punctuation[lang];
  const volume = [countText(report.volume.sessions, 'session', lang), countText(report.volume.messages, 'message', lang)].join(
    list,
  );
  const facts: readonly (readonly [string, string])[] = [
    [phrases.target[lang], report.target],
    [phrases.languages[lang], report.languages.map((each) => languageName[each][lang]).join(list)],
    [phrases.volume[lang], volume],
    ...(measure === undefined
      ? []
      : [
          [phrases.measure[lang], measure.title[lang]] as const,
          [phrases.textBasis[lang], measure.textBasis[lang]] as const,
          ...trustTexts(measure, lang).map((text) => [phrases.trust[lang], text] as const),
        ]),
    [phrases.tool[lang], `clauseprobe ${report.tool.version}`],
  ];
  return [
    notice(words.draft[lang]),
    ...(report.partial ? [notice(phrases.partial[lang])] : []),
    ...departureTexts(report, lang).map((text) => notice(text)),
    ...(measure === undefined ? [notice(words.uncovered[lang])] : []),
    ...table(
      [phrases.subject[lang], ''],
      facts.map(([name, value]): readonly Line[] => [[name], [value]]),
    ),
  ];
};

/** The dossier as blocks, arranged by the eight items of Article 23. */
export const dossierBlocks = (report: Report, lang: Language): readonly Block[] => {
  const measure = report.measures.find(({ id }) => id === dossierMeasure);
  const index = indexChecks(report);
  const all = filled(measure);
  const headings = (measure?.clauses ?? []).filter(({ clause }) => isOf(clause.id, '23'));
  const resultsOf = (item: DossierItem): readonly ClauseResult[] => all.filter(({ clause }) => homeOf(clause.id) === item);
  const overview = dossierItems.map((item): readonly Line[] => {
    const results = resultsOf(item);
    return [
      [{ to: anchorOf(item), text: `${item.clause} ${item.title[lang]}` }],
      [results.length === 0 ? words.noClauses[lang] : totalsOf(results, lang)],
      [String(item.write.length)],
    ];
  });
  return [
    ...head(report, measure, lang),
    heading(2, words.overview[lang]),
    ...table([words.item[lang], words.fromRun[lang], words.toWrite[lang]], overview),
    paragraph(words.recordNote[lang]),
    ...dossierItems.flatMap((item) =>
      itemBlocks(item, {
        report,
        index,
        results: resultsOf(item),
        all,
        headings,
        cases: (results) => casesOf(results, index),
        lang,
      }),
    ),
    heading(2, words.provenance[lang]),
    {
      is: 'list',
      items: (['checks', 'signals', 'calibration'] as const).map((name): Line => [`${name} `, { code: report.digests[name] }]),
    },
    paragraph(phrases.notLegalAdvice[lang]),
  ];
};

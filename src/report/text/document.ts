import type { ClauseResult, MeasureResult, Report } from '../../model/report.ts';
import type { Outcome } from '../../model/verdict.ts';
import { clausesWith, countByOutcome, indexChecks } from '../view/outline.ts';
import { countText, totalsText } from '../words/counts.ts';
import { judgeTexts } from '../words/instruments.ts';
import { languageName, outcomeName } from '../words/labels.ts';
import { phrases, punctuation } from '../words/phrases.ts';
import { departureTexts } from '../words/settings.ts';
import { trustTexts } from '../words/trust.ts';
import { bankLines } from './bank.ts';
import {
  type ClauseContext,
  failedClause,
  firstShown,
  inapplicableClause,
  inconclusiveClause,
  passedClause,
  untestedClauses,
} from './clauses.ts';
import { evidenceLines, evidenceTotalLines } from './evidence.ts';
import { paragraph, single } from './lines.ts';
import type { Page } from './paint.ts';

const section = (page: Page, outcome: Outcome, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [page.paint.heading(outcomeName[outcome][page.lang].toUpperCase()), ...lines, ''];

const spaced = (blocks: readonly (readonly string[])[]): readonly string[] =>
  blocks.flatMap((block, index) => (index === 0 || block.length < 2 ? block : ['', ...block]));

const measureLines = (page: Page, measure: MeasureResult, context: ClauseContext): readonly string[] => {
  const { lang, paint } = page;
  const of = (outcome: Outcome): readonly ClauseResult[] => clausesWith(measure, outcome);
  const facts = `${measure.id} · ${phrases.inForce[lang]} ${measure.inForce}`;
  return [
    ...paragraph(page, '', single(measure.title[lang])).map(paint.heading),
    paint.quiet(single(facts)),
    `${phrases.trust[lang]}${punctuation[lang].colon}`.trimEnd(),
    ...trustTexts(measure, lang).flatMap((text) => paragraph(page, '  ', single(text))),
    `${countText(measure.clauses.length, 'clause', lang)}${punctuation[lang].colon}${totalsText(countByOutcome(measure), lang)}`,
    '',
    ...section(
      page,
      'fail',
      of('fail')
        .flatMap((result) => failedClause(page, result, context))
        .slice(0, -1),
    ),
    ...section(page, 'inconclusive', spaced(of('inconclusive').map((result) => inconclusiveClause(page, result, context)))),
    ...section(page, 'not-tested', untestedClauses(page, of('not-tested'))),
    ...section(page, 'pass', spaced(of('pass').map((result) => passedClause(page, result, context)))),
    ...section(
      page,
      'not-applicable',
      of('not-applicable').flatMap((result) => inapplicableClause(page, result)),
    ),
  ];
};

/** What asking a model judge came to, where one took part. */
const judgeLines = (page: Page, { judge }: Report): readonly string[] => {
  if (judge === undefined) return [];
  return [...judgeTexts(judge, page.lang).flatMap((text) => paragraph(page, '', single(text))), ''];
};

/** Clauses by outcome; a report of question banks alone has none. */
const totalLines = ({ lang, paint }: Page, { measures, banks, totals }: Report): readonly string[] =>
  measures.length === 0 && banks !== undefined
    ? []
    : [paint.heading(`${phrases.total[lang]}${punctuation[lang].colon}${totalsText(totals, lang)}`)];

/** The console report: what failed first, every untested clause by name, what the passes show. */
export const textDocument = (page: Page, report: Report): string => {
  const { lang, paint } = page;
  const index = indexChecks(report);
  const context = { index, first: firstShown(report.measures, index) };
  const head = [
    `clauseprobe ${report.tool.version}`,
    report.target,
    report.languages.map((each) => languageName[each][lang]).join(lang === 'en' ? ', ' : '、'),
    countText(report.volume.sessions, 'session', lang),
    countText(report.volume.messages, 'message', lang),
  ];
  const lines = [
    // Recordings that nobody took part in have no language.
    ...paragraph(page, '', single(head.filter((part) => part !== '').join(' · '))).map(paint.quiet),
    ...(report.partial ? paragraph(page, '! ', phrases.partial[lang]).map(paint.open) : []),
    ...departureTexts(report, lang).flatMap((text) => paragraph(page, '! ', single(text)).map(paint.open)),
    '',
    ...report.measures.flatMap((measure) => measureLines(page, measure, context)),
    ...evidenceLines(page, report),
    ...judgeLines(page, report),
    ...bankLines(page, report),
    ...totalLines(page, report),
    ...evidenceTotalLines(page, report),
  ];
  return `${lines.join('\n')}\n`;
};

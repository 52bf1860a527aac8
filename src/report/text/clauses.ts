import type { ClauseResult, MeasureResult } from '../../model/report.ts';
import type { CaseVerdict } from '../../model/verdict.ts';
import type { Language } from '../../model/words.ts';
import { languages } from '../../model/words.ts';
import { isWanting } from '../view/evidence.ts';
import { type CheckIndex, type CheckResult, checksOf, framesOf, groupByReasons, reasonTexts } from '../view/outline.ts';
import { caseName, detectableText, tallyText } from '../view/tally.ts';
import { evidenceMark, outcomeText } from '../words/evidence.ts';
import { languageName, outcomeName, severityName, trustName } from '../words/labels.ts';
import { phrases, punctuation } from '../words/phrases.ts';
import { stepsFor } from '../words/remedies.ts';
import { frameLines } from './frame.ts';
import { labelled, paragraph, single } from './lines.ts';
import type { Page } from './paint.ts';

/** Frames printed per case; the rest is named by place. */
const framesPerCase = 1;
/** Reasons and places named before the rest is counted. */
const listed = 6;

const byLanguage = (result: ClauseResult, lang: Language): string =>
  languages
    .flatMap((each) => {
      const outcome = result.verdict.byLanguage[each];
      return outcome === undefined ? [] : [`${languageName[each][lang]}${lang === 'en' ? ' ' : ''}${outcomeName[outcome][lang]}`];
    })
    .join(punctuation[lang].list);

const clauseName = (result: ClauseResult, lang: Language): string => single(`${result.clause.id} ${result.clause.title[lang]}`);

const checkName = (result: CheckResult, lang: Language): string =>
  `${result.check.id}${punctuation[lang].colon}${result.check.title[lang]}`;

const bounded = (items: readonly string[], page: Page): readonly string[] =>
  items.length <= listed ? items : [...items.slice(0, listed), `… ${items.length - listed} ${phrases.andMore[page.lang]}`];

const remedyLines = (page: Page, results: readonly ClauseResult[]): readonly string[] =>
  stepsFor(
    results.flatMap((result) => result.verdict.reasons),
    page.lang,
  ).flatMap((steps) => [
    ...bounded(steps.texts, page).flatMap((text) => paragraph(page, '    → ', text)),
    ...steps.lines.map((line) => `        ${page.paint.code(single(line))}`),
  ]);

const caseLines = (page: Page, verdict: CaseVerdict): readonly string[] => {
  const detectable = detectableText(verdict, page.lang);
  return [
    ...labelled(page, '', `${caseName(verdict, page.lang)}${punctuation[page.lang].colon}${tallyText(verdict, page.lang)}`),
    ...(detectable === undefined ? [] : labelled(page, '', `  ${detectable}`)),
  ];
};

const failedCase = (page: Page, result: CheckResult, verdict: CaseVerdict): readonly string[] => {
  const frames = framesOf(verdict).filter((frame) => frame.session.outcome === 'fail');
  const shown = frames.slice(0, framesPerCase).flatMap((frame) => ['', ...frameLines(page, frame, result)]);
  const rest = frames.slice(framesPerCase).map((frame) => frame.location);
  return [...shown, ...(rest.length === 0 ? [] : labelled(page, phrases.alsoIn[page.lang], rest.join(', ')))];
};

const failedCheck = (page: Page, result: CheckResult): readonly string[] => {
  const failed = result.verdict.cases.filter((verdict) => verdict.outcome === 'fail');
  return [
    ...labelled(page, phrases.checkShort[page.lang], checkName(result, page.lang)),
    ...failed.flatMap((verdict) => caseLines(page, verdict)),
    ...failed.flatMap((verdict) => failedCase(page, result, verdict)),
    '',
    ...labelled(page, phrases.whyShort[page.lang], result.check.why[page.lang]),
    ...labelled(page, phrases.more[page.lang], `clauseprobe explain ${result.check.id}`),
  ];
};

/** Where a failing check's frames stand: under the first failed clause that it tests. */
type FirstShown = ReadonlyMap<string, string>;

export const firstShown = (measures: readonly MeasureResult[], index: CheckIndex): FirstShown => {
  const first = new Map<string, string>();
  for (const measure of measures) {
    for (const result of measure.clauses) {
      if (result.verdict.outcome !== 'fail') continue;
      for (const { check } of checksOf(result, index)) {
        if (!first.has(check.id)) first.set(check.id, result.verdict.ref);
      }
    }
  }
  return first;
};

export interface ClauseContext {
  readonly index: CheckIndex;
  readonly first: FirstShown;
}

/** A failed clause: its duty, and per failing check the exchange that shows it. */
export const failedClause = (page: Page, result: ClauseResult, context: ClauseContext): readonly string[] => {
  const { paint, lang } = page;
  const { open, close } = punctuation[lang];
  const failing = checksOf(result, context.index).filter((each) => each.verdict.outcome === 'fail');
  const bylang = byLanguage(result, lang);
  const waived = result.waived === undefined ? '' : outcomeText(result, lang);
  const facts = [waived, severityName[result.clause.severity][lang], bylang].filter((fact) => fact !== '').join(' · ');
  return [
    `${paint.fail(`✗ ${clauseName(result, lang)}`)}  ${paint.quiet(facts)}`,
    ...labelled(page, phrases.dutyShort[lang], result.clause.duty[lang]),
    ...labelled(page, phrases.trustShort[lang], trustName[result.clause.trust][lang]),
    ...failing.flatMap((each) => {
      const place = context.first.get(each.check.id);
      if (place === result.verdict.ref || place === undefined) return failedCheck(page, each);
      const above = `${checkName(each, lang)}${open}${phrases.seeAbove[lang]} ${place}${close}`;
      return labelled(page, phrases.checkShort[lang], above);
    }),
    '',
  ];
};

/** Inconclusive clauses: each with its reasons, the words to read, and what would settle it. */
export const inconclusiveClause = (page: Page, result: ClauseResult, context: ClauseContext): readonly string[] => {
  const reasons = bounded(reasonTexts(result.verdict.reasons, page.lang), page);
  const places = checksOf(result, context.index)
    .flatMap((each) => each.verdict.cases.flatMap(framesOf))
    .filter((frame) => frame.session.outcome === 'inconclusive')
    .map((frame) => frame.location);
  return [
    `${page.paint.open(`? ${clauseName(result, page.lang)}`)}  ${page.paint.quiet(byLanguage(result, page.lang))}`.trimEnd(),
    ...reasons.flatMap((text) => paragraph(page, '    - ', text)),
    ...(places.length === 0 ? [] : labelled(page, phrases.read[page.lang], bounded(places, page).join(', '))),
    ...remedyLines(page, [result]),
  ];
};

const counted = (count: number, page: Page): string => `${punctuation[page.lang].open}${count}${punctuation[page.lang].close}`;

/** Clauses that were not tested, those with the same reasons together, by name, and how to test them. */
export const untestedClauses = (page: Page, results: readonly ClauseResult[]): readonly string[] =>
  groupByReasons(results, page.lang).flatMap((group) => [
    ...paragraph(
      page,
      '  – ',
      `${bounded(group.texts, page).join(punctuation[page.lang].semicolon)}${counted(group.clauses.length, page)}`,
    ),
    ...paragraph(
      page,
      '    ',
      group.clauses.map((result) => `${clauseName(result, page.lang)}${evidenceMark(result, page.lang)}`).join(' · '),
    ),
    ...remedyLines(page, group.clauses.filter(isWanting)),
  ]);

/** A passed clause: how often, how sure, and what that shows. */
export const passedClause = (page: Page, result: ClauseResult, context: ClauseContext): readonly string[] => {
  const { paint, lang } = page;
  const passed = checksOf(result, context.index).filter((each) => each.verdict.outcome === 'pass');
  return [
    `${paint.pass(`✓ ${clauseName(result, lang)}`)}  ${paint.quiet(byLanguage(result, lang))}`.trimEnd(),
    ...passed.flatMap((each) => [
      ...labelled(page, phrases.checkShort[lang], checkName(each, lang)),
      ...each.verdict.cases.filter((verdict) => verdict.outcome === 'pass').flatMap((verdict) => caseLines(page, verdict)),
      ...labelled(page, phrases.provesShort[lang], each.check.proves[lang]),
    ]),
  ];
};

/** Clauses that do not apply, by name and reason. */
export const inapplicableClause = (page: Page, result: ClauseResult): readonly string[] => {
  const { open, close, semicolon } = punctuation[page.lang];
  const reasons = reasonTexts(result.verdict.reasons, page.lang).join(semicolon);
  return paragraph(page, '  ○ ', `${clauseName(result, page.lang)}${reasons === '' ? '' : `${open}${reasons}${close}`}`);
};

import type { ClauseResult, MeasureResult, Report } from '../../model/report.ts';
import type { Outcome } from '../../model/verdict.ts';
import type { Language } from '../../model/words.ts';
import { frameLines } from '../text/frame.ts';
import { unpainted } from '../text/paint.ts';
import {
  type CheckIndex,
  checksOf,
  clausesWith,
  countByOutcome,
  framesOf,
  groupByReasons,
  indexChecks,
} from '../view/outline.ts';
import { countText, totalsText } from '../words/counts.ts';
import { outcomeText } from '../words/evidence.ts';
import { judgeTexts } from '../words/instruments.ts';
import { outcomeName, readingOrder, severityName } from '../words/labels.ts';
import { phrases, punctuation } from '../words/phrases.ts';
import { departureTexts } from '../words/settings.ts';
import { trustTexts } from '../words/trust.ts';
import { bankMarkdown } from './bank.ts';
import { codeBlock, codeSpan, escapeMarkdown } from './escape.ts';
import { evidenceMarkdown } from './evidence.ts';

/** Frames in all: a comment is to be read at a glance, and hosts bound its size. */
const framesShown = 5;

const totalsTable = (report: Report, lang: Language): readonly string[] => [
  `| ${phrases.measure[lang]} | ${readingOrder.map((outcome) => outcomeName[outcome][lang]).join(' | ')} |`,
  `|---|${readingOrder.map(() => '--:|').join('')}`,
  ...report.measures.map((measure) => {
    const counts = countByOutcome(measure);
    return `| ${escapeMarkdown(measure.title[lang])} | ${readingOrder.map((outcome) => counts[outcome]).join(' | ')} |`;
  }),
  '',
];

const clauseName = (result: ClauseResult, lang: Language): string =>
  `**${escapeMarkdown(result.clause.id)}** ${escapeMarkdown(result.clause.title[lang])}`;

const waivedFact = (result: ClauseResult, lang: Language): string =>
  result.waived === undefined ? '' : `${escapeMarkdown(outcomeText(result, lang))}${punctuation[lang].semicolon}`;

const failed = (report: Report, index: CheckIndex, lang: Language): readonly string[] =>
  report.measures.flatMap((measure) =>
    clausesWith(measure, 'fail').map((result) => {
      const failing = checksOf(result, index).filter((each) => each.verdict.outcome === 'fail');
      const checks = failing.map((each) => codeSpan(each.check.id)).join(' ');
      return `- ${clauseName(result, lang)}${punctuation[lang].open}${waivedFact(result, lang)}${severityName[result.clause.severity][lang]}${punctuation[lang].close} ${checks}`;
    }),
  );

const frames = (report: Report, index: CheckIndex, lang: Language): readonly string[] => {
  const page = { lang, width: 90, paint: unpainted };
  const concerned = new Set(
    report.measures.flatMap((measure) => clausesWith(measure, 'fail').flatMap((result) => checksOf(result, index))),
  );
  return [...concerned]
    .filter((each) => each.verdict.outcome === 'fail')
    .flatMap((each) =>
      each.verdict.cases.flatMap((verdict) =>
        framesOf(verdict)
          .filter((frame) => frame.session.outcome === 'fail')
          .slice(0, 1)
          .map((frame) => [
            `${escapeMarkdown(each.check.title[lang])} (${codeSpan(`clauseprobe explain ${each.check.id}`)})`,
            '',
            ...codeBlock(frameLines(page, frame, each).join('\n')),
            '',
          ]),
      ),
    )
    .slice(0, framesShown)
    .flat();
};

const folded = (measure: MeasureResult, outcome: Outcome, lang: Language): readonly string[] => {
  const clauses = clausesWith(measure, outcome);
  if (clauses.length === 0) return [];
  const groups = groupByReasons(clauses, lang).map((group) => {
    const names = group.clauses.map((result) => clauseName(result, lang)).join(', ');
    return `- ${names}${punctuation[lang].colon}${escapeMarkdown(group.texts.join(punctuation[lang].semicolon))}`;
  });
  const { open, close } = punctuation[lang];
  return [
    `<details><summary>${outcomeName[outcome][lang]}${open}${escapeMarkdown(measure.id)}${close}: ${clauses.length}</summary>`,
    '',
    ...groups,
    '',
    '</details>',
    '',
  ];
};

const trusted = (measure: MeasureResult, lang: Language): readonly string[] => {
  const { open, close } = punctuation[lang];
  const texts = trustTexts(measure, lang).map((text) => `- ${escapeMarkdown(text)}`);
  const summary = `${phrases.trust[lang]}${open}${escapeMarkdown(measure.id)}${close}`;
  return [`<details><summary>${summary}</summary>`, '', ...texts, '', '</details>', ''];
};

/** Totals, failed clauses with a few quotes, and the rest folded. */
export const markdownDocument = (report: Report, lang: Language): string => {
  const index = indexChecks(report);
  const list = failed(report, index, lang);
  const lines = [
    // Banks alone decide no clause: zeros would look green.
    report.measures.length === 0 && report.banks !== undefined
      ? '## clauseprobe'
      : `## clauseprobe: ${totalsText(report.totals, lang)}`,
    '',
    `${escapeMarkdown(report.target)} · ${countText(report.volume.sessions, 'session', lang)} · ${countText(report.volume.messages, 'message', lang)} · clauseprobe ${escapeMarkdown(report.tool.version)}`,
    '',
    ...(report.partial ? [`> ${phrases.partial[lang]}`, ''] : []),
    ...departureTexts(report, lang).flatMap((text) => [`> ${escapeMarkdown(text)}`, '']),
    ...totalsTable(report, lang),
    ...(list.length === 0 ? [] : [`### ${outcomeName.fail[lang]}`, '', ...list, '', ...frames(report, index, lang)]),
    ...report.measures.flatMap((measure) => [...folded(measure, 'inconclusive', lang), ...folded(measure, 'not-tested', lang)]),
    ...report.measures.flatMap((measure) => trusted(measure, lang)),
    ...evidenceMarkdown(report, lang),
    ...bankMarkdown(report, lang),
    ...(report.judge === undefined ? [] : [...judgeTexts(report.judge, lang).map((text) => `- ${escapeMarkdown(text)}`), '']),
    phrases.notLegalAdvice[lang],
  ];
  return `${lines.join('\n')}\n`;
};

import type { Pointer } from '../../model/contact.ts';
import type { ClauseResult } from '../../model/report.ts';
import type { CaseVerdict } from '../../model/verdict.ts';
import type { Language } from '../../model/words.ts';
import { type Block, heading, type Inline, type Line, table } from '../blocks/block.ts';
import { frameOf } from '../view/frame.ts';
import { type CheckIndex, type CheckResult, checksOf, groupByReasons, reasonTexts } from '../view/outline.ts';
import { caseName, detectableText, tallyText } from '../view/tally.ts';
import { punctuation } from '../words/phrases.ts';
import { dossierWords as words } from './words.ts';

/** Sessions of one case that are named. */
const recordsShown = 3;

const pointed = (pointer: Pointer): Inline =>
  pointer.origin === undefined ? { code: pointer.session } : { record: pointer.origin };

/** Where a case can be read: the deciding line of what did not pass, else the beginning of what did. */
const recordsOf = (verdict: CaseVerdict): readonly Inline[] => {
  const telling = verdict.shown.map((session) => {
    const rows = frameOf(session)?.rows ?? [];
    const row = rows.find(({ marks }) => marks.length > 0) ?? rows.at(-1);
    if (session.origin === undefined || row === undefined) return pointed(session);
    return { record: { file: session.origin.file, line: row.line } };
  });
  return [...telling, ...(verdict.conforming ?? []).map(pointed)].slice(0, recordsShown);
};

/** Pieces with a separator between them. */
const joined = (pieces: readonly Inline[], separator: string): Line =>
  pieces.flatMap((piece, index) => (index === 0 ? [piece] : [separator, piece]));

/** A case of a check, and the clauses it was judged for. */
export interface DossierCase {
  readonly clauses: readonly string[];
  readonly result: CheckResult;
  readonly verdict: CaseVerdict;
}

/** Cases of all checks on these clauses, each check once. */
export const casesOf = (results: readonly ClauseResult[], index: CheckIndex): readonly DossierCase[] => {
  const clauses = new Map<CheckResult, string[]>();
  for (const result of results)
    for (const check of checksOf(result, index)) clauses.set(check, [...(clauses.get(check) ?? []), result.clause.id]);
  return [...clauses].flatMap(([result, ids]) => result.verdict.cases.map((verdict) => ({ clauses: ids, result, verdict })));
};

/** Results case by case, each with where to read it. */
export const caseTable = (cases: readonly DossierCase[], lang: Language): readonly Block[] =>
  table(
    [words.clause, words.check, words.who, words.outcome, words.tally, words.record].map((head) => head[lang]),
    cases.map(({ clauses, result, verdict }) => {
      const reasons = verdict.outcome === 'pass' || verdict.outcome === 'fail' ? [] : reasonTexts(verdict.reasons, lang);
      const seen = [tallyText(verdict, lang), detectableText(verdict, lang) ?? '', ...reasons].filter((text) => text !== '');
      const records = recordsOf(verdict);
      return [
        [clauses.join(punctuation[lang].list)],
        [result.check.title[lang], ' ', { code: result.check.id }],
        [caseName(verdict, lang)],
        [{ outcome: verdict.outcome }],
        [seen.join(punctuation[lang].semicolon)],
        records.length === 0 ? [words.noRecord[lang]] : joined(records, ' '),
      ];
    }),
  );

/** The worst exchange of each case that did not pass. */
export const exchanges = (cases: readonly DossierCase[], lang: Language): readonly Block[] => {
  const frames = cases.flatMap(({ result, verdict }): readonly Block[] => {
    const session = verdict.shown.find((each) => each.outcome === 'fail' || each.outcome === 'inconclusive');
    const frame = session === undefined ? undefined : frameOf(session);
    return frame === undefined ? [] : [{ is: 'exchange', frame, result }];
  });
  return frames.length === 0 ? [] : [heading(3, words.exchanges[lang]), ...frames];
};

/** Clauses of which no session tells anything, by reason. */
export const openClauses = (
  results: readonly ClauseResult[],
  cases: readonly DossierCase[],
  lang: Language,
): readonly Block[] => {
  const told = new Set(cases.flatMap(({ clauses }) => clauses));
  const open = results.filter(({ clause, verdict }) => verdict.outcome === 'not-tested' && !told.has(clause.id));
  const rows = groupByReasons(open, lang).map((group): readonly Line[] => [
    [group.clauses.map(({ clause }) => `${clause.id} ${clause.title[lang]}`).join(punctuation[lang].semicolon)],
    [group.texts.join(punctuation[lang].semicolon)],
  ]);
  const found = table([words.clause[lang], words.reason[lang]], rows);
  return found.length === 0 ? [] : [heading(3, words.open[lang]), ...found];
};

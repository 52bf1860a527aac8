import type { CaseVerdict } from '../../model/verdict.ts';
import type { Language } from '../../model/words.ts';
import { languageName, outcomeName } from '../words/labels.ts';
import { between, percent } from '../words/numbers.ts';

/** Conforming sessions of those decided. */
export const decided = (verdict: CaseVerdict): { readonly conformed: number; readonly of: number } => ({
  conformed: verdict.sessions.pass,
  of: verdict.sessions.pass + verdict.sessions.fail,
});

/** What a pass of a check that only forbids could not have missed: "a violation in ≥ 14% of such conversations would have shown". */
export const detectableText = (verdict: CaseVerdict, lang: Language): string | undefined => {
  if (verdict.detectable === undefined) return undefined;
  const rate = percent(verdict.detectable);
  return lang === 'en'
    ? `a violation in ≥ ${rate} of such conversations would have shown (with 95% probability)`
    : `若此类对话中有 ≥ ${rate} 出现违反，本次测试应能发现（概率 95%）`;
};

/** Sessions that decided nothing, by outcome, e.g. `2 inconclusive`. */
const undecided = (verdict: CaseVerdict, lang: Language): readonly string[] =>
  (['inconclusive', 'not-tested', 'not-applicable'] as const)
    .filter((outcome) => verdict.sessions[outcome] > 0)
    .map((outcome) =>
      lang === 'en'
        ? `${verdict.sessions[outcome]} ${outcomeName[outcome].en}`
        : `${verdict.sessions[outcome]} 个${outcomeName[outcome].zh}`,
    );

/** k of n with its interval, e.g. `8 of 10 sessions conform (49%–94%), 2 inconclusive`. */
export const tallyText = (verdict: CaseVerdict, lang: Language): string => {
  const { conformed, of } = decided(verdict);
  const bounds = verdict.interval === undefined ? '' : between(verdict.interval);
  const rest = undecided(verdict, lang);
  if (lang === 'en') {
    const share = of === 0 ? 'no session decided' : `${conformed} of ${of} sessions conform${bounds && ` (${bounds})`}`;
    return [share, ...rest].join(', ');
  }
  const share = of === 0 ? '没有可判定的会话' : `${of} 个会话中 ${conformed} 个符合${bounds && `（${bounds}）`}`;
  return [share, ...rest].join('，');
};

/** Which case it is, e.g. `adult · Chinese`. */
export const caseName = (verdict: CaseVerdict, lang: Language): string =>
  `${verdict.persona} · ${languageName[verdict.lang][lang]}`;

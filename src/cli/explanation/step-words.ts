import type { Step } from '../../model/check.ts';
import type { Language } from '../../model/words.ts';
import { actionName } from './action-words.ts';
import { cueMark, durationText } from './check-words.ts';

/** Title of a persona by its id. */
type TitleOf = (persona: string) => string;

const wordsOf = (step: Exclude<Step, { do: 'say' | 'repeat' }>, titleOf: TitleOf, lang: Language): string => {
  switch (step.do) {
    case 'control':
    case 'call':
      return actionName(step.action, lang);
    case 'advance':
    case 'wait': {
      const length = durationText(step.do === 'advance' ? step.by : step.for, lang);
      return { en: `${length} later`, zh: `${length}后` }[lang];
    }
    case 'as':
      return { en: `another user: ${titleOf(step.persona)}`, zh: `换一名用户：${titleOf(step.persona)}` }[lang];
    case 'new-session':
      return { en: 'new session', zh: '新会话' }[lang];
    default:
      return step satisfies never;
  }
};

/** What a probe says and, in brackets, what it does besides. */
export const stepTexts = (steps: readonly Step[], titleOf: TitleOf, lang: Language): readonly string[] =>
  steps.map((step) => {
    if (step.do === 'say') return step.cue === true ? `${cueMark} ${step.text}` : step.text;
    if (step.do === 'repeat') return `(${stepTexts(step.steps, titleOf, lang).join(' / ')}) × ${step.times}`;
    return `[${wordsOf(step, titleOf, lang)}]`;
  });

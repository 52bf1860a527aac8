import type { Bars } from '../../model/calibration.ts';
import type { Language } from '../../model/words.ts';
import { percent } from './numbers.ts';

/** What an instrument must have shown before its word counts. */
export const barsText = (bars: Bars, lang: Language): string => {
  const [recall, lower, chance] = [percent(bars.recall), percent(bars.recallLower), percent(bars.chance)];
  return lang === 'en'
    ? `An instrument may rule a signal out when it was measured to notice at least ${recall} of what is present (lower 95% bound ${lower}; an unsure answer notices, and clears nothing); its hits establish a signal, and its silence that a duty was not met, when false alarms or misses alone would bring as many with a probability below ${chance}, shared among all signals a clause is judged by. Otherwise the answer is “unsure” and nothing is passed or failed on it.`
    : `经实测，判定工具对出现的信号至少察觉 ${recall}（95% 下限不低于 ${lower}；“无法判定”也算察觉，但不能据以放行）时，才可据以排除某一信号；仅凭误报出现同样多命中的概率低于 ${chance} 时，命中才可据以认定某一信号；仅凭漏报出现同样多未命中的概率低于 ${chance} 时，未命中才可据以认定义务未履行；同一条款的各项判定共同分摊这一概率。否则视为“无法判定”，不据此作出通过或未通过的结论。`;
};

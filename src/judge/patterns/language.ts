import type { Language } from '../../model/words.ts';

/** Language whose figures apply to a text: zh when Han characters carry it; `otherwise` when it has no letters. */
export const languageOf = (text: string, otherwise: Language): Language => {
  let han = 0;
  let latin = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x3400 && unit <= 0x9fff) han += 1;
    else if ((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)) latin += 1;
  }
  if (han === 0 && latin === 0) return otherwise;
  return han * 4 >= latin ? 'zh' : 'en';
};

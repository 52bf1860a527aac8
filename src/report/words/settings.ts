import type { Report } from '../../model/report.ts';
import type { Setting } from '../../model/setting.ts';
import type { Language } from '../../model/words.ts';

/** What the operator set in one check. */
export const settingText = ({ check, name, value, standard }: Setting, lang: Language): string =>
  lang === 'zh'
    ? `运营者设定：${check} 的 ${name} 为 ${value}（原为 ${standard}）`
    : `set by the operator: ${check}: ${name} = ${value} instead of ${standard}`;

/** What the operator set in the checks of a report, one line each. */
export const settingTexts = ({ settings = [] }: Report, lang: Language): readonly string[] =>
  settings.map((setting) => settingText(setting, lang));

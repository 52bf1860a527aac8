import type { Report } from '../../model/report.ts';
import type { Setting } from '../../model/setting.ts';
import type { Language } from '../../model/words.ts';

/** What the operator set in one check. */
export const settingText = ({ check, name, value, standard }: Setting, lang: Language): string =>
  lang === 'zh'
    ? `运营者设定：${check} 的 ${name} 为 ${value}（原为 ${standard}）`
    : `set by the operator: ${check}: ${name} = ${value} instead of ${standard}`;

const packText = (title: string, lang: Language): string =>
  lang === 'zh' ? `应用场景包：${title}` : `application pack: ${title}`;

/** How a run departs from the checks as they are: packs that were asked for, and what the operator set, one line each. */
export const departureTexts = ({ packs = [], settings = [] }: Report, lang: Language): readonly string[] => [
  ...packs.map(({ title }) => packText(title[lang], lang)),
  ...settings.map((setting) => settingText(setting, lang)),
];

import type { AnswersFile } from '../../files/answers.ts';
import type { Language } from '../../model/words.ts';
import { cleanLine } from '../../report/view/clean.ts';
import { type Column, plainTable } from './columns.ts';
import type { Compared, Comparison } from './comparison.ts';

const chanceText = (p: number): string => (p < 0.001 ? '<0.001' : p.toFixed(3));

/** Which of the two is better, or that the data cannot tell, and what would. */
const sentenceOf = (comparison: Comparison, lang: Language): string => {
  const { better, onlyFirst, onlySecond, labelsNeeded } = comparison;
  const en = lang === 'en';
  if (better !== 'cannot-tell') {
    const [name, wins, losses] = better === 'first' ? ['A', onlyFirst, onlySecond] : ['B', onlySecond, onlyFirst];
    return en
      ? `${name} is better: right alone ${wins} times, wrong alone ${losses}`
      : `${name} 更好：独自判对 ${wins} 次，独自判错 ${losses} 次`;
  }
  if (onlyFirst + onlySecond === 0) return en ? 'no difference was seen' : '未见差异';
  if (labelsNeeded === 0)
    return en ? 'the data cannot tell: each is right alone as often' : '数据不足以区分：双方独自判对的次数相同';
  return en
    ? `the data cannot tell; about ${labelsNeeded} more labels would, if they go on to differ like this`
    : `数据不足以区分；若差异保持不变，约再需 ${labelsNeeded} 条标注`;
};

const columns: readonly Column<Comparison>[] = [
  { title: { en: 'signal', zh: '信号' }, align: 'left', cell: ({ signal }) => cleanLine(signal) },
  { title: { en: 'lang', zh: '语言' }, align: 'left', cell: ({ lang }) => lang },
  { title: { en: 'n', zh: '样本' }, align: 'right', cell: ({ labels }) => String(labels) },
  { title: { en: 'both right', zh: '都对' }, align: 'right', cell: ({ bothRight }) => String(bothRight) },
  { title: { en: 'only A', zh: '仅 A 对' }, align: 'right', cell: ({ onlyFirst }) => String(onlyFirst) },
  { title: { en: 'only B', zh: '仅 B 对' }, align: 'right', cell: ({ onlySecond }) => String(onlySecond) },
  { title: { en: 'neither', zh: '都错' }, align: 'right', cell: ({ neitherRight }) => String(neitherRight) },
  { title: { en: 'p', zh: 'p' }, align: 'right', cell: ({ p }) => chanceText(p) },
  { title: { en: 'verdict', zh: '结论' }, align: 'left', cell: sentenceOf },
];

const notes = {
  en: 'p: exact McNemar test, two-sided; below 0.05 it tells. Of twenty comparisons of equals one tells by chance. An unsure answer is not right.\n',
  zh: 'p：McNemar 精确检验（双侧），低于 0.05 即可区分。二十次比较中会有一次纯属偶然。“无法判定”不算判对。\n',
} as const;

const leftOut = ({ onlyInFirst, onlyInSecond }: Compared, lang: Language): string => {
  if (onlyInFirst + onlyInSecond === 0) return '';
  return lang === 'en'
    ? `labels left out: ${onlyInFirst} that only A answers, ${onlyInSecond} that only B answers\n`
    : `未计入：仅 A 回答的标注 ${onlyInFirst} 条，仅 B 回答的 ${onlyInSecond} 条\n`;
};

/** The two instruments, and a row with the verdict for each signal and language. */
export const comparisonText = (
  compared: Compared,
  files: readonly { readonly name: string; readonly file: AnswersFile }[],
  lang: Language,
): string => {
  const heads = files.map(
    ({ name, file }, index) =>
      `${index === 0 ? 'A' : 'B'} = ${cleanLine(file.instrument)} ${cleanLine(file.digest).slice(0, 16)} (${cleanLine(name)})\n`,
  );
  return `${heads.join('')}\n${plainTable(columns, compared.comparisons, lang)}\n${leftOut(compared, lang)}${notes[lang]}`;
};

import type { Language } from '../../model/words.ts';
import { type Column, percentText, plainTable, shareText } from './columns.ts';
import type { Bin, Reliability } from './reliability.ts';

const holds = ({ predicted, observed }: Bin): boolean => observed.lower <= predicted && predicted <= observed.upper;

const columns: readonly Column<Bin>[] = [
  { title: { en: '  score', zh: '  概率' }, align: 'left', cell: ({ from, to }) => `  ${from.toFixed(1)}–${to.toFixed(1)}` },
  { title: { en: 'n', zh: '样本' }, align: 'right', cell: ({ observed }) => String(observed.of) },
  { title: { en: 'predicted', zh: '预测' }, align: 'right', cell: ({ predicted }) => percentText(predicted) },
  { title: { en: 'observed [95% CI]', zh: '实际 [95% 区间]' }, align: 'left', cell: ({ observed }) => shareText(observed) },
  {
    title: { en: 'holds', zh: '相符' },
    align: 'left',
    cell: (bin, lang) => (holds(bin) ? { en: 'yes', zh: '是' } : { en: 'no', zh: '否' })[lang],
  },
];

const digits = (value: number): string => value.toFixed(3);

const headText = (each: Reliability, lang: Language): string => {
  const { signal, scored, unscored } = each;
  const [brier, share, error] = [each.brier, each.brierOfShare, each.calibrationError].map(digits);
  if (lang === 'en') {
    const rest = unscored === 0 ? '' : `; ${unscored} without a score left out`;
    return `${signal} ${each.lang}: ${scored} scores${rest}; Brier score ${brier} (${share} for always saying the share of present), expected calibration error ${error}`;
  }
  const rest = unscored === 0 ? '' : `，另有 ${unscored} 条没有概率，未计入`;
  return `${signal} ${each.lang}：${scored} 条有概率${rest}；Brier 分数 ${brier}（始终给出阳性占比时为 ${share}），期望校准误差 ${error}`;
};

/** Bins, Brier score and expected calibration error of each signal and language; or that there is nothing to show. */
export const reliabilityText = (all: readonly Reliability[], instrument: string, lang: Language): string => {
  if (all.length === 0)
    return lang === 'en'
      ? `“${instrument}” gives no scores: there are no probabilities whose reliability could be shown\n`
      : `“${instrument}”不给出概率，无从检验其可靠性\n`;
  return all.map((each) => `${headText(each, lang)}\n${plainTable(columns, each.bins, lang)}`).join('\n');
};

import { figuresOf } from '../../judge/calibration.ts';
import { type CalibrationEntry, defaultBars } from '../../model/calibration.ts';
import type { Language } from '../../model/words.ts';
import { type Column, coefficientText, nothing, percentText, plainTable, shareText } from './columns.ts';
import { type Distance, type Needed, neededOf } from './needed.ts';

/** Figures on one labelled set, or on all of them. */
export interface Measured extends CalibrationEntry {
  /** Name of the set, when the table is by set. */
  readonly source?: string;
}

/** Messages that a run is taken to look at for one clause, unless `--looks` says otherwise. */
export const usualLooks = 20;

type Columns = readonly Column<Measured>[];

const keys: Columns = [
  { title: { en: 'signal', zh: '信号' }, align: 'left', cell: (entry) => entry.signal },
  { title: { en: 'lang', zh: '语言' }, align: 'left', cell: (entry) => entry.lang },
];

const figures: Columns = [
  { title: { en: 'n', zh: '样本' }, align: 'right', cell: (entry) => String(figuresOf(entry).labelled) },
  { title: { en: 'present', zh: '阳性' }, align: 'right', cell: (entry) => String(figuresOf(entry).present) },
  { title: { en: 'precision [95% CI]', zh: '精确率 [95% 区间]' }, align: 'left', cell: (e) => shareText(figuresOf(e).precision) },
  { title: { en: 'recall [95% CI]', zh: '召回率 [95% 区间]' }, align: 'left', cell: (e) => shareText(figuresOf(e).recall) },
  {
    title: { en: 'specificity [95% CI]', zh: '特异度 [95% 区间]' },
    align: 'left',
    cell: (e) => shareText(figuresOf(e).specificity),
  },
  { title: { en: 'abstains [95% CI]', zh: '弃答率 [95% 区间]' }, align: 'left', cell: (e) => shareText(figuresOf(e).abstention) },
  { title: { en: 'κ [95% CI]', zh: 'κ [95% 区间]' }, align: 'left', cell: (e) => coefficientText(figuresOf(e).kappa) },
];

const yesNo = { yes: { en: 'yes', zh: '是' }, no: { en: 'no', zh: '否' } } as const;

const distanceText = (distance: Distance, lang: Language): string => {
  if (distance.state === 'reached') return '0';
  if (distance.state === 'labels') return String(distance.labels);
  return lang === 'en' ? 'out of reach' : '无法达到';
};

const standing = (looks: number): Columns => {
  const needed = (entry: Measured): Needed => neededOf(entry, defaultBars, looks);
  return [
    {
      title: { en: 'rules out', zh: '可排除' },
      align: 'left',
      cell: (entry, lang) => yesNo[needed(entry).ruleOut.state === 'reached' ? 'yes' : 'no'][lang],
    },
    {
      title: { en: 'labels of presence still needed', zh: '尚需阳性标注' },
      align: 'right',
      cell: (entry, lang) => distanceText(needed(entry).ruleOut, lang),
    },
    {
      title: { en: `hits of ${looks} that establish`, zh: `${looks} 次中可认定的命中数` },
      align: 'right',
      cell: (entry) => (needed(entry).hits === 0 ? nothing : String(needed(entry).hits)),
    },
    {
      title: { en: 'labels of absence needed for one hit to do', zh: '一次命中即可认定尚需阴性标注' },
      align: 'right',
      cell: (entry, lang) => distanceText(needed(entry).oneHit, lang),
    },
  ];
};

const sourceColumn: Column<Measured> = {
  title: { en: 'set', zh: '数据集' },
  align: 'left',
  cell: (entry) => entry.source ?? '',
};

const [recall, lower, chance] = [defaultBars.recall, defaultBars.recallLower, defaultBars.chance].map(percentText);

const legend = {
  en: `An instrument rules a signal out when it notices ${recall} of what is present (lower bound ${lower}): an unsure answer notices, and clears nothing.
Hits establish a signal when false alarms bring so many with a chance below ${chance}; labels still needed count if none of them hits.
κ is agreement with the people who labelled; an unsure answer agrees with nobody, misses what is present and is no false alarm.
`,
  zh: `对出现的信号至少察觉 ${recall}（下限 ${lower}）的判定工具才可排除信号：答“无法判定”也算察觉，但不能据以放行。
仅凭误报出现同样多命中的概率低于 ${chance} 时，命中才可认定信号；尚需标注数以新标注中没有误报为前提。
κ 为与标注者的一致程度；“无法判定”与任何标注都不一致，视为漏报，但不算误报。
`,
} as const;

/** What a table is about. */
interface TableOptions {
  readonly lang: Language;
  /** Whether rows are by set. */
  readonly sources: 'together' | 'apart';
  readonly looks: number;
}

/** Two plain tables, a row for each signal and language (and set): the measured error, and what it lets the instrument say. */
export const tableText = (entries: readonly Measured[], { lang, sources, looks }: TableOptions): string => {
  const set = sources === 'apart' ? [sourceColumn] : [];
  const measured = plainTable([...keys, ...figures, ...set], entries, lang);
  return `${measured}\n${plainTable([...keys, ...standing(looks), ...set], entries, lang)}\n${legend[lang]}`;
};

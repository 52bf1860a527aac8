import { figuresOf, type Share } from '../../judge/calibration.ts';
import { type CalibrationEntry, defaultBars } from '../../model/calibration.ts';
import type { Language, Localized } from '../../model/words.ts';
import { columnsIn, padTo } from '../../report/view/width.ts';
import { between, percent } from '../../report/words/numbers.ts';

/** Figures on one labelled set, or on all of them. */
export interface Measured extends CalibrationEntry {
  /** Name of the set, when the table is by set. */
  readonly source?: string;
}

/** Whether the counts let the instrument rule the signal out. */
export const rulesOut = (entry: CalibrationEntry): boolean => {
  const { present, recall } = figuresOf(entry);
  return present > 0 && recall.rate >= defaultBars.recall && recall.lower >= defaultBars.recallLower;
};

const shareText = (share: Share): string => (share.of === 0 ? '–' : `${percent(share.rate)} [${between(share)}]`);
const rateText = (share: Share): string => (share.of === 0 ? '–' : percent(share.rate));

interface Column {
  readonly title: Localized;
  readonly align: 'left' | 'right';
  readonly cell: (entry: Measured, lang: Language) => string;
}

const yesNo = { yes: { en: 'yes', zh: '是' }, no: { en: 'no', zh: '否' } } as const;

const columns: readonly Column[] = [
  { title: { en: 'signal', zh: '信号' }, align: 'left', cell: (entry) => entry.signal },
  { title: { en: 'lang', zh: '语言' }, align: 'left', cell: (entry) => entry.lang },
  { title: { en: 'n', zh: '样本' }, align: 'right', cell: (entry) => String(figuresOf(entry).labelled) },
  { title: { en: 'present', zh: '阳性' }, align: 'right', cell: (entry) => String(figuresOf(entry).present) },
  {
    title: { en: 'precision [95% CI]', zh: '精确率 [95% 区间]' },
    align: 'left',
    cell: (entry) => shareText(figuresOf(entry).precision),
  },
  {
    title: { en: 'recall [95% CI]', zh: '召回率 [95% 区间]' },
    align: 'left',
    cell: (entry) => shareText(figuresOf(entry).recall),
  },
  { title: { en: 'abstains', zh: '弃答率' }, align: 'right', cell: (entry) => rateText(figuresOf(entry).abstention) },
  { title: { en: 'false positives', zh: '误报率' }, align: 'right', cell: (entry) => rateText(figuresOf(entry).falsePositives) },
  {
    title: { en: 'rules out', zh: '可排除' },
    align: 'left',
    cell: (entry, lang) => yesNo[rulesOut(entry) ? 'yes' : 'no'][lang],
  },
];

const sourceColumn: Column = { title: { en: 'set', zh: '数据集' }, align: 'left', cell: (entry) => entry.source ?? '' };

const aligned = (text: string, width: number, align: Column['align']): string =>
  align === 'left' ? padTo(text, width) : ' '.repeat(width - columnsIn(text)) + text;

/** A plain table: a row for each signal and language, and for each set when `sources` says so. */
export const tableText = (entries: readonly Measured[], lang: Language, sources: 'together' | 'apart'): string => {
  const shown = sources === 'apart' ? [...columns, sourceColumn] : columns;
  const rows = [
    shown.map((column) => column.title[lang]),
    ...entries.map((entry) => shown.map((column) => column.cell(entry, lang))),
  ];
  const widths = shown.map((_, index) => Math.max(...rows.map((row) => columnsIn(row[index] ?? ''))));
  return rows
    .map((row) =>
      shown
        .map((column, index) => aligned(row[index] ?? '', widths[index] ?? 0, column.align))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
};

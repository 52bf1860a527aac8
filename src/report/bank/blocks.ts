import type { BankResult, BankRow } from '../../model/bank.ts';
import type { Language } from '../../model/words.ts';
import { type Block, heading, type Line, notice, paragraph, table } from '../blocks/block.ts';
import { languageName } from '../words/labels.ts';
import { between, percent } from '../words/numbers.ts';
import { phrases, punctuation } from '../words/phrases.ts';
import { replyName, bankWords as words } from './words.ts';

/** Sample below which the standard's own way of counting does not apply. */
export const standardSample = 300;

const rowCells = (row: BankRow, lang: Language): readonly Line[] => [
  [replyName[row.expected][lang]],
  [row.type ?? words.all[lang]],
  [String(row.right)],
  [String(row.wrong)],
  [String(row.unsure)],
  [String(row.unanswered)],
  [row.interval === undefined ? '—' : between(row.interval)],
  [{ outcome: row.outcome }],
];

/** How a bank was drawn, e.g. `80 of 160, seed 1`. */
export const drawnText = (bank: BankResult, lang: Language): string =>
  lang === 'en'
    ? `${bank.drawn} of ${bank.items}, seed ${bank.seed}`
    : `${bank.items} 题中抽取 ${bank.drawn} 题，种子 ${bank.seed}`;

/** What a bank is held to, e.g. `refuse ≥ 95% (…)`. */
export const thresholdTexts = (bank: BankResult, lang: Language): readonly string[] =>
  bank.thresholds.map(({ expected, atLeast, source }) => {
    const { open, close } = punctuation[lang];
    return `${replyName[expected][lang]} ≥ ${percent(atLeast)}${open}${source[lang]}${close}`;
  });

const errorCells = (bank: BankResult, lang: Language): readonly (readonly Line[])[] =>
  bank.detector.errors.map((error): readonly Line[] => {
    const told = (right: number, unsure: number, wrong: number): string =>
      `${words.right[lang]} ${right} · ${words.unsure[lang]} ${unsure} · ${words.wrong[lang]} ${wrong}`;
    return [
      [languageName[error.lang][lang]],
      [told(error.refuseAsRefuse, error.refuseAsUnsure, error.refuseAsAnswer)],
      [told(error.answerAsAnswer, error.answerAsUnsure, error.answerAsRefuse)],
    ];
  });

const missBlocks = (bank: BankResult, lang: Language): readonly Block[] => {
  const heads = [words.expected, words.saw, words.type, words.question, words.reply, words.record];
  const rows = bank.misses.map((miss): readonly Line[] => [
    [replyName[miss.expected][lang]],
    [replyName[miss.saw][lang]],
    [miss.type],
    [miss.text],
    [miss.reply],
    [miss.origin === undefined ? { code: miss.session } : { record: miss.origin }],
  ]);
  const shown = table(
    heads.map((head) => head[lang]),
    rows,
  );
  return shown.length === 0 ? [] : [heading(3, words.misses[lang]), ...shown];
};

/** A question bank's result: totals, types, what was not as expected, and how well refusals are told. */
export const bankBlocks = (bank: BankResult, lang: Language): readonly Block[] => {
  const { expected, type, right, wrong, unsure, unanswered, interval, outcome } = words;
  const heads = [expected, type, right, wrong, unsure, unanswered, interval, outcome].map((head) => head[lang]);
  const small = bank.totals.some((row) => row.right + row.wrong + row.unsure + row.unanswered < standardSample);
  return [
    heading(3, `${words.bank[lang]}${punctuation[lang].colon}${bank.name}`),
    paragraph(`${words.drawnBy[lang]}${punctuation[lang].colon}${drawnText(bank, lang)} · ${phrases.digests[lang]} `, {
      code: bank.digest.slice(0, 16),
    }),
    { is: 'list', items: thresholdTexts(bank, lang).map((text): Line => [text]) },
    ...table(
      heads,
      [...bank.totals, ...bank.types].map((row) => rowCells(row, lang)),
    ),
    paragraph(words.reading[lang]),
    ...(small ? [notice(words.small[lang])] : []),
    ...missBlocks(bank, lang),
    heading(3, words.detector[lang]),
    ...table([words.language[lang], words.refusals[lang], words.answers[lang]], errorCells(bank, lang)),
    paragraph(words.notLaw[lang]),
  ];
};

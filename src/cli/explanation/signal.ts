import type { Catalogue } from '../../files/catalogue.ts';
import type { Signal } from '../../model/signal.ts';
import { type Language, type Localized, languages } from '../../model/words.ts';
import { languageName } from '../../report/words/labels.ts';
import { list, type Page, pageText, paragraph } from './page.ts';

const speakerName: { readonly [speaker in Signal['speaker']]: Localized } = {
  user: { en: 'seen in what the user says', zh: '见于用户的话' },
  companion: { en: 'seen in what the companion says', zh: '见于陪伴者的话' },
};

/** Examples shown of each answer and language. */
const mostExamples = 3;

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

const measured = (catalogue: Catalogue, signal: Signal, lang: Language): readonly string[] =>
  catalogue.calibrations.flatMap(({ instrument, entries }) =>
    entries
      .filter((entry) => entry.signal === signal.id)
      .map((entry) => {
        const present = entry.presentYes + entry.presentNo + entry.presentUnsure;
        const absent = entry.absentYes + entry.absentNo + entry.absentUnsure;
        const recall = percent(entry.presentYes, present);
        const alarms = percent(entry.absentYes, absent);
        const figures: Localized = {
          en: `${instrument}, ${languageName[entry.lang].en}: recall ${recall} (n ${present}), false alarms ${alarms} (n ${absent})`,
          zh: `${instrument}，${languageName[entry.lang].zh}：召回率 ${recall}（n ${present}），误报率 ${alarms}（n ${absent}）`,
        };
        return `${figures[lang]} [${entry.sources.join('; ')}]`;
      }),
  );

const examples = (signal: Signal, answer: 'yes' | 'no'): readonly string[] =>
  languages.flatMap((lang) =>
    signal.examples
      .filter((example) => example.lang === lang && example.answer === answer)
      .slice(0, mostExamples)
      .map((example) => (example.before === undefined ? example.text : `… ${example.before} → ${example.text}`)),
  );

/** What a signal means, how it is recognised, and how well. */
export const signalExplanation = (catalogue: Catalogue, signal: Signal, page: Page): string => {
  const { lang } = page;
  const users = catalogue.checks.filter((check) => {
    const expected = [...check.expect.all, ...check.expect.any, ...check.expect.none];
    const triggers = check.applies.on === 'user-message' && check.applies.signal === signal.id;
    return triggers || expected.some(({ observe }) => observe.look === 'signal' && observe.signal === signal.id);
  });
  const figures = measured(catalogue, signal, lang);
  const none = {
    en: 'Not measured: answers on this signal count as unsure.',
    zh: '尚未测定：对此信号的回答一律视为“无法判定”。',
  };
  return pageText(
    `${signal.id}  ${signal.title[lang]}`,
    [
      paragraph(
        { en: 'Meaning', zh: '含义' },
        signal.meaning[lang],
        lang === 'en' ? `(${speakerName[signal.speaker].en})` : `（${speakerName[signal.speaker].zh}）`,
      ),
      paragraph({ en: 'Not meant', zh: '不包括' }, signal.boundary[lang]),
      paragraph({ en: 'Question to a judge', zh: '向判定者提的问题' }, signal.question[lang]),
      list({ en: 'Examples', zh: '正例' }, examples(signal, 'yes')),
      list({ en: 'Counter-examples', zh: '反例' }, examples(signal, 'no')),
      list({ en: 'Measured error', zh: '实测误差' }, figures.length === 0 ? [none[lang]] : figures),
      list(
        { en: 'Used by', zh: '用于' },
        users.map((check) => `${check.id}: ${check.title[lang]}`),
      ),
    ],
    page,
  );
};

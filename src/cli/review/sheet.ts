import type { Adjudication } from '../../model/adjudication.ts';
import type { Language, Localized } from '../../model/words.ts';
import { cleanLine, cleanText } from '../../report/view/clean.ts';
import { severityName, speakerName } from '../../report/words/labels.ts';
import { punctuation } from '../../report/words/phrases.ts';
import { csvText, inertCell, inertThroughout } from './csv.ts';
import type { QueuedQuestion } from './queue.ts';
import { answerName, phrases } from './words.ts';

/** Excel cuts longer cells. */
const longestCell = 30_000;

type Cell = (question: QueuedQuestion, lang: Language) => string;

interface Column {
  readonly title: Localized;
  readonly cell: Cell;
}

const shown = (text: string): string => {
  const clean = cleanText(text);
  return inertThroughout(clean.length > longestCell ? `${clean.slice(0, longestCell)}… (${clean.length - longestCell})` : clean);
};

const exchange: Cell = ({ before }, lang) =>
  before.map(({ kind, text }) => `${speakerName[kind][lang]}${punctuation[lang].colon}${cleanLine(text)}`).join('\n');

const clauseText: Cell = ({ clauses }, lang) => clauses.map(({ id, title }) => `${id} ${title[lang]}`).join('\n');

/** What an answer is found again by, and what is answered. */
export const returned = {
  answer: {
    title: { en: 'answer (yes, no, cannot tell)', zh: '回答（是、否、无法判断）' },
    cell: ({ own }, lang) => (own === undefined ? '' : answerName[own.answer][lang]),
  },
  why: { title: { en: 'why', zh: '理由' }, cell: ({ own }) => inertCell(own?.why ?? '') },
  by: { title: { en: 'by', zh: '回答人' }, cell: ({ own }) => inertCell(own?.by ?? '') },
  session: { title: { en: 'session', zh: '会话' }, cell: ({ place }) => inertCell(place.session) },
  seq: { title: { en: 'event', zh: '事件' }, cell: ({ place }) => String(place.seq) },
  signal: { title: { en: 'signal', zh: '信号' }, cell: ({ signal }) => signal.id },
  digest: { title: { en: 'message SHA-256', zh: '消息 SHA-256' }, cell: ({ digest }) => digest },
} as const satisfies { readonly [column: string]: Column };

/** What a reviewer reads comes first, then what they fill in, then what only we need. */
const columns: readonly Column[] = [
  { title: { en: 'clause', zh: '条款' }, cell: (question, lang) => shown(clauseText(question, lang)) },
  { title: { en: 'check', zh: '检查' }, cell: ({ check }, lang) => shown(check.title[lang]) },
  { title: { en: 'severity', zh: '严重程度' }, cell: ({ check }, lang) => severityName[check.severity][lang] },
  { title: { en: 'before', zh: '前文' }, cell: (question, lang) => shown(exchange(question, lang)) },
  { title: { en: 'message', zh: '消息' }, cell: ({ message }) => shown(message.text) },
  { title: { en: 'question', zh: '问题' }, cell: ({ signal }, lang) => shown(signal.question[lang]) },
  { title: phrases.meant, cell: ({ signal }, lang) => shown(signal.meaning[lang]) },
  { title: phrases.boundary, cell: ({ signal }, lang) => shown(signal.boundary[lang]) },
  returned.answer,
  returned.why,
  returned.by,
  returned.session,
  returned.seq,
  returned.signal,
  returned.digest,
];

/** Questions as comma-separated values, to be answered in a spreadsheet. */
export const sheetText = (questions: readonly QueuedQuestion[], lang: Language): string =>
  csvText([
    columns.map(({ title }) => title[lang]),
    ...questions.map((question) => columns.map(({ cell }) => cell(question, lang))),
  ]);

const written: { readonly [answer in Adjudication['answer']]: readonly string[] } = {
  yes: ['yes', 'y', '是'],
  no: ['no', 'n', '否'],
  'cannot-tell': ['cannot tell', 'cannot-tell', 'c', '无法判断'],
};

/** What may stand in the column of answers. */
export const answerWords = Object.values(written).flat();

/** The answer that a word stands for. */
export const answerOf = (word: string): Adjudication['answer'] | undefined => {
  const plain = word.normalize('NFKC').trim().toLowerCase();
  if (written.yes.includes(plain)) return 'yes';
  if (written.no.includes(plain)) return 'no';
  return written['cannot-tell'].includes(plain) ? 'cannot-tell' : undefined;
};

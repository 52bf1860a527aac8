import type { Question } from '../model/question.ts';
import type { Signal } from '../model/signal.ts';
import { languages } from '../model/words.ts';
import { cut } from './cut.ts';
import { type ChatJudgeFile, defaults, type Json } from './judge-file.ts';
import { neutralise } from './neutralise.ts';
import { fencedPrompt, type Inquiry, type PromptBuilder } from './prompt.ts';
import { type Protocol, unsure, type Vote } from './protocol.ts';
import { type FindQuote, quoteFinder } from './quote.ts';
import { answerSchema, type ReadReply, readReply, type Said } from './reply.ts';

/** What keeps a model from being talked round; each part can be exchanged to see what it is good for. */
export interface Defences {
  readonly neutralise: (text: string) => string;
  readonly prompt: PromptBuilder;
  readonly readReply: ReadReply;
  readonly quoteFinder: (message: string) => FindQuote;
}

export const defences: Defences = { neutralise, prompt: fencedPrompt, readReply, quoteFinder };

/** Raised when reading changes its ways; the prompt's words are part of the version by themselves. */
const reading = 1;

const formats: { readonly [format in NonNullable<ChatJudgeFile['answerFormat']>]: { readonly [field: string]: Json } } = {
  'json-schema': {
    response_format: { type: 'json_schema', json_schema: { name: 'answers', strict: true, schema: answerSchema } },
  },
  'json-object': { response_format: { type: 'json_object' } },
  text: {},
};

const localized = { en: 'text', zh: 'text' };
const nothing: Signal = {
  id: 'signal',
  title: localized,
  speaker: 'user',
  meaning: localized,
  boundary: localized,
  question: localized,
  patterns: { en: [], zh: [] },
  vetoes: { en: [], zh: [] },
  examples: [],
};

/** Both prompts, about nothing. */
const promptVersion = (prompt: PromptBuilder): Json =>
  languages.flatMap((lang) => {
    const question: Question = { signal: nothing, message: { text: 'm', speaker: 'user', before: 'b' }, lang };
    const inquiry: Inquiry = {
      questions: [{ id: 'q1', question }],
      lang,
      speaker: 'user',
      message: 'm',
      before: 'b',
      nonce: 'n',
    };
    return prompt(inquiry).map(({ role, content }) => ({ role, content }));
  });

/** The same questions, each vote from another one on: what comes first is answered with more care. */
const rotated = <T>(list: readonly T[], by: number): readonly T[] => {
  const at = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
};

const voteOf = (said: Said | undefined, whole: boolean, find: FindQuote): Vote => {
  if (said === undefined) return unsure('off-schema');
  if (said.answer === 'unsure') return unsure('said-unsure');
  // What was left out may have shown it.
  if (said.answer === 'no') return whole ? { value: 'no' } : unsure('said-unsure');
  const span = find(said.quote);
  return span === undefined ? unsure('no-quote') : { value: 'yes', span };
};

/** Asks a chat model, in a prompt that keeps data and instructions apart and an answer that can be checked. */
export const chatProtocol = (file: ChatJudgeFile, parts: Defences = defences): Protocol => {
  const longest = file.longestMessage ?? defaults.longestMessage;
  const format = file.answerFormat ?? defaults.answerFormat;
  return {
    version: { reading, format, longest, prompt: promptVersion(parts.prompt) },
    covers: () => true,
    mostQuestions: 12,
    prepare: (questions, { vote, nonce }) => {
      const [first] = questions;
      const { lang, message } = first ?? { lang: 'en', message: { text: '', speaker: 'user', before: '' } };
      const shown = cut(parts.neutralise(message.text), longest, lang);
      const before = cut(parts.neutralise(message.before), Math.floor(longest / 3), lang).text;
      const asked = rotated(questions, vote).map((question, index) => ({ id: `q${index + 1}`, question }));
      const ids = asked.map(({ id }) => id);
      return {
        messages: parts.prompt({ questions: asked, lang, speaker: message.speaker, message: shown.text, before, nonce }),
        fields: formats[format],
        read: (content) => {
          const said = parts.readReply(content, nonce, ids);
          const find = parts.quoteFinder(message.text);
          return questions.map((question) => {
            const id = asked.find((each) => each.question === question)?.id ?? '';
            return voteOf(said?.get(id), shown.whole, find);
          });
        },
      };
    },
  };
};

import type { Question } from '../model/question.ts';
import type { SignalId } from '../model/signal.ts';
import { cut } from './cut.ts';
import { defaults, type GuardJudgeFile } from './judge-file.ts';
import { neutralise } from './neutralise.ts';
import type { ChatMessage } from './prompt.ts';
import { type Protocol, unsure, type Vote } from './protocol.ts';

/** What a guard said of a message. */
interface GuardSaid {
  readonly safety: 'safe' | 'unsafe' | 'controversial';
  readonly categories: readonly string[];
}

/** Raised when reading changes its ways. */
const reading = 1;

const listed = (text: string): readonly string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '' && each.toLowerCase() !== 'none');

/** `safe`, or `unsafe` and a line of category codes: https://huggingface.co/meta-llama/Llama-Guard-3-8B */
const llamaGuard = (text: string): GuardSaid | undefined => {
  if (/^safe$/i.test(text)) return { safety: 'safe', categories: [] };
  const codes = /^unsafe\s*\n([^\n]+)$/i.exec(text)?.[1];
  return codes === undefined ? undefined : { safety: 'unsafe', categories: listed(codes) };
};

/** `Safety: …`, `Categories: …` and for responses `Refusal: …`: https://huggingface.co/Qwen/Qwen3Guard-Gen-8B */
const qwenGuard = (text: string): GuardSaid | undefined => {
  const [, level, rest] = /^Safety:[ \t]*(Safe|Unsafe|Controversial)[ \t]*((?:\n[^\n]*)*)$/.exec(text) ?? [];
  if (level === undefined || rest === undefined) return undefined;
  const lines = rest.split('\n').filter((line) => line.trim() !== '');
  if (!lines.every((line) => /^(?:Categories|Refusal):/.test(line))) return undefined;
  const categories = lines.filter((line) => line.startsWith('Categories:')).flatMap((line) => listed(line.slice(11)));
  if (level === 'Safe') return { safety: 'safe', categories: [] };
  if (categories.length === 0) return undefined;
  return { safety: level === 'Unsafe' ? 'unsafe' : 'controversial', categories };
};

/** Reads the output of a guard of either family; undefined when it is of neither. */
export const readGuard = (content: string): GuardSaid | undefined => {
  const text = content.trim();
  return llamaGuard(text) ?? qwenGuard(text);
};

const chatOf = (question: Question, longest: number): { readonly messages: readonly ChatMessage[]; readonly whole: boolean } => {
  const { message, lang } = question;
  const shown = cut(neutralise(message.text), longest, lang);
  if (message.speaker === 'user') return { messages: [{ role: 'user', content: shown.text }], whole: shown.whole };
  // The templates of guards want a user's message first.
  const before = cut(neutralise(message.before), Math.floor(longest / 3), lang).text || '…';
  const messages: readonly ChatMessage[] = [
    { role: 'user', content: before },
    { role: 'assistant', content: shown.text },
  ];
  return { messages, whole: shown.whole };
};

/** Shows a safety classifier the message as its own chat; categories stand for signals. It quotes nothing: the span is the whole message. */
export const guardProtocol = (file: GuardJudgeFile): Protocol => {
  const longest = file.longestMessage ?? defaults.longestMessage;
  const covered = new Set(Object.values(file.categories).flat());
  const hits = ({ categories }: GuardSaid, signal: SignalId): boolean =>
    categories.some((category) => (file.categories[category] ?? []).includes(signal));
  const voteOf = (said: GuardSaid | undefined, { signal, message }: Question, whole: boolean): Vote => {
    if (said === undefined) return unsure('off-schema');
    if (!hits(said, signal.id)) return whole ? { value: 'no' } : unsure('said-unsure');
    if (said.safety === 'controversial') return unsure('said-unsure');
    return { value: 'yes', span: { start: 0, end: message.text.length } };
  };
  return {
    version: { reading, longest, categories: file.categories },
    covers: (signal) => covered.has(signal),
    mostQuestions: Number.MAX_SAFE_INTEGER,
    prepare: (questions) => {
      const [first] = questions;
      const { messages, whole } = first === undefined ? { messages: [], whole: true } : chatOf(first, longest);
      return {
        messages,
        fields: {},
        read: (content) => {
          const said = readGuard(content);
          return questions.map((question) => voteOf(said, question, whole));
        },
      };
    },
  };
};

import type { Question } from '../model/question.ts';
import type { Signal } from '../model/signal.ts';

/** A signal to ask about; used by tests only. */
export const signalNamed = (id: string, speaker: Signal['speaker'] = 'companion'): Signal => ({
  id,
  title: { en: id, zh: id },
  speaker,
  meaning: { en: `meaning of ${id}`, zh: `${id} 的含义` },
  boundary: { en: `boundary of ${id}`, zh: `${id} 的边界` },
  question: { en: `Does the message show ${id}?`, zh: `这条消息是否体现 ${id}？` },
  patterns: { en: [], zh: [] },
  vetoes: { en: [], zh: [] },
  examples: [],
});

/** A question about one of the companion's messages; used by tests only. */
export const questionAbout = (text: string, more: Partial<Question> & { readonly before?: string } = {}): Question => ({
  signal: signalNamed('retention'),
  lang: 'en',
  message: { text, speaker: 'companion', before: more.before ?? '' },
  ...more,
});

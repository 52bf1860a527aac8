import type { Language } from '../model/words.ts';

/** Language of what we print: as asked, else that of the environment, else English. */
export const languageFrom = (asked: Language | undefined, env: Readonly<Record<string, string | undefined>>): Language => {
  if (asked !== undefined) return asked;
  const locale = env.CLAUSEPROBE_LANG || env.LANG || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
};

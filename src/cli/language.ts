import { type Language, languages } from '../model/words.ts';

/** `--lang` as it stands on the command line: the help is written before the line is parsed. */
export const languageOnLine = (argv: readonly string[]): Language | undefined => {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = argv[at]?.startsWith('--lang=') ? argv[at].slice('--lang='.length) : argv[at + 1];
  return at < 0 ? undefined : languages.find((lang) => lang === value);
};

/** Language of what we print: as asked, else that of the environment, else English. */
export const languageFrom = (asked: Language | undefined, env: Readonly<Record<string, string | undefined>>): Language => {
  if (asked !== undefined) return asked;
  // In the order of POSIX.
  const locale = env.CLAUSEPROBE_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
};

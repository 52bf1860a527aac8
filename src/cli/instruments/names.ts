import { InvalidInput } from '../../model/failure.ts';

/** What can answer signals, in the usual order: what costs nothing first. */
export const instrumentNames = ['patterns', 'model', 'human'] as const;
export type InstrumentName = (typeof instrumentNames)[number];

const nameOf = (word: string): InstrumentName | undefined => instrumentNames.find((name) => name === word);

/** Instruments that `--instruments` names, each once, in its order; all of them without it. Throws `InvalidInput` for other words. */
export const instrumentsNamed = (words: readonly string[] | undefined): readonly InstrumentName[] => {
  if (words === undefined) return instrumentNames;
  const known = [...new Set(words)].map((word) => ({ word, name: nameOf(word) }));
  const problems = known
    .filter(({ name }) => name === undefined)
    .map(({ word }) => ({
      code: 'unknown-instrument',
      what: { en: `there is no instrument “${word}”`, zh: `没有判定工具“${word}”` },
      fix: { en: `use some of: ${instrumentNames.join(', ')}`, zh: `可用：${instrumentNames.join('、')}` },
    }));
  if (words.length === 0)
    problems.push({
      code: 'no-instrument',
      what: { en: '--instruments names none', zh: '--instruments 一个也没有写' },
      fix: { en: `use some of: ${instrumentNames.join(', ')}`, zh: `可用：${instrumentNames.join('、')}` },
    });
  if (problems.length > 0) throw new InvalidInput(problems);
  return known.flatMap(({ name }) => name ?? []);
};

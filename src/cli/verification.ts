import { readFileSync } from 'node:fs';
import { basename, sep } from 'node:path';
import { type Catalogue, readCatalogue } from '../files/catalogue.ts';
import { type Path, parseYaml } from '../files/yaml.ts';
import { exampleProblem } from '../judge/examples.ts';
import type { Instrument } from '../model/answer.ts';
import type { Check } from '../model/check.ts';
import { InvalidInput, type Place, type Problem } from '../model/failure.ts';
import type { Signal } from '../model/signal.ts';
import type { Localized } from '../model/words.ts';
import { allRoots } from './definitions.ts';
import { openInstrument } from './instrument.ts';
import { patternProblems } from './pattern-problems.ts';

/** What is wrong with the definitions, and how many there are. */
interface Verification {
  readonly problems: readonly Problem[];
  readonly summary: Localized;
}

const placeIn = ({ files }: Catalogue, name: { readonly id: string; readonly folder: string }, path: Path): Place | undefined => {
  const file = files.find(
    (each) => basename(each).replace(/\.ya?ml$/, '') === name.id && (each.split(sep).at(-2) ?? '') === name.folder,
  );
  return file === undefined ? undefined : parseYaml(file, readFileSync(file, 'utf8')).place(path);
};

const at = (place: Place | undefined): { readonly place?: Place } => (place === undefined ? {} : { place });

const signalProblems = (catalogue: Catalogue, signal: Signal, instrument: Instrument): readonly Problem[] =>
  signal.examples.flatMap((example, index) => {
    if (example.beyondPatterns) return [];
    const { text, before = '' } = example;
    const value = instrument.answer({ text, before, speaker: signal.speaker }, [signal.id])[0]?.value;
    if (value === example.answer) return [];
    return [
      {
        code: 'signal-example',
        what: {
          en: `the patterns of “${signal.id}” answer ${value}, the example says ${example.answer}`,
          zh: `“${signal.id}”的模式答 ${value}，示例写的是 ${example.answer}`,
        },
        fix: {
          en: 'correct the patterns or the example, or mark it “beyondPatterns: true” when only a model can tell',
          zh: '改正模式或示例；若只有模型才能判断，注明“beyondPatterns: true”',
        },
        ...at(placeIn(catalogue, { id: signal.id, folder: 'signals' }, ['examples', index, 'text'])),
      },
    ];
  });

const checkProblems = (catalogue: Catalogue, check: Check, instrument: Instrument): readonly Problem[] =>
  check.examples.flatMap((example) => {
    const why = exampleProblem(check, example, instrument);
    if (why === undefined) return [];
    const index = check.examples.filter((other) => other.outcome === example.outcome).indexOf(example);
    return [
      {
        code: 'check-example',
        what: {
          en: `the ${example.outcome} example of “${check.id}” ${why}`,
          zh: `“${check.id}”的 ${example.outcome} 示例结果不符：${why}`,
        },
        fix: { en: 'correct the check, the patterns of its signals, or the example', zh: '改正检查、其信号的模式或示例' },
        ...at(placeIn(catalogue, { id: check.id, folder: check.topic }, ['examples', example.outcome, index, 'because'])),
      },
    ];
  });

const exampleProblems = (catalogue: Catalogue): readonly Problem[] => {
  const instrument = openInstrument(catalogue);
  return [
    ...catalogue.signals.flatMap((signal) => signalProblems(catalogue, signal, instrument)),
    ...catalogue.checks.flatMap((check) => checkProblems(catalogue, check, instrument)),
  ];
};

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

const summaryOf = ({ measures, signals, personas, checks }: Catalogue): Localized => {
  const clauses = measures.flatMap((measure) => measure.clauses).length;
  const spoken = signals.flatMap((signal) => signal.examples);
  const run = spoken.filter((example) => !example.beyondPatterns).length;
  const recorded = checks.flatMap((check) => check.examples).length;
  const beyond = spoken.length - run;
  return {
    en:
      `${[count(checks.length, 'check'), count(signals.length, 'signal'), count(personas.length, 'persona'), count(measures.length, 'measure')].join(', ')} with ${count(clauses, 'clause')}: valid\n` +
      `${count(recorded, 'example')} of checks and ${run} of signals: all as written${beyond === 0 ? '' : `; ${beyond} more are marked as beyond patterns`}\n`,
    zh:
      `${checks.length} 项检查、${signals.length} 种信号、${personas.length} 个角色、${measures.length} 部法规（${clauses} 条）：均有效\n` +
      `${recorded} 个检查示例、${run} 个信号示例：结果均与所写一致${beyond === 0 ? '' : `；另有 ${beyond} 个标明为模式所不能及`}\n`,
  };
};

/** Validates everything below the roots and the bundled definitions, and runs every example. Throws `InvalidInput`. */
export const verify = async (roots: readonly string[]): Promise<Verification> => {
  // No cache: what is verified is what lies on the disk, not what the build saw.
  const catalogue = await readCatalogue(allRoots(roots), {});
  const refused = patternProblems(catalogue.files);
  // An expression that does not compile cannot be run on examples.
  if (refused.length > 0) throw new InvalidInput(refused);
  return { problems: exampleProblems(catalogue), summary: summaryOf(catalogue) };
};

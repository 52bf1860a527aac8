import type { Catalogue } from '../../files/catalogue.ts';
import { didYouMean } from '../../files/suggestion.ts';
import type { Check } from '../../model/check.ts';
import { InvalidInput } from '../../model/failure.ts';
import { type Clause, clauseRef, type Measure } from '../../model/measure.ts';
import type { Pack } from '../../model/pack.ts';
import { type Language, languages, severities } from '../../model/words.ts';
import { commonChecks, playedInAll } from './packs.ts';
import type { PresentProbes } from './present-probes.ts';
import type { Unplayed } from './unplayed.ts';

/** What `--measure`, `--clause`, … select; empty lists select everything. */
export interface SelectionOptions {
  readonly measure?: readonly string[];
  readonly clause?: readonly string[];
  readonly check?: readonly string[];
  readonly pack?: readonly string[];
  readonly topic?: readonly string[];
  readonly severity?: readonly string[];
  readonly language?: readonly string[];
  readonly persona?: readonly string[];
  /** Numbers that the operator sets, `CHECK-OR-CLAUSE.NAME=VALUE`; they select nothing. */
  readonly set?: readonly string[];
}

export interface Selected {
  readonly measures: readonly Measure[];
  readonly checks: readonly Check[];
  readonly languages: readonly Language[];
  readonly personas: readonly string[] | undefined;
  /** Packs that were asked for. */
  readonly packs: readonly Pack[];
  /** For recordings made before: what the probes of checks whose numbers can be set are now. @default as they were */
  readonly present?: PresentProbes;
  /** What runs that were cut off did not come to. @default nothing */
  readonly unplayed?: Unplayed;
}

/** Refuses words that name nothing: a mistyped selection must not look like a clean run. */
const known = (option: string, wanted: readonly string[] | undefined, all: readonly string[]): readonly string[] | undefined => {
  if (wanted === undefined || wanted.length === 0) return undefined;
  const problems = wanted
    .filter((word) => !all.includes(word))
    .map((word) => ({
      code: 'unknown-selection',
      what: { en: `--${option} ${word} selects nothing`, zh: `--${option} ${word} 什么也选不到` },
      fix: didYouMean(word, all),
    }));
  if (problems.length > 0) throw new InvalidInput(problems);
  return wanted;
};

/** Clauses may be named in short (`19.3`) or in full (`measure#19.3`). */
const clauseNames = (measures: readonly Measure[]): readonly string[] =>
  measures.flatMap((measure) => measure.clauses.flatMap((clause) => [clause.id, clauseRef(measure, clause)]));

/** Measures, checks, languages and personas that the options select. Throws `InvalidInput` for words that name nothing. */
export const select = (catalogue: Catalogue, options: SelectionOptions): Selected => {
  const measureIds = known(
    'measure',
    options.measure,
    catalogue.measures.map((measure) => measure.id),
  );
  const chosen = catalogue.measures.filter((measure) => measureIds?.includes(measure.id) ?? true);
  const clauses = known('clause', options.clause, clauseNames(chosen));
  const measures = chosen
    .map((measure) => ({
      ...measure,
      clauses: measure.clauses.filter(
        (clause) => clauses === undefined || clauses.includes(clause.id) || clauses.includes(clauseRef(measure, clause)),
      ),
    }))
    .filter((measure) => measure.clauses.length > 0);
  const refs = new Set(measures.flatMap((measure) => measure.clauses.map((clause) => clauseRef(measure, clause))));
  const ids = known(
    'check',
    options.check,
    catalogue.checks.map((check) => check.id),
  );
  const topics = known('topic', options.topic, [...new Set(catalogue.checks.map((check) => check.topic))]);
  const packIds = known(
    'pack',
    options.pack,
    catalogue.packs.map((pack) => pack.id),
  );
  const packs = catalogue.packs.filter((pack) => packIds?.includes(pack.id));
  // A pack's own checks are played when it is asked for, or they are by name.
  const isNamed = (check: Check): boolean => ids?.includes(check.id) === true || topics?.includes(check.topic) === true;
  const common = new Set(commonChecks(catalogue));
  const played =
    packs.length > 0 ? playedInAll(packs, catalogue) : catalogue.checks.filter((check) => common.has(check) || isNamed(check));
  const wantedSeverities = known('severity', options.severity, severities);
  const checks = played.filter(
    (check) =>
      check.clauses.some(({ ref }) => refs.has(ref)) &&
      (ids?.includes(check.id) ?? true) &&
      (topics?.includes(check.topic) ?? true) &&
      (wantedSeverities?.includes(check.severity) ?? true),
  );
  const langs = known('language', options.language, languages);
  // Of a pack, only the clauses are told that it looks at, unless clauses were named.
  const looked = new Set(checks.flatMap((check) => check.clauses.map(({ ref }) => ref)));
  const isTold = (measure: Measure, clause: Clause): boolean =>
    packs.length === 0 || clauses !== undefined || looked.has(clauseRef(measure, clause));
  return {
    measures: measures
      .map((measure) => ({ ...measure, clauses: measure.clauses.filter((clause) => isTold(measure, clause)) }))
      .filter((measure) => measure.clauses.length > 0),
    checks,
    packs,
    languages: languages.filter((language) => langs?.includes(language) ?? true),
    personas: known(
      'persona',
      options.persona,
      catalogue.personas.map((persona) => persona.id),
    ),
  };
};

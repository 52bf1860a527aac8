import type { Catalogue } from '../files/catalogue.ts';
import type { Check } from '../model/check.ts';
import { InvalidInput } from '../model/failure.ts';
import type { Clause, Measure } from '../model/measure.ts';
import type { Language, Localized } from '../model/words.ts';
import { columnsIn, padTo } from '../report/view/width.ts';
import { loadCatalogue } from './definitions.ts';
import type { ListedKind } from './listing-kinds.ts';

/** One listed thing: its id, short facts in columns, its title. */
interface Row {
  readonly id: string;
  readonly facts: readonly string[];
  readonly title: Localized;
}

/** How a clause is looked at: by how many checks, by documents, or not yet. */
const coverageOf = (ref: string, { assessment }: Clause, checks: readonly Check[]): string => {
  const own = checks.filter(({ clauses }) => clauses.some((each) => each.ref === ref));
  if (own.length === 0) return assessment === 'none' ? '–' : assessment === 'documents' ? 'evidence' : 'open';
  const satisfying = own.some(({ clauses }) => clauses.some((each) => each.ref === ref && each.passed === 'satisfied'));
  return `${own.length} ${own.length === 1 ? 'check' : 'checks'}${satisfying ? '' : ', none satisfies'}`;
};

const clausesOf = (measure: Measure, checks: readonly Check[]): readonly Row[] =>
  measure.clauses.map((clause) => {
    const id = `${measure.id}#${clause.id}`;
    return { id, facts: [clause.assessment, clause.severity, coverageOf(id, clause, checks)], title: clause.title };
  });

/** Rows made from the definitions; formats and adapters are code. */
const fromDefinitions: {
  readonly [kind in Exclude<ListedKind, 'formats' | 'adapters'>]: (catalogue: Catalogue) => readonly Row[];
} = {
  checks: ({ checks }) =>
    checks.map(({ id, topic, severity, title, clauses }) => ({
      id,
      facts: [topic, severity, clauses.map(({ ref }) => ref.split('#')[1] ?? ref).join(',')],
      title,
    })),
  measures: ({ measures }) =>
    measures.map(({ id, title, inForce, clauses }) => ({ id, facts: [inForce, String(clauses.length)], title })),
  signals: ({ signals }) => signals.map(({ id, speaker, title }) => ({ id, facts: [speaker], title })),
  personas: ({ personas }) => personas.map(({ id, title }) => ({ id, facts: [], title })),
  parameters: ({ checks }) =>
    checks.flatMap(({ id, title, clauses, parameters }) =>
      parameters.map(({ name, value }) => ({
        id: `${id}.${name}`,
        facts: [String(value), clauses.map(({ ref }) => ref.split('#')[1] ?? ref).join(',')],
        title,
      })),
    ),
  clauses: ({ measures, checks }) => measures.flatMap((measure) => clausesOf(measure, checks)),
};

const rowsOf = async (kind: ListedKind, checks: readonly string[]): Promise<readonly Row[]> => {
  if (kind === 'formats') {
    const { reportFormats } = await import('../report/formats/index.ts');
    return reportFormats.map(({ id, file, title }) => ({ id, facts: [file], title }));
  }
  if (kind === 'adapters') {
    const { adapters } = await import('../probe/index.ts');
    return adapters.map(({ id, title }) => ({ id, facts: [], title }));
  }
  return fromDefinitions[kind](await loadCatalogue(checks));
};

/** Rows as aligned columns, two spaces between. */
const aligned = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => columnsIn(row[column] ?? ''))));
  return rows
    .map((row) => `${row.map((cell, column) => padTo(cell, widths[column] ?? 0)).join('  ')}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
};

/** The list as text, one line each. */
export const listing = async (wanted: {
  readonly kind: ListedKind;
  readonly lang: Language;
  readonly checks: readonly string[];
  /** Clauses of this measure only. */
  readonly measure?: string;
}): Promise<string> => {
  const all = await rowsOf(wanted.kind, wanted.checks);
  const { measure } = wanted;
  if (measure !== undefined && wanted.kind !== 'clauses')
    throw new InvalidInput([{ code: 'not-of-clauses', what: '--measure selects clauses', fix: 'list clauses --measure …' }]);
  const rows = measure === undefined ? all : all.filter(({ id }) => id.startsWith(`${measure}#`));
  if (measure !== undefined && rows.length === 0)
    throw new InvalidInput([{ code: 'unknown-measure', what: `there is no measure “${measure}”`, fix: 'see: list measures' }]);
  return aligned(rows.map(({ id, facts, title }) => [id, ...facts, title[wanted.lang]]));
};

import type { Catalogue } from '../files/catalogue.ts';
import type { Measure } from '../model/measure.ts';
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

const clausesOf = (measure: Measure): readonly Row[] =>
  measure.clauses.map((clause) => ({
    id: `${measure.id}#${clause.id}`,
    facts: [clause.assessment, clause.severity],
    title: clause.title,
  }));

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
  clauses: ({ measures }) => measures.flatMap(clausesOf),
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
}): Promise<string> => {
  const rows = await rowsOf(wanted.kind, wanted.checks);
  return aligned(rows.map(({ id, facts, title }) => [id, ...facts, title[wanted.lang]]));
};

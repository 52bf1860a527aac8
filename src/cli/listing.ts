import type { Catalogue } from '../files/catalogue.ts';
import type { Check } from '../model/check.ts';
import { InvalidInput } from '../model/failure.ts';
import type { Clause, Measure } from '../model/measure.ts';
import type { Signal } from '../model/signal.ts';
import type { Language, Localized } from '../model/words.ts';
import { formatNames } from '../report/formats/names.ts';
import { columnsIn, padTo } from '../report/view/width.ts';
import { severityName } from '../report/words/labels.ts';
import { loadCatalogue } from './definitions.ts';
import type { ListedKind } from './listing-kinds.ts';
import { playedIn } from './run/packs.ts';

/** One listed thing: its id, short facts in columns, its title. */
interface Row {
  readonly id: string;
  readonly facts: readonly (string | Localized)[];
  readonly title: Localized;
  /** Said after the title. */
  readonly note?: Localized;
}

/** Short words for how a clause can be assessed. */
const assessed: { readonly [assessment in Clause['assessment']]: Localized } = {
  auto: { en: 'auto', zh: '自动' },
  assisted: { en: 'assisted', zh: '协助' },
  documents: { en: 'documents', zh: '文件' },
  none: { en: 'none', zh: '不测' },
};

const speakers: { readonly [speaker in Signal['speaker']]: Localized } = {
  user: { en: 'user', zh: '用户' },
  companion: { en: 'companion', zh: '陪伴者' },
};

const countOf = (checks: number): Localized => ({
  en: `${checks} ${checks === 1 ? 'check' : 'checks'}`,
  zh: `${checks} 项检查`,
});

/** How a clause is looked at, and why nothing can show that its duty is met, where nothing can. */
const coverageOf = (
  ref: string,
  clause: Clause,
  checks: readonly Check[],
): { readonly by: Localized; readonly why?: Localized } => {
  const own = checks.flatMap(({ clauses }) => clauses.filter((each) => each.ref === ref));
  const n = own.length;
  const by = countOf(n);
  if (own.some(({ passed }) => passed === 'satisfied')) return { by };
  if (n > 0)
    return { by: { en: `${by.en}, none satisfies`, zh: `${by.zh}，均不足以证明` }, why: clause.limits ?? clause.testing };
  if (clause.documents !== undefined) return { by: { en: 'evidence', zh: '凭文件' } };
  return { by: clause.assessment === 'none' ? { en: '–', zh: '–' } : { en: 'open', zh: '空缺' }, why: clause.testing };
};

const clausesOf = (measure: Measure, checks: readonly Check[]): readonly Row[] =>
  measure.clauses.map((clause) => {
    const id = `${measure.id}#${clause.id}`;
    const { by, why } = coverageOf(id, clause, checks);
    return {
      id,
      facts: [assessed[clause.assessment], { en: clause.severity, zh: severityName[clause.severity].zh }, by],
      title: clause.title,
      ...(why === undefined ? {} : { note: why }),
    };
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
  signals: ({ signals }) => signals.map(({ id, speaker, title }) => ({ id, facts: [speakers[speaker]], title })),
  personas: ({ personas }) => personas.map(({ id, title }) => ({ id, facts: [], title })),
  packs: (catalogue) =>
    catalogue.packs.map((pack) => ({ id: pack.id, facts: [countOf(playedIn(pack, catalogue).length)], title: pack.title })),
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
    return Object.values(formatNames).map(({ id, file, title }) => ({ id, facts: [file], title }));
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
    throw new InvalidInput([
      {
        code: 'not-of-clauses',
        what: { en: '--measure selects clauses', zh: '--measure 只用于条款' },
        fix: { en: 'list clauses --measure …', zh: '用 list clauses --measure …' },
      },
    ]);
  const rows = measure === undefined ? all : all.filter(({ id }) => id.startsWith(`${measure}#`));
  if (measure !== undefined && rows.length === 0)
    throw new InvalidInput([
      {
        code: 'unknown-measure',
        what: { en: `there is no measure “${measure}”`, zh: `没有法规“${measure}”` },
        fix: { en: 'see: list measures', zh: '见 list measures' },
      },
    ]);
  const inWords = (said: string | Localized): string => (typeof said === 'string' ? said : said[wanted.lang]);
  const named = ({ title, note }: Row): string => [title, ...(note === undefined ? [] : [note])].map(inWords).join(' – ');
  return aligned(rows.map((row) => [row.id, ...row.facts.map(inWords), named(row)]));
};

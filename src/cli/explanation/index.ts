import type { Catalogue } from '../../files/catalogue.ts';
import { didYouMean } from '../../files/suggestion.ts';
import { InvalidInput } from '../../model/failure.ts';
import { checkExplanation } from './check.ts';
import { clauseExplanation } from './clause.ts';
import { packExplanation } from './pack.ts';
import type { Page } from './page.ts';
import { signalExplanation } from './signal.ts';

/** Explains what an id names: a check, a signal, a pack, or a clause with or without its measure. Throws `InvalidInput` for an unknown id. */
export const explanation = (catalogue: Catalogue, id: string, page: Page): string => {
  const check = catalogue.checks.find((each) => each.id === id);
  if (check !== undefined) return checkExplanation(catalogue, check, page);
  const signal = catalogue.signals.find((each) => each.id === id);
  if (signal !== undefined) return signalExplanation(catalogue, signal, page);
  const pack = catalogue.packs.find((each) => each.id === id);
  if (pack !== undefined) return packExplanation(catalogue, pack, page);
  const clauses = catalogue.measures.flatMap((measure) => measure.clauses.map((clause) => ({ measure, clause })));
  // The same number may stand in several measures; all are meant.
  const meant = clauses.filter(({ measure, clause }) => id === clause.id || id === `${measure.id}#${clause.id}`);
  if (meant.length > 0) return meant.map((each) => clauseExplanation(catalogue, each, page)).join('\n');
  const known = [
    ...catalogue.checks.map((each) => each.id),
    ...catalogue.signals.map((each) => each.id),
    ...catalogue.packs.map((each) => each.id),
    ...clauses.flatMap(({ measure, clause }) => [clause.id, `${measure.id}#${clause.id}`]),
  ];
  throw new InvalidInput([
    {
      code: 'unknown-id',
      what: { en: `no check, clause, signal or pack is called “${id}”`, zh: `没有检查、条款、信号或应用场景包叫“${id}”` },
      fix: didYouMean(id, known),
    },
  ]);
};

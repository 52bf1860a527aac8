// What shows one signal teaches its opposites what they are not.
import type { Item } from './corpus.ts';
import { opposites } from './related.ts';

const oppositesOf = (signal: string): readonly string[] =>
  opposites.flatMap(([one, other]) => (one === signal ? [other] : other === signal ? [one] : []));

/** Present items as absent ones of each opposite, at half weight. */
export const mirrored = (items: readonly Item[]): readonly Item[] =>
  items
    .filter(({ present }) => present)
    .flatMap((item) => oppositesOf(item.signal).map((signal): Item => ({ ...item, signal, present: false, weight: 0.5 })));

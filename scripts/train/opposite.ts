// What shows one signal teaches its opposites what they are not.
import type { Item } from './corpus.ts';
import { opposites } from './related.ts';

const oppositesOf = (signal: string): readonly string[] =>
  opposites.flatMap(([one, other]) => (one === signal ? [other] : other === signal ? [one] : []));

/** Asked whether they are human, companions say one or the other in nearly the same words: these two learn all of each other. */
const mirrors = ['discloses-ai', 'claims-human'];

/** Every second present item, as an absent one of each opposite, at half weight. */
export const mirrored = (items: readonly Item[]): readonly Item[] =>
  items
    .filter(({ signal, present }, index) => present && (index % 2 === 0 || mirrors.includes(signal)))
    .flatMap((item) => oppositesOf(item.signal).map((signal): Item => ({ ...item, signal, present: false, weight: 0.5 })));

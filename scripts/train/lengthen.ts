// Long messages for short ones: a signal is often one sentence of many, and what is absent in one sentence is absent in ten.
import { everyday, type Item } from './corpus.ts';
import { mayCoincide } from './related.ts';

/** One item in so many is also learnt amid others. */
const every = 3;
const mostFillers = 8;

const random = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
};

/** Items amid messages of their speaker and language that lack their signal. */
export const lengthened = (items: readonly Item[]): readonly Item[] => {
  const next = random(7);
  const pools = new Map<string, readonly Item[]>();
  const poolOf = ({ speaker, lang, signal }: Item): readonly Item[] => {
    const key = `${speaker} ${lang} ${signal}`;
    const known =
      pools.get(key) ??
      items.filter(
        (each) =>
          !each.present &&
          each.doubtful.length === 0 &&
          each.speaker === speaker &&
          each.lang === lang &&
          each.signal !== signal &&
          !mayCoincide(each.signal, signal) &&
          each.text.length < 300,
      );
    pools.set(key, known);
    return known;
  };
  return items.flatMap((item, index) => {
    if (index % every !== 0 || item.text.length > 200 || item.signal === everyday) return [];
    const pool = poolOf(item);
    if (pool.length === 0) return [];
    const count = 1 + Math.floor(next() ** 2 * mostFillers);
    const texts = Array.from({ length: count }, () => pool[Math.floor(next() * pool.length)]?.text ?? '');
    const place = Math.floor(next() * (count + 1));
    const joint = item.lang === 'zh' ? '' : ' ';
    const ended = [...texts.slice(0, place), item.text, ...texts.slice(place)].map((text) =>
      /[.!?。！？…~～)）*"”]$/u.test(text) ? text : `${text}${item.lang === 'zh' ? '。' : '.'}`,
    );
    const text = ended.join(next() < 0.3 ? '\n\n' : joint);
    return [{ ...item, text, amid: true }];
  });
};

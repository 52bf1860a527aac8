import { createHash } from 'node:crypto';
import type { BankItem } from '../model/bank.ts';
import type { Check } from '../model/check.ts';
import type { Persona } from '../model/persona.ts';
import { transcriptFormat } from '../model/transcript.ts';
import { type Offered, type Plan, probeDigest } from './plan.ts';

/** A question bank as far as playing it cares. */
interface PlayableBank {
  /** Its name in session ids. */
  readonly id: string;
  readonly items: readonly BankItem[];
}

/** Questions drawn at random, the same for the same seed; in the order of the file. A larger sample holds every smaller one. */
export const draw = (items: readonly BankItem[], sample: number, seed: number): readonly BankItem[] => {
  if (sample >= items.length) return items;
  const lot = ({ id }: BankItem): string => createHash('sha256').update(`${seed} ${id}`).digest('hex');
  const lots = items.map((item) => ({ item, lot: lot(item) })).sort((a, b) => (a.lot < b.lot ? -1 : 1));
  const drawn = new Set(lots.slice(0, sample).map(({ item }) => item));
  return items.filter((item) => drawn.has(item));
};

/** The name under which a bank's sessions are recorded; no check has a dot in its name. */
export const bankCheck = (bank: string): string => `bank.${bank}`;

/** What playing needs to know of a check; a bank judges by other means. */
const standIn = (bank: PlayableBank, persona: Persona): Check => {
  const name = { en: bank.id, zh: bank.id };
  return {
    id: bankCheck(bank.id),
    topic: 'bank',
    title: name,
    clauses: [],
    severity: 'info',
    why: name,
    proves: name,
    assumptions: [],
    parameters: [],
    needs: ['chat'],
    applies: { on: 'user-message' },
    where: {},
    window: { kind: 'replies', count: 1 },
    expect: { all: [], any: [], none: [] },
    repeats: { runs: 1 },
    probe: { personas: [persona.id], variants: [] },
    examples: [],
  };
};

/** One session a question: each is asked in a conversation of its own, so that none colours the next. */
export function* bankPlans(bank: PlayableBank, persona: Persona, target: Offered): Generator<Plan> {
  const check = standIn(bank, persona);
  const cast = new Map([[persona.id, persona]]);
  for (const { id, text, lang } of bank.items) {
    const variant = { id, lang, steps: [{ do: 'say', text, fires: [] }] } as const;
    yield {
      header: {
        format: transcriptFormat,
        session: `${check.id}.${id}`,
        probe: { check: check.id, digest: probeDigest(variant, persona), persona: persona.id, lang, variant: id, run: 1 },
        target: target.name,
        user: persona.facts,
        lang,
        clock: target.clock,
        channels: target.channels,
      },
      check,
      variant,
      persona,
      steps: variant.steps,
      cast,
    };
  }
}

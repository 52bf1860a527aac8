import type { Catalogue } from '../../files/catalogue.ts';
import { cascade, type Link, mayRuleOut, people, type Trust } from '../../judge/index.ts';
import { languageOf } from '../../judge/patterns/language.ts';
import type { Instrument } from '../../model/answer.ts';
import { defaultBars } from '../../model/calibration.ts';
import type { Check } from '../../model/check.ts';
import { openInstrument, withPresentFigures } from '../instrument.ts';
import type { ModelPanel } from '../instruments/model.ts';
import { type InstrumentName, instrumentNames } from '../instruments/names.ts';
import { lookUpIn } from '../instruments/questions.ts';
import type { OpenQuestion, Panel } from './pass.ts';

/** Who may answer signals besides the deterministic instrument. */
export interface Others {
  /** In which order instruments are asked; people's word counts before all, wherever they stand. @default patterns, model, human */
  readonly order?: readonly InstrumentName[];
  /** What people answered, and in which sessions. */
  readonly people?: { readonly instrument: Instrument; readonly sessions: ReadonlySet<string> };
  readonly model?: ModelPanel;
}

/** Who answers in a run, and how far each may be trusted. */
export interface Seated {
  readonly trust: Trust;
  readonly panel: Panel;
  /** Those up to the model: what they leave open it is asked, before the others are heard. */
  readonly asking: Panel;
}

/** Signals that judging a check asks for. */
const signalsOf = ({ applies, expect, window }: Check): readonly string[] => [
  ...(applies.on === 'user-message' && applies.signal !== undefined ? [applies.signal] : []),
  ...(window.kind === 'before' ? [window.signal] : []),
  ...[...expect.all, ...expect.any, ...expect.none].flatMap(({ observe }) => (observe.look === 'signal' ? [observe.signal] : [])),
];

/** Says nothing at once: nobody who could be asked leaves everything unsure. */
const mute = (name: string, digest: string): Instrument => ({
  name,
  digest,
  languageOf,
  answer: (_, wanted) => wanted.map((signal) => ({ signal, value: 'unsure', spans: [] })),
});

type Seat = Omit<Link, 'mayRuleOut'>;

/** A model judge that was asked before; what it was not asked yet is told. */
const modelSeat = (catalogue: Catalogue, model: ModelPanel, onOpen: (question: OpenQuestion) => void): Seat => {
  const lookUp = lookUpIn(catalogue.signals, model.answers);
  return {
    instrument: mute(model.name, model.digest),
    ask: (message, signal, left) => {
      const looked = lookUp(message, signal);
      if (looked !== undefined && looked.answer === undefined) onOpen({ question: looked.question, left });
      return looked?.answer;
    },
  };
};

/** Seats the instruments of a run. One alone is asked directly: a run without a judge pays nothing for there being judges. */
export const seat = (
  catalogue: Catalogue,
  checks: readonly Check[],
  { order = instrumentNames, people: given, model }: Others,
): Seated => {
  const open: OpenQuestion[] = [];
  const seats: { readonly [name in InstrumentName]: () => readonly Seat[] } = {
    patterns: () => [{ instrument: openInstrument(catalogue, new Set(checks.flatMap(signalsOf))) }],
    model: () => (model === undefined ? [] : [modelSeat(catalogue, model, (question) => void open.push(question))]),
    human: () => [],
  };
  const seated = order.flatMap((name) => seats[name]());
  const human = order.includes('human') ? given : undefined;
  const instruments = [...seated.map(({ instrument }) => instrument), ...(human === undefined ? [] : [human.instrument])];
  const calibrations = seated.reduce(
    (all, { instrument }) => withPresentFigures(all, instrument, catalogue),
    catalogue.calibrations,
  );
  const trust: Trust = { instruments, calibrations, bars: defaultBars };
  const linked = (each: Seat): Link => ({
    ...each,
    mayRuleOut: (signal, lang) => mayRuleOut(trust, { signal, lang, instrument: each.instrument.name }),
  });
  const panelOf = (those: readonly Seat[]): Panel => {
    const [first = { instrument: mute(people, '') }, ...others] = those;
    const links = [linked(first), ...others.map(linked)] as const;
    const overruled =
      human === undefined ? {} : { overruled: { instrument: cascade(human.instrument, links), sessions: human.sessions } };
    const alone = others.length === 0 && first.ask === undefined;
    return { instrument: alone ? first.instrument : cascade(undefined, links), ...overruled, takeOpen: () => open.splice(0) };
  };
  const panel = panelOf(seated);
  const last = seated.findIndex(({ ask }) => ask !== undefined);
  return { trust, panel, asking: last < 0 || last === seated.length - 1 ? panel : panelOf(seated.slice(0, last + 1)) };
};

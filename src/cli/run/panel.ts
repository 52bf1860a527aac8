import type { Catalogue } from '../../files/catalogue.ts';
import { cascade, type Link, mayRuleOut, people, type Trust } from '../../judge/index.ts';
import type { Instrument } from '../../model/answer.ts';
import { defaultBars } from '../../model/calibration.ts';
import type { Check } from '../../model/check.ts';
import type { Question } from '../../model/question.ts';
import { openInstrument } from '../instrument.ts';
import type { ModelPanel } from '../instruments/model.ts';
import { type InstrumentName, instrumentNames } from '../instruments/names.ts';
import { questionInstrument } from '../instruments/questions.ts';
import type { Panel } from './pass.ts';

/** Who may answer signals besides the deterministic instrument. */
export interface Others {
  /** In which order instruments are asked; people's word counts before all, wherever they stand. @default patterns, model, human */
  readonly order?: readonly InstrumentName[];
  /** What people answered, and in which sessions. */
  readonly people?: { readonly instrument: Instrument; readonly sessions: ReadonlySet<string> };
  readonly model?: ModelPanel;
}

/** Who answers in a run, and how far each may be trusted. */
export interface Seated extends Panel {
  readonly trust: Trust;
}

/** Signals that judging a check asks for. */
const signalsOf = ({ applies, expect, window }: Check): readonly string[] => [
  ...(applies.on === 'user-message' && applies.signal !== undefined ? [applies.signal] : []),
  ...(window.kind === 'before' ? [window.signal] : []),
  ...[...expect.all, ...expect.any, ...expect.none].flatMap(({ observe }) => (observe.look === 'signal' ? [observe.signal] : [])),
];

/** Nobody who could be asked: everything stays unsure. */
const nobody: Instrument = {
  name: people,
  digest: '',
  languageOf: (_, otherwise) => otherwise,
  answer: (_, wanted) => wanted.map((signal) => ({ signal, value: 'unsure', spans: [] })),
};

/** Seats the instruments of a run. One alone is asked directly: a run without a judge pays nothing for there being judges. */
export const seat = (
  catalogue: Catalogue,
  checks: readonly Check[],
  { order = instrumentNames, people: given, model }: Others,
): Seated => {
  const open: Question[] = [];
  const seats: { readonly [name in InstrumentName]: () => readonly Instrument[] } = {
    patterns: () => [openInstrument(catalogue, new Set(checks.flatMap(signalsOf)))],
    model: () => {
      if (model === undefined) return [];
      const { signals } = catalogue;
      return [
        questionInstrument({ judge: model, signals, answers: model.answers, onOpen: (question) => void open.push(question) }),
      ];
    },
    human: () => [],
  };
  const instruments = order.flatMap((name) => seats[name]());
  const human = order.includes('human') ? given : undefined;
  const trust: Trust = {
    instruments: [...instruments, ...(human === undefined ? [] : [human.instrument])],
    calibrations: catalogue.calibrations,
    bars: defaultBars,
  };
  const linked = (instrument: Instrument): Link => ({
    instrument,
    mayRuleOut: (signal, lang) => mayRuleOut(trust, { signal, lang, instrument: instrument.name }),
  });
  const [first = nobody, ...others] = instruments;
  const links = [linked(first), ...others.map(linked)] as const;
  return {
    trust,
    instrument: instruments.length === 1 && model === undefined ? first : cascade(undefined, links),
    ...(human === undefined ? {} : { overruled: { instrument: cascade(human.instrument, links), sessions: human.sessions } }),
    takeOpen: () => open.splice(0),
  };
};

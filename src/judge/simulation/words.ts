import type { Answer } from '../../model/answer.ts';
import type { Calibration, CalibrationEntry } from '../../model/calibration.ts';
import { languages } from '../../model/words.ts';
import { bracketed } from '../test-data.ts';
import { braced } from './panel.ts';
import { type Random, type Scenario, signalIds } from './scenario.ts';

type Value = Answer['value'];

/** What the two instruments say of one message; where there is no second, nobody hears it. */
interface Said {
  readonly first: Value;
  readonly second: Value;
}

/** Draws what is said of a message with or without the signal. */
const draw = ({ recall, falsePositives, second }: Scenario, present: boolean, random: Random): Said => {
  const [right, wrong]: readonly [Value, Value] = present ? ['yes', 'no'] : ['no', 'yes'];
  const errors = present ? 1 - recall : falsePositives;
  const leaves = second?.leaves ?? 0;
  const at = random();
  const first = at < errors ? wrong : at < errors + leaves ? 'unsure' : right;
  if (second === undefined) return { first, second: 'no' };
  const places = { anywhere: random, alike: () => at, 'where-asked': () => (at - errors + 1) % 1 };
  const itsErrors = present ? 1 - second.recall : second.falsePositives;
  const place = places[second.errs]();
  return { first, second: place < itsErrors ? wrong : place >= 1 - second.doubts ? 'unsure' : right };
};

const countsOf = (present: readonly Value[], absent: readonly Value[]): Omit<CalibrationEntry, 'signal' | 'lang' | 'sources'> => {
  const count = (said: readonly Value[], value: Value): number => said.filter((each) => each === value).length;
  return {
    presentYes: count(present, 'yes'),
    presentNo: count(present, 'no'),
    presentUnsure: count(present, 'unsure'),
    absentYes: count(absent, 'yes'),
    absentNo: count(absent, 'no'),
    absentUnsure: count(absent, 'unsure'),
  };
};

/** Figures as they come out of labelling so many messages: drawn anew for each run, as each auditor has one draw only. */
export const measured = (scenario: Scenario, random: Random): readonly Calibration[] => {
  const { labels, second } = scenario;
  const drawn = signalIds.slice(0, scenario.signals).flatMap((signal) =>
    languages.slice(0, scenario.languages).map((lang) => {
      // Both are measured on the same messages, as far as those go.
      const all = (present: boolean): readonly Said[] =>
        Array.from({ length: Math.max(labels, second?.labels ?? 0) }, () => draw(scenario, present, random));
      return { signal, lang, present: all(true), absent: all(false) };
    }),
  );
  const calibrationOf = ({ name, digest }: typeof bracketed, by: keyof Said, of: number): Calibration => ({
    instrument: name,
    digest,
    data: '',
    entries: drawn.map(({ signal, lang, present, absent }) => {
      const said = (all: readonly Said[]): readonly Value[] => all.slice(0, of).map((each) => each[by]);
      return { signal, lang, sources: [], ...countsOf(said(present), said(absent)) };
    }),
  });
  return [
    calibrationOf(bracketed, 'first', labels),
    ...(second === undefined ? [] : [calibrationOf(braced, 'second', second.labels)]),
  ];
};

const marked = (value: Value, [open, close]: string, signal: string): string =>
  value === 'no' ? '' : `${open}${signal}${value === 'unsure' ? '?' : ''}${close}`;

const written = (signal: string, { first, second }: Said): string =>
  `${marked(first, '[]', signal)}${marked(second, '{}', signal)}`;

/** The replies of a session, with what the instruments will say of each written into it in brackets and braces. */
export const replyTexts = (scenario: Scenario, random: Random, violated: boolean): readonly string[] => {
  const { clause: asks, replies } = scenario;
  // A violation shows one forbidden signal once; a duty is met by showing every owed signal once.
  const shown = signalIds.map((_, index) =>
    (asks === 'duty' ? !violated : violated && index === 0) ? Math.floor(random() * replies) : -1,
  );
  return Array.from({ length: replies }, (_, reply) =>
    signalIds.map((signal, index) => written(signal, draw(scenario, shown[index] === reply, random))).join(' '),
  );
};

import type { Answer, Instrument, MessageInContext, Span } from '../model/answer.ts';
import type { CalibrationEntry, Counts } from '../model/calibration.ts';
import type { Label, LabelledItem, LabelledMessage, LabelPlace, LabelValue } from '../model/labelled.ts';
import type { SignalId } from '../model/signal.ts';
import type { Language } from '../model/words.ts';
import { type Estimate, type Interval, kappa, wilson } from './statistics.ts';

/** What an instrument said where a label says what is true. */
export interface LabelledAnswer {
  readonly item: string;
  readonly source: string;
  readonly signal: SignalId;
  /** Language whose figures the message counts in. */
  readonly lang: Language;
  readonly label: LabelValue;
  readonly value: Answer['value'];
  /** Probability that the instrument gave the signal, if it gives any. */
  readonly score?: number;
  /** Whether it was a sure yes, if the instrument grades its answers. */
  readonly sure?: boolean;
  /** The message that decided; the last one when none did. */
  readonly message: MessageInContext;
  readonly spans: readonly Span[];
}

const inContext = (messages: readonly LabelledMessage[], at: number): readonly MessageInContext[] => {
  const message = messages[at];
  if (message === undefined) return [];
  const before = messages.slice(0, at).findLast((each) => each.speaker !== message.speaker)?.text ?? '';
  return [{ text: message.text, speaker: message.speaker, before }];
};

/** The messages a label is about. */
export const messagesAt = (messages: readonly LabelledMessage[], place: LabelPlace): readonly MessageInContext[] => {
  const speaker = place === 'last-assistant' ? 'companion' : 'user';
  if (place !== 'any-user')
    return inContext(
      messages,
      messages.findLastIndex((each) => each.speaker === speaker),
    );
  return messages.flatMap((each, at) => (each.speaker === speaker ? inContext(messages, at) : []));
};

const weight = { yes: 2, unsure: 1, no: 0 } as const;

/** A yes outweighs an unsure answer, that a no; among equals the likelier one. */
const outweighs = (one: Answer, other: Answer): boolean =>
  weight[one.value] > weight[other.value] || (one.value === other.value && (one.score ?? 0) > (other.score ?? 0));

const answerTo = (item: LabelledItem, label: Label, instrument: Instrument): readonly LabelledAnswer[] => {
  const looks = messagesAt(item.messages, label.at).flatMap((message) =>
    instrument.answer(message, [label.signal]).map((answer) => ({ message, answer })),
  );
  const first = looks.at(-1);
  if (first === undefined) return [];
  // One yes anywhere is a yes: the label is about the conversation, not about one of its messages.
  const { message, answer } = looks.reduce((best, look) => (outweighs(look.answer, best.answer) ? look : best), first);
  return [
    {
      item: item.id,
      source: item.source,
      signal: label.signal,
      lang: instrument.languageOf(message.text, item.lang),
      label: label.value,
      value: answer.value,
      ...(answer.score === undefined ? {} : { score: answer.score }),
      ...(answer.sure === undefined ? {} : { sure: answer.sure }),
      message,
      spans: answer.spans,
    },
  ];
};

/** The instrument's answers to everything an item labels. */
export const answersTo = (item: LabelledItem, instrument: Instrument): readonly LabelledAnswer[] =>
  item.labels.flatMap((label) => answerTo(item, label, instrument));

/** Name of a labelled set, without the part of it that follows a colon. */
export const setName = (source: string): string => source.split(': ')[0] ?? source;

const countOf = (answers: readonly LabelledAnswer[], label: LabelValue, value: Answer['value']): number =>
  answers.filter((each) => each.label === label && each.value === value).length;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const entryOf = (answers: readonly LabelledAnswer[]): readonly CalibrationEntry[] =>
  answers.slice(0, 1).map(({ signal, lang }) => ({
    signal,
    lang,
    sources: [...new Set(answers.map((each) => setName(each.source)))].sort(compare),
    presentYes: countOf(answers, 'present', 'yes'),
    presentNo: countOf(answers, 'present', 'no'),
    presentUnsure: countOf(answers, 'present', 'unsure'),
    absentYes: countOf(answers, 'absent', 'yes'),
    absentNo: countOf(answers, 'absent', 'no'),
    absentUnsure: countOf(answers, 'absent', 'unsure'),
    ...(answers.some(({ sure }) => sure !== undefined)
      ? { absentSure: answers.filter(({ label, sure }) => label === 'absent' && sure === true).length }
      : {}),
  }));

/** Counts by signal and language, in that order, whatever the order of the answers. */
export const entriesOf = (answers: readonly LabelledAnswer[]): readonly CalibrationEntry[] => {
  const groups = new Map<string, LabelledAnswer[]>();
  for (const answer of answers) {
    const key = `${answer.signal} ${answer.lang}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [answer]);
    else group.push(answer);
  }
  return [...groups.keys()].sort(compare).flatMap((key) => entryOf(groups.get(key) ?? []));
};

/** Measures an instrument on labelled conversations. */
export const measure = (items: readonly LabelledItem[], instrument: Instrument): readonly CalibrationEntry[] =>
  entriesOf(items.flatMap((item) => answersTo(item, instrument)));

/** A share of a number of labels with its 95 % interval; the rate is 0 when there were none. */
export interface Share extends Interval {
  readonly hits: number;
  readonly of: number;
  readonly rate: number;
}

const shareOf = (hits: number, of: number): Share => ({ hits, of, rate: of === 0 ? 0 : hits / of, ...wilson(hits, of) });

/** Of what is present, the share that is noticed: not called absent. An `unsure` clears nothing, so only a `no` lets something pass unseen. */
export const noticedOf = ({ presentYes, presentNo, presentUnsure }: Counts): Share =>
  shareOf(presentYes + presentUnsure, presentYes + presentNo + presentUnsure);

/** What counts say of an instrument. An `unsure` misses what is present and raises no false alarm. */
interface Figures {
  readonly labelled: number;
  readonly present: number;
  readonly precision: Share;
  readonly recall: Share;
  readonly falsePositives: Share;
  readonly specificity: Share;
  readonly abstention: Share;
  /** Harmonic mean of precision and recall; 0 when nothing present was found. */
  readonly f1: number;
  /** Agreement with the people who labelled, beyond chance (Cohen); an `unsure` agrees with nobody. Absent when all is one answer. */
  readonly kappa?: Estimate;
}

/** Agreement with the labels, and what saying yes and no as often at random would agree on. */
const agreementOf = (counts: Counts, present: number, absent: number): Estimate | undefined => {
  const of = present + absent;
  if (of === 0) return undefined;
  const yes = counts.presentYes + counts.absentYes;
  const no = counts.presentNo + counts.absentNo;
  return kappa({ hits: counts.presentYes + counts.absentNo, of }, (present * yes + absent * no) / (of * of));
};

export const figuresOf = (counts: Counts): Figures => {
  const present = counts.presentYes + counts.presentNo + counts.presentUnsure;
  const absent = counts.absentYes + counts.absentNo + counts.absentUnsure;
  const wrong = counts.presentNo + counts.presentUnsure + counts.absentYes;
  const agreement = agreementOf(counts, present, absent);
  return {
    labelled: present + absent,
    present,
    precision: shareOf(counts.presentYes, counts.presentYes + counts.absentYes),
    recall: shareOf(counts.presentYes, present),
    falsePositives: shareOf(counts.absentYes, absent),
    specificity: shareOf(absent - counts.absentYes, absent),
    abstention: shareOf(counts.presentUnsure + counts.absentUnsure, present + absent),
    f1: counts.presentYes === 0 ? 0 : (2 * counts.presentYes) / (2 * counts.presentYes + wrong),
    ...(agreement === undefined ? {} : { kappa: agreement }),
  };
};

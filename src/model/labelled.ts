import type { SignalId } from './signal.ts';
import type { Language } from './words.ts';

/** Which message of a labelled conversation a label is about; `any-user`: present when any of the user's messages shows it. */
export const labelPlaces = ['last-user', 'last-assistant', 'any-user'] as const;
export type LabelPlace = (typeof labelPlaces)[number];

export const labelValues = ['present', 'absent'] as const;
export type LabelValue = (typeof labelValues)[number];

/** What people, or the way it was made, say of one signal in a conversation. */
export interface Label {
  readonly signal: SignalId;
  readonly value: LabelValue;
  readonly at: LabelPlace;
}

export interface LabelledMessage {
  readonly speaker: 'user' | 'companion';
  readonly text: string;
}

/** A conversation with labels, one line of a labelled file. A signal without label is unknown, not absent. */
export interface LabelledItem {
  readonly id: string;
  readonly lang: Language;
  /** Name of the labelled set; what follows a colon names a part of it. */
  readonly source: string;
  readonly messages: readonly LabelledMessage[];
  readonly labels: readonly Label[];
}

import type { ClauseRef } from './measure.ts';
import type { SignalId } from './signal.ts';
import type { EventKind, Recipient, TranscriptEvent, UserFacts } from './transcript.ts';
import type { Language, Localized, Milliseconds, Severity } from './words.ts';

/** What a pass says about the clause: duty met, or merely not disproved (the term is W3C ACT's). */
export type PassMeaning = 'satisfied' | 'further-testing-needed';

/** Things a check needs of a target, beyond a chat that answers. */
export const capabilities = [
  'chat',
  'notices',
  'notifications',
  'clock',
  'session-end',
  'personas',
  'history-export',
  'history-delete',
  'exit-control',
  'minors-mode',
  'new-session',
  'labels',
  'appeal',
  'public-report',
  'redress-rules',
  'sign-out',
  'foreign-history',
  'signed-out-history',
  'conversation-delete',
  'training-off',
  'training-consent',
  'export-label',
  'registration',
  'contact-settings',
  'guardian-consent',
  'usage-limit',
  'guardian-overview',
  'character-block',
  'spend-limit',
  'age-bands',
  'age-appeal',
  'character-catalogue',
  'elder-risk-notice',
  'tool-claim',
] as const;
export type Capability = (typeof capabilities)[number];

/** Range of a number, both ends included. */
export interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** Facts of the session under which a check applies. */
export interface Conditions {
  readonly age?: Range;
  readonly guardian?: boolean;
  readonly emergencyContact?: boolean;
  readonly minorsMode?: boolean;
}

/** Which events open an obligation. */
export type Trigger =
  /** `as`: only where this user of the probe comes in; no foreign recording has such users. */
  | { readonly on: 'session-start'; readonly as?: string }
  | { readonly on: 'user-message'; readonly signal?: SignalId }
  /** The message that a probe marks as its cue, where no signal names what it is about; no foreign recording has cues. */
  | { readonly on: 'cue' }
  | { readonly on: 'bot-message' }
  | { readonly on: 'control'; readonly action: string }
  /** `fields`: only where the answer says so. */
  | { readonly on: 'call'; readonly action: string; readonly fields?: FieldTests }
  | { readonly on: 'continuous-use'; readonly every: Milliseconds; readonly idleGap: Milliseconds };

/** How long an obligation lasts. The opening event itself is part of it only in `this`, and in `recording` when it is a call. */
export type Window =
  | { readonly kind: 'this' }
  | { readonly kind: 'replies'; readonly count: number }
  | { readonly kind: 'turns'; readonly count: number }
  | { readonly kind: 'duration'; readonly length: Milliseconds }
  | { readonly kind: 'session' }
  | { readonly kind: 'recording' }
  | { readonly kind: 'before'; readonly signal: SignalId };

/** Message-like events whose words an instrument can look at. */
const textual = ['bot-message', 'notice', 'notification'] as const;
export type TextualKind = (typeof textual)[number];

/** Where a planted word may turn up. */
const canaryPlaces = ['bot-message', 'call', 'notification'] as const;
export type CanaryPlace = (typeof canaryPlaces)[number];

/** What a field of a call's answer must be: this value, a number in this range, or anything but empty. */
export type FieldTest = string | number | boolean | Range | { readonly filled: true };

/** Fields of a call's answer and what each must be. */
export type FieldTests = { readonly [field: string]: FieldTest };

/** One thing to look for in a window. */
export type Observation =
  | { readonly look: 'signal'; readonly signal: SignalId; readonly within: readonly TextualKind[] }
  | { readonly look: 'event'; readonly event: EventKind; readonly where: EventFilter }
  | { readonly look: 'canary'; readonly within: readonly CanaryPlace[]; readonly action?: string }
  /** Calls of the action give different values of the field, at least two of them. */
  | { readonly look: 'varying'; readonly action: string; readonly field: string }
  | { readonly look: 'whole-history'; readonly action: string };

/** Which events of a kind count; absent fields do not restrict. */
export interface EventFilter {
  readonly by?: 'user' | 'target' | 'probe' | 'limit';
  readonly to?: readonly Recipient[];
  readonly action?: string;
  readonly ok?: boolean;
  readonly unsolicited?: boolean;
  /** A call that the target turned down with a 4xx status (but 405, 406, 415, 429 and other faults of ours are none). */
  readonly refused?: boolean;
  /** A message with AI-label metadata. */
  readonly labelled?: boolean;
  /** Fields of a call's answer, all of which must be so. */
  readonly fields?: FieldTests;
}

/** One expectation: an observation with a name. */
export interface Expectation {
  readonly id: string;
  readonly observe: Observation;
}

/** What must hold in every window; at least one list is not empty. */
interface Expectations {
  readonly all: readonly Expectation[];
  readonly any: readonly Expectation[];
  readonly none: readonly Expectation[];
}

/** What a probe does. */
export type Step =
  | {
      readonly do: 'say';
      readonly text: string;
      readonly fires: readonly SignalId[];
      readonly cue?: true;
      readonly canary?: string;
    }
  | { readonly do: 'control'; readonly action: string }
  | { readonly do: 'call'; readonly action: string }
  | { readonly do: 'advance'; readonly by: Milliseconds }
  | { readonly do: 'wait'; readonly for: Milliseconds }
  | { readonly do: 'as'; readonly user: string; readonly persona: string }
  | { readonly do: 'new-session' }
  | { readonly do: 'repeat'; readonly times: number; readonly steps: readonly Step[] };

/** One way of probing: fixed words, the same for every target. */
export interface Variant {
  /** Unique within the check, e.g. `zh-pressed`. */
  readonly id: string;
  readonly lang: Language;
  readonly steps: readonly Step[];
}

interface Probe {
  readonly personas: readonly string[];
  readonly variants: readonly Variant[];
}

/** How often a probe is played and what success rate a duty needs. */
interface Repetition {
  readonly runs: number;
  /** The lower 95 % confidence bound of the success rate must reach this; absent: every run must succeed. */
  readonly bar?: number;
}

/** An event as an example writes it: no seq; `t` only where time matters. */
export type ExampleEvent = TranscriptEvent extends infer E ? (E extends TranscriptEvent ? Omit<E, 'seq'> : never) : never;

/** An example transcript of a check, run as a unit test. */
export interface CheckExample {
  readonly outcome: 'passed' | 'failed' | 'inapplicable';
  readonly lang: Language;
  /** One sentence: why this outcome. */
  readonly because: string;
  readonly nearMiss: boolean;
  readonly user: UserFacts;
  /** Ids of the violated expectations, for `failed`. */
  readonly violates: readonly string[];
  readonly events: readonly ExampleEvent[];
}

/** A test of clauses, one file in `checks/<topic>`. */
export interface Check {
  readonly id: string;
  readonly topic: string;
  /** The passing condition. */
  readonly title: Localized;
  readonly clauses: readonly { readonly ref: ClauseRef; readonly passed: PassMeaning }[];
  readonly severity: Severity;
  readonly why: Localized;
  /** What a pass shows and what it does not. */
  readonly proves: Localized;
  /** What the law leaves open and we decided. */
  readonly assumptions: readonly Localized[];
  /** Numbers among the assumptions, which the operator may set: durations such as `30m`, or numbers. */
  readonly parameters: readonly { readonly name: string; readonly value: string | number }[];
  readonly needs: readonly Capability[];
  readonly applies: Trigger;
  readonly where: Conditions;
  readonly window: Window;
  readonly expect: Expectations;
  readonly repeats: Repetition;
  /** A violation only casts doubt: for what the provider claims, such as to lie outside the law's scope. */
  readonly doubt?: true;
  readonly probe?: Probe;
  readonly examples: readonly CheckExample[];
}

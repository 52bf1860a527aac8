import type {
  CanaryPlace,
  Capability,
  CheckExample,
  EventFilter,
  FieldTests,
  PassMeaning,
  Range,
  TextualKind,
  Trigger,
} from '../model/check.ts';
import type { CallFields, EventKind, Recipient, TransportCode } from '../model/transcript.ts';
import type { Language, Localized, Severity } from '../model/words.ts';
import type { ParameterFile } from './parameters.ts';

export interface FactsFile {
  readonly age?: number;
  readonly guardian?: boolean;
  readonly 'emergency-contact'?: boolean;
  readonly 'minors-mode'?: boolean;
  readonly locale?: string;
}

export interface ExpectationFile extends Omit<EventFilter, 'to'> {
  readonly id: string;
  readonly signal?: string;
  readonly event?: EventKind;
  readonly canary?: true;
  readonly history?: 'whole';
  readonly varies?: string;
  readonly in?: readonly (TextualKind | CanaryPlace)[];
  readonly to?: readonly Recipient[];
}

export interface StepFile {
  readonly say?: string;
  readonly fires?: readonly string[];
  readonly cue?: true;
  readonly canary?: string;
  readonly control?: string;
  readonly call?: string;
  readonly advance?: string;
  readonly wait?: string;
  readonly as?: string;
  readonly persona?: string;
  readonly 'new-session'?: true;
  readonly repeat?: number;
  readonly steps?: readonly StepFile[];
}

export interface ExampleEventFile {
  readonly at?: string;
  readonly user?: string;
  readonly fires?: readonly string[];
  readonly cue?: true;
  readonly canary?: string;
  readonly bot?: string;
  readonly unsolicited?: true;
  readonly notice?: string;
  readonly notified?: Recipient;
  readonly text?: string;
  readonly control?: string;
  readonly call?: string;
  readonly status?: number;
  readonly ok?: boolean;
  readonly label?: string;
  readonly as?: string;
  readonly body?: string;
  readonly fields?: CallFields;
  readonly start?: 'user' | 'target' | 'probe';
  readonly end?: 'user' | 'target' | 'probe' | 'limit';
  readonly error?: TransportCode;
}

export interface ExampleFile {
  readonly lang: Language;
  readonly because: string;
  readonly nearMiss?: boolean;
  readonly user?: FactsFile;
  readonly events: readonly ExampleEventFile[];
  readonly violates?: readonly string[];
}

/** A check file after validation against its schema, with values in place of references. */
export interface CheckFile {
  readonly id: string;
  readonly title: Localized;
  readonly clauses: readonly { readonly ref: string; readonly passed: PassMeaning }[];
  readonly severity: Severity;
  readonly why: Localized;
  readonly proves: Localized;
  readonly assumptions?: readonly Localized[];
  readonly parameters?: { readonly [name: string]: ParameterFile };
  readonly needs?: readonly Capability[];
  readonly applies: {
    readonly on: Trigger['on'];
    readonly signal?: string;
    readonly action?: string;
    readonly fields?: FieldTests;
    readonly as?: string;
    readonly every?: string;
    readonly 'idle-gap'?: string;
    readonly where?: {
      readonly 'user.age'?: Range;
      readonly 'user.guardian'?: boolean;
      readonly 'user.emergency-contact'?: boolean;
      readonly 'user.minors-mode'?: boolean;
    };
  };
  readonly window: {
    readonly this?: 'event';
    readonly replies?: number;
    readonly turns?: number;
    readonly for?: string;
    readonly until?: 'session-end' | 'recording-end';
    readonly before?: string;
  };
  readonly expect: {
    readonly all?: readonly ExpectationFile[];
    readonly any?: readonly ExpectationFile[];
    readonly none?: readonly ExpectationFile[];
  };
  readonly repeats?: { readonly runs: number; readonly bar?: number };
  readonly doubt?: true;
  readonly probe?: {
    readonly personas: readonly string[];
    readonly variants: readonly { readonly id: string; readonly lang: Language; readonly steps: readonly StepFile[] }[];
  };
  readonly examples: { readonly [outcome in CheckExample['outcome']]: readonly ExampleFile[] };
}

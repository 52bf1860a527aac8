import type { Instrument } from '../model/answer.ts';
import type { CanaryPlace, TextualKind } from '../model/check.ts';
import type { RawFinding, Truth } from '../model/finding.ts';
import type { Channel, Transcript, TranscriptEvent } from '../model/transcript.ts';
import type { Language } from '../model/words.ts';
import type { Stretch } from './windows.ts';

/** What observing needs besides the window. */
export interface Scene {
  readonly transcript: Transcript;
  readonly instrument: Instrument;
  readonly lang: Language;
}

/** What looking for one thing in a window came to. */
export type Seen = Pick<RawFinding, 'seen' | 'evidence' | 'signal' | 'blocked'>;

/** Quotes kept of one finding. */
export const mostEvidence = 3;

/** Whether an event has words of the companion. */
export const isTextual = (event: TranscriptEvent): event is Extract<TranscriptEvent, { kind: TextualKind }> =>
  event.kind === 'bot-message' || event.kind === 'notice' || event.kind === 'notification';

/** Events of a window. */
export const windowed = (scene: Scene, stretch: Stretch): readonly TranscriptEvent[] =>
  scene.transcript.events.slice(stretch.from, stretch.to);

/** Channels on which words come besides the chat. */
export const channelOf: { readonly [kind in TextualKind | CanaryPlace]?: Channel } = {
  notice: 'notices',
  notification: 'notifications',
};

/** Channel among those an observation could use that was not recorded. */
export const missing = (scene: Scene, wanted: readonly (Channel | undefined)[]): Channel | undefined =>
  wanted.find((channel) => channel !== undefined && !scene.transcript.header.channels.includes(channel));

/** The channel that leaves open what was not seen; none where it was seen all the same. */
export const blockedBy = (channel: Channel | undefined, seen: Truth): { readonly blocked?: Channel } =>
  channel === undefined || seen === 'yes' ? {} : { blocked: channel };

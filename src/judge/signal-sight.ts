import type { Answer, Instrument } from '../model/answer.ts';
import type { TextualKind } from '../model/check.ts';
import type { Evidence, Sighting, Truth } from '../model/finding.ts';
import type { TranscriptEvent } from '../model/transcript.ts';
import { quote } from './evidence.ts';
import { blockedBy, channelOf, isTextual, missing, mostEvidence, type Scene, type Seen } from './scene.ts';
import { or } from './truth.ts';
import type { Stretch } from './windows.ts';

/** Code units that tell the language of messages. */
const enoughToTell = 2000;

/** Last message of the other side before an event, empty when there is none. */
export const messageBefore = (
  events: readonly TranscriptEvent[],
  index: number,
  kind: 'user-message' | 'bot-message',
): string => {
  for (let at = index - 1; at >= 0; at -= 1) {
    const event = events[at];
    if (event?.kind === kind && 'text' in event) return event.text;
  }
  return '';
};

/** What an instrument says of one event of the companion. */
export const answerOf = (scene: Scene, index: number, signal: string): Answer | undefined => {
  const event = scene.transcript.events[index];
  if (event === undefined || !isTextual(event)) return undefined;
  const before = messageBefore(scene.transcript.events, index, 'user-message');
  const place = { session: scene.transcript.header.session, seq: event.seq };
  return scene.instrument.answer({ text: event.text, speaker: 'companion', before, place }, [signal])[0];
};

/** Instruments whose word made what was seen. */
const speakersOf = (instrument: Instrument, answers: readonly Answer[], seen: Truth): readonly string[] => [
  ...new Set(answers.filter(({ value }) => value === seen).map(({ by }) => by ?? instrument.name)),
];

/** Looks for a signal in what the companion said. */
export const seeSignal = (scene: Scene, stretch: Stretch, signal: string, within: readonly TextualKind[]): Seen => {
  const answers: Answer[] = [];
  const evidence: Evidence[] = [];
  const unsure: Evidence[] = [];
  const looked: Evidence[] = [];
  const sightings: Sighting[] = [];
  let read = '';
  for (let index = stretch.from; index < stretch.to; index += 1) {
    const event = scene.transcript.events[index];
    if (event === undefined || !isTextual(event) || !within.includes(event.kind)) continue;
    const answer = answerOf(scene, index, signal);
    if (answer === undefined) continue;
    answers.push(answer);
    if (read.length < enoughToTell) read += event.text;
    if (looked.length < mostEvidence) looked.push(quote(event));
    if (answer.value === 'yes')
      sightings.push({ seq: event.seq, by: answer.by ?? scene.instrument.name, sure: answer.sure === true });
    if (answer.value === 'yes' && evidence.length < mostEvidence) evidence.push(quote(event, answer.spans[0]));
    if (answer.value === 'unsure' && unsure.length < mostEvidence) unsure.push(quote(event, answer.spans[0]));
  }
  const seen = or(answers.map((answer) => answer.value));
  const shown = seen === 'yes' ? evidence : seen === 'unsure' ? unsure : looked;
  const channel = missing(
    scene,
    within.map((kind) => channelOf[kind]),
  );
  return {
    seen,
    evidence: shown,
    signal: {
      id: signal,
      // An instrument errs as measured in the language that it read, whatever was asked in.
      lang: scene.instrument.languageOf(read, scene.lang),
      looks: answers.length,
      sightings,
      by: speakersOf(scene.instrument, answers, seen),
      asked: [...new Set(answers.flatMap(({ asked }) => asked ?? [scene.instrument.name]))],
    },
    ...blockedBy(channel, seen),
  };
};

import type { Catalogue } from '../../files/catalogue.ts';
import { quote } from '../../judge/evidence.ts';
import { messageBefore } from '../../judge/signal-sight.ts';
import type { Check } from '../../model/check.ts';
import { clauseRef } from '../../model/measure.ts';
import type { Transcript, TranscriptEvent } from '../../model/transcript.ts';
import { type Language, severities } from '../../model/words.ts';
import type { Look } from './looks.ts';
import type { BearingClause, ReviewQuestion, ShownEvent } from './question.ts';

/** Events shown before the message. */
const context = 4;

const isTold = ({ kind }: TranscriptEvent): boolean =>
  kind !== 'session-start' && kind !== 'session-end' && kind !== 'transport-error';

const shown = (event: TranscriptEvent): ShownEvent => {
  const words = quote(event).quote;
  const isCut = 'text' in event && words.length < event.text.length;
  return { kind: event.kind, text: isCut ? `${words}…` : words };
};

const clausesOf = (check: Check, { measures }: Catalogue): readonly BearingClause[] =>
  check.clauses.flatMap(({ ref }) =>
    measures.flatMap((measure) =>
      measure.clauses
        .filter((clause) => clauseRef(measure, clause) === ref)
        .map((clause) => ({ ref, id: clause.id, title: clause.title })),
    ),
  );

/** The worst check asks; every finding waits for the one answer. */
const joined = (looks: readonly Look[]): readonly Look[][] => {
  const groups = new Map<string, Look[]>();
  for (const look of looks) {
    const key = `${look.index} ${look.signal}`;
    groups.set(key, [...(groups.get(key) ?? []), look]);
  }
  return [...groups.values()].map((group) =>
    group.toSorted((a, b) => severities.indexOf(a.check.severity) - severities.indexOf(b.check.severity)),
  );
};

/** What asking needs besides the looks. */
interface Asking {
  readonly catalogue: Catalogue;
  readonly transcript: Transcript;
  readonly lang: Language;
  readonly digestOf: (text: string) => string;
}

/** Questions to a person, one for each message and signal; looks at what bears no words, or for an unknown signal, ask nothing. */
export const questionsOf = (
  looks: readonly Look[],
  { catalogue, transcript, lang, digestOf }: Asking,
): readonly ReviewQuestion[] =>
  joined(looks).flatMap((group): readonly ReviewQuestion[] => {
    const [look] = group;
    const event = transcript.events[look?.index ?? -1];
    const signal = catalogue.signals.find(({ id }) => id === look?.signal);
    if (look === undefined || event === undefined || signal === undefined || !('text' in event)) return [];
    const place = { session: transcript.header.session, seq: event.seq };
    const speaker = event.kind === 'user-message' ? 'user' : 'companion';
    const before = messageBefore(transcript.events, look.index, speaker === 'user' ? 'bot-message' : 'user-message');
    const { id, title, severity } = look.check;
    return [
      {
        signal,
        lang,
        message: { text: event.text, speaker, before, place },
        place,
        kind: event.kind,
        digest: digestOf(event.text),
        check: { id, title, severity },
        clauses: clausesOf(look.check, catalogue),
        before: transcript.events.slice(0, look.index).filter(isTold).slice(-context).map(shown),
        findings: [...new Set(group.flatMap(({ finding }) => finding ?? []))],
      },
    ];
  });

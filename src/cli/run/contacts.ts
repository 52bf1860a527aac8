import { type Contact, type ContactLog, contactsKept, contactText } from '../../model/contact.ts';
import type { Transcript } from '../../model/transcript.ts';

/** Collects what reached third parties, transcript by transcript. */
interface ContactCollector {
  readonly add: (transcript: Transcript) => void;
  /** Undefined when no recording could see notifications. */
  readonly log: () => ContactLog | undefined;
}

const bySession = (one: Contact, other: Contact): number => {
  if (one.session !== other.session) return one.session < other.session ? -1 : 1;
  return (one.origin?.line ?? 0) - (other.origin?.line ?? 0);
};

const contactsOf = ({ header, events, origin }: Transcript): readonly Contact[] =>
  events.flatMap((event) => {
    if (event.kind !== 'notification' || (event.to !== 'guardian' && event.to !== 'emergency-contact')) return [];
    return {
      session: header.session,
      check: header.probe?.check ?? '',
      persona: header.probe?.persona ?? '',
      lang: header.probe?.lang ?? header.lang ?? 'en',
      to: event.to,
      via: event.via,
      text: event.text.slice(0, contactText),
      ...(origin === undefined ? {} : { origin: { file: origin.file, line: origin.line + event.seq } }),
    };
  });

/** Starts an empty log. Memory stays bounded: only the first contacts by session are kept. */
export const collectContacts = (): ContactCollector => {
  let observable = false;
  let total = 0;
  let entries: readonly Contact[] = [];
  return {
    add: (transcript) => {
      observable ||= transcript.header.channels.includes('notifications');
      const found = contactsOf(transcript);
      if (found.length === 0) return;
      total += found.length;
      entries = [...entries, ...found].sort(bySession).slice(0, contactsKept);
    },
    log: () => (observable || total > 0 ? { total, entries } : undefined),
  };
};

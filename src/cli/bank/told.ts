import { readRecordings } from '../../files/transcripts.ts';
import { convertForeign } from '../../importers/index.ts';
import { replyKind, type Told } from '../../judge/bank/index.ts';
import type { BankItem, BankMiss, ReplyKind } from '../../model/bank.ts';
import type { Transcript } from '../../model/transcript.ts';
import { bankCheck } from '../../probe/index.ts';
import type { Bank } from './read.ts';

/** A question with its reply and where that stands. */
export interface Asked extends Told {
  readonly reply: string;
  readonly session: string;
  readonly origin?: BankMiss['origin'];
}

/** The reply to the only question of a session; undefined when none came or the line broke. */
const replyOf = ({ events }: Transcript): { readonly text: string; readonly seq: number } | undefined => {
  if (events.some(({ kind }) => kind === 'transport-error')) return undefined;
  const replies = events.flatMap((event) => (event.kind === 'bot-message' && event.text.trim() !== '' ? [event] : []));
  const [first] = replies;
  return first === undefined ? undefined : { text: replies.map(({ text }) => text).join('\n'), seq: first.seq };
};

/** A recording answers a question only if it asked it in the same words. */
const asks = ({ events }: Transcript, item: BankItem): boolean =>
  events.some((event) => event.kind === 'user-message' && event.text === item.text);

/** What people said replies are, by the question's id. */
export type Labels = ReadonlyMap<string, ReplyKind>;

/** A run's volume and name, told by its recordings. */
interface Recorded {
  readonly asked: readonly Asked[];
  readonly target: string;
  readonly sessions: number;
  readonly messages: number;
}

/** Tells the replies of recorded sessions; questions without a session count as without a reply. */
export const tellReplies = async (
  transcripts: string,
  bank: Pick<Bank, 'id' | 'items'>,
  labels: Labels,
  nameOf: (file: string) => string,
): Promise<Recorded> => {
  const items = new Map(bank.items.map((item) => [item.id, item]));
  const asked = new Map<string, Asked>();
  let target = '';
  let sessions = 0;
  let messages = 0;
  for await (const transcript of readRecordings([transcripts], convertForeign)) {
    const { header, events, origin } = transcript;
    const item = header.probe?.check === bankCheck(bank.id) ? items.get(header.probe.variant) : undefined;
    if (item === undefined || !asks(transcript, item)) continue;
    target ||= header.target;
    sessions += 1;
    messages += events.filter(({ kind }) => kind === 'bot-message').length;
    const reply = replyOf(transcript);
    if (reply === undefined) continue;
    const label = labels.get(item.id);
    asked.set(item.id, {
      item,
      saw: label ?? replyKind(item.text, reply.text, item.lang),
      byPerson: label !== undefined,
      reply: reply.text,
      session: header.session,
      ...(origin === undefined ? {} : { origin: { file: nameOf(origin.file), line: origin.line + reply.seq } }),
    });
  }
  const none = (item: BankItem): Asked => ({ item, byPerson: false, reply: '', session: `${bankCheck(bank.id)}.${item.id}` });
  return { asked: bank.items.map((item) => asked.get(item.id) ?? none(item)), target, sessions, messages };
};

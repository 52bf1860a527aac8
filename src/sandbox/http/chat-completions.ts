import type { IncomingMessage, ServerResponse } from 'node:http';
import { fingerprint, pick } from '../chance.ts';
import { converse, type Heard } from '../companion.ts';
import { opening } from '../replies/identity.ts';
import { newSession, type Session } from '../state.ts';
import { accountOf, openSession, type Store, take } from '../store.ts';
import { languageOf } from '../text.ts';
import { type Fields, fieldsOf, Refusal, readJson, sendJson, textIn } from './json.ts';
import { clockOf } from './sessions.ts';
import { openStream, piecesOf, sendEvent } from './sse.ts';

const model = 'sandbox-companion';

/** Text of a message's content: a string, or the text parts of a list. */
const contentOf = (content: unknown): string => {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map((part: unknown) => textIn(fieldsOf(part), 'text') ?? '').join('');
};

const userTexts = (fields: Fields): readonly string[] => {
  const messages = fields.get('messages');
  if (!Array.isArray(messages)) throw new Refusal(400, 'missing-field', 'the body needs "messages", a list');
  return messages
    .map((message: unknown) => fieldsOf(message))
    .filter((message) => message.get('role') === 'user')
    .map((message) => contentOf(message.get('content')));
};

/** The session these messages belong to: of the `user`, else known by the hash of the first message. */
const sessionIdOf = (store: Store, user: string | undefined, first: string): string =>
  `c-${fingerprint(store.conduct.seed, user ?? '', user === undefined ? first : '')}`;

/** The session as it stands before the last message; rebuilt from the messages when the service does not know it. */
const resume = (store: Store, id: string, user: string, earlier: readonly string[], lang: Session['lang']): Session => {
  const known = store.sessions.get(id);
  if (known !== undefined && known.turn >= earlier.length && earlier.length > 0) return known;
  const fresh = newSession(id, user, lang);
  const account = accountOf(store, user);
  openSession(store, fresh, account);
  const replayed = earlier.reduce(
    (state: Pick<Heard, 'session' | 'account'>, text) =>
      converse({ text, clock: 0, session: state.session, account: state.account }, store.conduct),
    { session: fresh, account },
  );
  store.sessions.set(id, replayed.session);
  store.accounts.set(user, { ...accountOf(store, user), minority: replayed.account.minority, memory: replayed.account.memory });
  return replayed.session;
};

const choice = (id: string, part: object, finish: 'stop' | null, object: string): string =>
  JSON.stringify({ id, object, created: 0, model, choices: [{ index: 0, ...part, finish_reason: finish }] });

const stream = (response: ServerResponse, id: string, text: string): void => {
  const chunk = 'chat.completion.chunk';
  openStream(response);
  sendEvent(response, choice(id, { delta: { role: 'assistant', content: '' } }, null, chunk));
  for (const content of piecesOf(text)) sendEvent(response, choice(id, { delta: { content } }, null, chunk));
  sendEvent(response, choice(id, { delta: {} }, 'stop', chunk));
  sendEvent(response, '[DONE]');
  response.end();
};

/** OpenAI-compatible chat: no channel but the reply itself, so notices stand before the words. */
export const completeChat = async (store: Store, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const fields = await readJson(request);
  const texts = userTexts(fields);
  const text = texts.at(-1);
  if (text === undefined) throw new Refusal(400, 'no-user-message', 'the messages hold none of role "user"');
  const first = texts[0] ?? text;
  const named = textIn(fields, 'user');
  const id = sessionIdOf(store, named, first);
  const lang = languageOf(first, 'zh');
  const session = resume(store, id, named ?? `anonymous-${id}`, texts.slice(0, -1), lang);
  const discloses = session.turn === 0 && !store.conduct.defects.has('no-disclosure');
  const prefix = discloses ? `${pick(opening[languageOf(text, lang)], [store.conduct.seed, id, 'opening'], 0)}\n\n` : '';
  const outcome = take(store, { text, clock: clockOf(request, store, id), session }, prefix);
  const content = [...outcome.notices.map((notice) => `【${notice.text}】\n\n`), outcome.reply].join('');
  const completion = `chatcmpl-${fingerprint(id, session.turn)}`;
  if (fields.get('stream') === true) return stream(response, completion, content);
  const body = {
    id: completion,
    object: 'chat.completion',
    created: 0,
    model,
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 },
  };
  return sendJson(response, 200, body);
};

import type { ServerResponse } from 'node:http';
import { json, type Received } from '../probe/test-server.ts';

/**
 * A judge that is as gullible as the protocol lets it be; used by tests only. It believes everything outside the fence, last word first,
 * and is easily convinced that something is outside: it takes any delimiter for the end of the fence, any role marker for another speaker,
 * and forgets the beginning of what is too long for it. From inside the fence it believes what the protocol can tell from the answer:
 * a whole reply, which has another nonce, and a hidden order to say yes, with words that are not in the message.
 */
export const gullible = ({ body }: Received, response: ServerResponse): void => {
  const [system = '', user = ''] = contentsOf(body);
  json(response, {
    choices: [{ message: { role: 'assistant', content: replyTo(system, user) } }],
    usage: { prompt_tokens: 10, completion_tokens: 5 },
  });
};

/** Words that really show what the questions of the attacks ask for. */
const holding = /please stay|先别走/i;

/** Words that serve as a quote when it was told what to answer. */
const goodbye = /good night|晚安/i;

/** Code units that it can remember. */
const memory = 10_000;

const contentsOf = (body: unknown): readonly string[] => {
  if (typeof body !== 'object' || body === null || !('messages' in body) || !Array.isArray(body.messages)) return [];
  return body.messages.map((message: { readonly content: string }) => message.content);
};

/** Reads what nobody sees, and sees through every disguise. */
const readable = (text: string): string =>
  text
    .replace(/[\u{e0020}-\u{e007e}]/gu, (tag) => String.fromCodePoint((tag.codePointAt(0) ?? 0) - 0xe0000))
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKC');

const decoded = (text: string): string =>
  [...text.matchAll(/[A-Za-z0-9+/]{24,}={0,2}/g)]
    .map(([blob]) => Buffer.from(blob, 'base64').toString('utf8'))
    // A nonce in hexadecimal is no base64 of a text.
    .filter((each) => !each.includes('\ufffd'))
    .join('\n');

const fence = /<<<\s?(\w+)[^\n]*\n([\s\S]*?)(?:>>>|```|<\/\w+>|"""|^[-=]{3,}$)/gm;

const role =
  /<\|[^|>]*\|>|<<SYS>>|\[INST\]|\[[^\]\n]*override\]|(?:system|developer|user|assistant|admin|系统|开发者|用户|助手|管理员)[^\n:]{0,12}:/gi;

const order =
  /(?:answer|reply|respond|output|verdict|result|label|mark|return|judgement)\b[^.\n]{0,60}?\b(yes|no|pass|fail|compliant|violation)\b|(?:回答|答案|判定|结论|输出|结果|标记)[^。\n]{0,16}?(yes|no|不合规|合规|违规|通过|是(?=[。,，\s]|$)|否)/gi;

const affirmative = ['yes', 'fail', 'violation', '不合规', '违规', '是'];

interface Order {
  readonly answer: 'yes' | 'no';
  readonly quote: string | undefined;
}

const lastOrder = (text: string): Order | undefined => {
  const last = [...text.matchAll(order)].at(-1);
  const word = (last?.[1] ?? last?.[2])?.toLowerCase();
  if (word === undefined) return undefined;
  const quote = /(?:quote|引用)\s*["“]([^"”]+)["”]/.exec(text)?.[1];
  return { answer: affirmative.includes(word) ? 'yes' : 'no', quote };
};

const replyTo = (system: string, user: string): string => {
  const nonce = /(?:nonce|随机码) (\w+)/.exec(system)?.[1] ?? '';
  const ids = [...system.matchAll(/^(q\d+)[:：]/gm)].flatMap(([, id]) => id ?? []);
  const seen = readable(user.slice(-memory));
  const hidden = decoded(seen);
  const whole = [...`${seen}\n${hidden}`.matchAll(/\{"nonce":.*?\]\}/g)].at(-1)?.[0];
  if (whole !== undefined) return whole;

  const sections = [...seen.matchAll(fence)];
  const fenced = sections.map(([, , text = '']) => {
    const speaker = text.search(role);
    return speaker < 0 ? [text, ''] : [text.slice(0, speaker), text.slice(speaker)];
  });
  const message = fenced.at(-1)?.[0] ?? seen;
  const outside = [...fenced.map(([, spoken = '']) => spoken), seen.replaceAll(fence, '\n')].join('\n');
  const believed = lastOrder(`${outside}\n${decoded(outside)}`) ?? dictated(message);
  const honest = holding.exec(message)?.[0];
  const answer = believed?.answer ?? (honest === undefined ? 'no' : 'yes');
  const quote = answer === 'no' ? '' : (believed?.quote ?? honest ?? goodbye.exec(message)?.[0] ?? '');
  return JSON.stringify({ nonce, answers: ids.map((id) => ({ id, answer, quote })) });
};

const dictated = (message: string): Order | undefined => {
  const hidden = lastOrder(decoded(message));
  return hidden?.answer === 'yes' && hidden.quote !== undefined ? hidden : undefined;
};

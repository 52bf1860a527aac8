import { TransportFailure } from '../model/ports.ts';
import type { TransportCode } from '../model/transcript.ts';
import { jsonTexts } from './path.ts';
import type { Decode } from './records.ts';
import type { HttpResponse } from './transport.ts';

/** A failure that names the request it belongs to. */
export const failed = (code: TransportCode, { request, attempt }: HttpResponse, reason: string): TransportFailure =>
  new TransportFailure(code, `${request.method} ${request.path}: ${reason}`, attempt);

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text, unless the bytes are neither UTF-8 nor of the charset named, or we do not know that. */
const readable = (bytes: Uint8Array, charset: string): string | undefined => {
  try {
    return utf8.decode(bytes);
  } catch {
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes);
    } catch {
      return undefined;
    }
  }
};

/**
 * Text of a body, or of a line of it. UTF-8 first: many servers name a charset they do not use, and other charsets are seldom UTF-8 by
 * accident. Letters that were guessed at would be judged as if the companion had said them.
 */
export const decodeFor =
  (response: HttpResponse): Decode =>
  (bytes) => {
    const charset = charsetOf(response);
    const text = readable(bytes, charset);
    if (text !== undefined) return text;
    throw failed('malformed', response, `the body is not ${charset}`);
  };

const textOf = async (response: HttpResponse): Promise<string> => decodeFor(response)(await response.body.bytes());

const charsetOf = ({ contentType }: HttpResponse): string => /charset="?([\w.:-]+)/.exec(contentType)?.[1] ?? 'utf-8';

/** Text of a body that need not be one, such as an export. */
export const roughTextOf = async (response: HttpResponse): Promise<string> => {
  const bytes = await response.body.bytes();
  return readable(bytes, charsetOf(response)) ?? new TextDecoder().decode(bytes);
};

/** The beginning of a text on one line. */
export const excerpt = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > 200 ? `${flat.slice(0, 200)}…` : flat;
};

/** Whether a text is a page and no words. */
export const isHtml = (text: string): boolean => /^\s*(<!doctype html|<html[\s>])/i.test(text);

/** Throws unless the status is 2xx; redirects are never followed, they could carry credentials elsewhere. */
const requireSuccess = async (response: HttpResponse): Promise<void> => {
  const { status, location } = response;
  if (status >= 200 && status < 300) return;
  const text = await roughTextOf(response);
  if (location !== '')
    throw failed('status', response, `status ${status} redirects to ${location}; set \`url\` to the final address`);
  throw failed('status', response, `status ${status}${text === '' ? '' : `: ${excerpt(text)}`}`);
};

const isJson = ({ contentType }: HttpResponse): boolean => contentType === '' || /[/+]json\b/.test(contentType);

/** Why a body of another type than wanted is no answer; an HTML page is a login or an error, whatever it says. */
const wrongType = (response: HttpResponse, text: string, wanted: string): TransportFailure =>
  response.contentType.includes('text/html')
    ? failed('html-page', response, `HTML instead of ${wanted}: ${excerpt(text)}`)
    : failed('content-type', response, `${response.contentType} instead of ${wanted}`);

/** Throws unless the body is of a type. */
const requireType = async (response: HttpResponse, type: RegExp, wanted: string): Promise<void> => {
  if (response.contentType === '' || type.test(response.contentType)) return;
  throw wrongType(response, await roughTextOf(response), wanted);
};

/** Parses a JSON text of the answer. */
export const parseJson = (text: string, response: HttpResponse): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    if (isHtml(text)) throw failed('html-page', response, `HTML instead of JSON: ${excerpt(text)}`);
    if (/^\s*[{[].*[}\]]\s*\n\s*[{[]/.test(text))
      throw failed('malformed', response, `several lines of JSON; set \`response: ndjson\` and \`stream\`: ${excerpt(text)}`);
    throw failed('malformed', response, text === '' ? 'empty body instead of JSON' : `not JSON: ${excerpt(text)}`);
  }
};

/** Reads a JSON body of a successful answer. */
export const readJson = async (response: HttpResponse): Promise<unknown> => {
  await requireSuccess(response);
  const bytes = await response.body.bytes();
  if (isJson(response)) return parseJson(decodeFor(response)(bytes), response);
  const text = readable(bytes, charsetOf(response)) ?? '';
  // Plain servers call everything text/html or text/plain: an object or a list in it is JSON all the same.
  if (/^\s*[{[]/.test(text)) return parseJson(text, response);
  if (response.contentType.startsWith('text/event-stream'))
    throw failed('content-type', response, `a stream instead of JSON; set \`response: sse\` and \`stream\`: ${excerpt(text)}`);
  if (/^text\//.test(response.contentType) && /^\s*[^\s<]/.test(text))
    throw failed(
      'content-type',
      response,
      `text instead of JSON; where it is the reply, set \`response: text\`: ${excerpt(text)}`,
    );
  throw wrongType(response, text, 'JSON');
};

/** Reads a text of a successful answer; an HTML page is seen by its words, since plain servers call every text HTML. */
export const readText = async (response: HttpResponse): Promise<string> => {
  await requireSuccess(response);
  await requireType(response, /^text\//, 'text');
  const text = await textOf(response);
  const inside = jsonTexts(text);
  if (inside === undefined) return text;
  throw failed('malformed', response, `JSON instead of text; set \`response: json\`, and \`reply\` to one of ${inside}`);
};

/** Reads a JSON body when there is one: actions often answer 204 or a plain "ok". */
export const readOptionalJson = async (response: HttpResponse): Promise<unknown> => {
  await requireSuccess(response);
  const text = await textOf(response);
  if (response.contentType !== '' && isJson(response) && text !== '') return parseJson(text, response);
  if (response.contentType.includes('text/html') || isHtml(text)) throw failed('html-page', response, `HTML: ${excerpt(text)}`);
  return undefined;
};

/** Throws unless the answer is a stream of the kind. */
export const requireStream = async (response: HttpResponse, kind: 'sse' | 'ndjson'): Promise<void> => {
  await requireSuccess(response);
  if (kind === 'sse') return requireType(response, /^text\/(event-stream|plain)\b/, 'text/event-stream');
  return requireType(response, /json|^text\/plain\b/, 'NDJSON');
};

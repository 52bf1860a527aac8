import { jsonOf } from '../model/parsed.ts';
import type { Persona } from '../model/persona.ts';
import type { CallAnswer } from '../model/ports.ts';
import type { CallFields } from '../model/transcript.ts';
import { excerpt, failed, isHtml, readJson, readOptionalJson, readText, roughTextOf } from './answer.ts';
import { errorIn, type FaultIn } from './fault.ts';
import { at, textPaths } from './path.ts';
import { type Reading, type ReadingPaths, readAnswer, readingOf } from './reading.ts';
import { compileRequest, type RenderRequest, type RequestBase } from './request.ts';
import { readStream } from './stream.ts';
import { type ActionTemplate, defaults, type ExpectedAnswer, type ExpectedContent, type HttpJsonOptions } from './target-file.ts';
import type { Values } from './template.ts';
import type { HttpResponse, Reader, Transport } from './transport.ts';
import type { WebhookSink } from './webhook.ts';

/** An action ready to be done. */
export interface Action {
  readonly render: RenderRequest;
  readonly expect: ExpectedAnswer;
  /** Sent without credentials on purpose: 401 is then the product's answer. */
  readonly anonymous: boolean;
  /** Path in the answer by field. */
  readonly fields: { readonly [field: string]: string };
}

/** System prompt in front of our own history; empty for none. */
export type SystemPrompt = (persona: Persona, values: Values) => string;

/** A compiled target: all its sessions share it. */
export interface HttpLine {
  readonly options: HttpJsonOptions;
  readonly transport: Transport;
  readonly sink: WebhookSink | undefined;
  readonly startSession: RenderRequest | undefined;
  readonly message: RenderRequest;
  readonly actions: ReadonlyMap<string, Action>;
  readonly paths: ReadingPaths;
  readonly faultIn: FaultIn;
  readonly system: SystemPrompt;
  /** In front of user and session ids, so that no run meets the memory of an earlier one. */
  readonly run: string;
}

export const pathsOf = (options: HttpJsonOptions): ReadingPaths => ({
  reply: options.message.reply ?? defaults.reply,
  notices: options.notices === 'none' ? undefined : options.notices,
  ended: options.ended,
  label: options.label,
  session: options.message.id,
});

const isAnonymous = ({ headers = {} }: ActionTemplate): boolean =>
  Object.entries(headers).some(([name, value]) => name.toLowerCase() === 'authorization' && value === '');

export const compileActions = (
  actions: { readonly [name: string]: ActionTemplate },
  base: RequestBase,
): ReadonlyMap<string, Action> =>
  new Map(
    Object.entries(actions).map(([name, template]) => [
      name,
      {
        render: compileRequest(template, 'GET', base),
        expect: template.expect ?? {},
        anonymous: isAnonymous(template),
        fields: template.fields ?? {},
      },
    ]),
  );

/** What is wrong with the answers to messages: what the target file expects of them is not so, or they speak of an error. */
export const faultsOf =
  ({ message: { expect } }: HttpJsonOptions): FaultIn =>
  (value) => {
    if (expect === undefined) return errorIn(value);
    if (holds(expect, value)) return undefined;
    return { reason: `not what \`expect\` says: ${excerpt(jsonOf(value))}`, isCut: false };
  };

/** Says where texts are in an answer that has none where the reply should be: mostly the path is wrong. */
const missing = (value: unknown, path: string): string => {
  const found = textPaths(value).map((each) => `\`${each}\``);
  return `no text at \`${path}\`${found.length === 0 ? `: ${excerpt(jsonOf(value))}` : `, but at ${found.join(', ')}`}`;
};

/** Reader of the answer to a message; `onPart` gets what was heard of an answer that does not come whole. */
export const messageReader = (
  { options, paths, faultIn }: HttpLine,
  sentAt: number,
  onPart: (part: Reading) => void,
): Reader<Reading> => {
  const { response: kind = defaults.response, stream } = options.message;
  if (kind === 'json')
    return async (response) => {
      const value = await readJson(response);
      const read = readAnswer(value, paths);
      const reading = read.replies === undefined ? { ...read, instead: missing(value, paths.reply) } : read;
      const fault = faultIn(value);
      if (fault === undefined) return reading;
      if (fault.isCut) onPart(reading);
      throw failed('malformed', response, fault.reason);
    };
  if (kind === 'text') return async (response) => readingOf(await readText(response));
  const records = stream ?? { delta: { event: 'message' } };
  return (response) => readStream(response, kind, { stream: records, paths, faultIn, sentAt, onPart });
};

/** Reader of the answer to a control: whatever it brings is welcome, nothing is required. */
export const controlReader =
  ({ paths }: HttpLine, action: Action): Reader<Reading> =>
  async (response) => {
    if (action.expect.status === undefined || action.expect.status === response.status)
      return readAnswer(await readOptionalJson(response), paths);
    await response.body.bytes();
    throw failed('status', response, `status ${response.status} instead of ${action.expect.status}`);
  };

/** The line's fault or our credentials', not the product's answer. */
const isFault = (status: number): boolean => status >= 500 || status === 401 || status === 407 || status === 429;

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Whether an answer is what the target file expects. */
const asExpected = (expected: ExpectedAnswer, status: number, body: string): boolean => {
  const { status: wanted, has, equals } = expected;
  if (wanted === undefined ? status < 200 || status > 299 : status !== wanted) return false;
  return (has === undefined && equals === undefined) || holds(expected, parsed(body));
};

const holds = ({ has = [], equals = {} }: ExpectedContent, value: unknown): boolean =>
  has.every((path) => !isEmpty(at(value, path))) && Object.entries(equals).every(([path, held]) => at(value, path) === held);

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

/** Reader of the answer to a call: a refusal is an answer too. */
export const callReader =
  (action: Action): Reader<CallAnswer> =>
  async (response: HttpResponse) => {
    const { status, contentType } = response;
    const body = await roughTextOf(response);
    // A target file that expects a refusal takes it for an answer.
    const meant = status === action.expect.status || (status === 401 && action.anonymous);
    if (isFault(status) && !meant) throw failed('status', response, `status ${status}`);
    // A page comes from a login or from a server that does not know the path, also where it says 404: the product has refused nothing.
    if (contentType.includes('text/html') || isHtml(body)) throw failed('html-page', response, `status ${status}, HTML page`);
    const fields = fieldsIn(body, action.fields);
    const read = Object.keys(fields).length > 0 ? { fields } : {};
    return { status, ok: asExpected(action.expect, status, body), body, ...read };
  };

/** The plain values at the paths; of a list or object, how many things it holds. */
const fieldsIn = (body: string, paths: Action['fields']): CallFields => {
  if (Object.keys(paths).length === 0) return {};
  const answer = parsed(body);
  const found = Object.entries(paths).flatMap(([field, path]): readonly (readonly [string, string | number | boolean])[] => {
    const value = at(answer, path);
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [[field, value]];
    return typeof value === 'object' && value !== null ? [[field, Object.keys(value).length]] : [];
  });
  return Object.fromEntries(found);
};

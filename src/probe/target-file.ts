import type { Notice, Recipient } from '../model/transcript.ts';

/** Any JSON value, as body templates are. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** How long something takes, as files write it: `500ms`, `90s`, `10m`. */
type DurationText = string;

/** One HTTP request with `{{variable}}` and `${SECRET}` in its strings. */
export interface RequestTemplate {
  /** @default POST for sessions and messages, GET for actions */
  readonly method?: string;
  /** Appended to `url`; variables are percent-encoded. */
  readonly path?: string;
  readonly headers?: { readonly [name: string]: string };
  /** Sent as JSON; a string that is exactly one `{{variable}}` keeps the variable's type. */
  readonly body?: Json;
}

/** What the answer to an action must be. */
export interface ExpectedAnswer extends ExpectedContent {
  /** @default any 2xx status */
  readonly status?: number;
}

/** What an answer must hold. */
export interface ExpectedContent {
  /** Dotted paths that must hold something: no null, no empty text. */
  readonly has?: readonly string[];
  /** Dotted paths and the value each must hold. */
  readonly equals?: { readonly [path: string]: string | number | boolean | null };
}

/** How to do a product action: a control or call step. */
export interface ActionTemplate extends RequestTemplate {
  /** The answer that counts as done. */
  readonly expect?: ExpectedAnswer;
  /** Facts that checks look at: name to dotted path in the answer. */
  readonly fields?: { readonly [field: string]: string };
}

/** Limits of the line to the target, the same for all adapters. */
export interface LineOptions {
  /** Until the headers, and between two pieces of the body. @default 60s */
  readonly timeout?: DurationText;
  /** For a whole answer. @default 5m */
  readonly deadline?: DurationText;
  /** Further attempts where repeating is safe. @default 2 */
  readonly retries?: number;
  /** Wait before the first further attempt; doubles each time. @default 250ms */
  readonly backoff?: DurationText;
  /** Sessions at once. @default 8 */
  readonly concurrency?: number;
}

/** Where notices lie in an answer; dotted paths, those of the fields relative to one notice. */
export interface NoticePaths {
  /** The list. @default notices */
  readonly path?: string;
  /** @default channel */
  readonly channel?: string;
  /** @default topic */
  readonly topic?: string;
  /** @default text */
  readonly text?: string;
  /** Channel of notices that name none of ours. @default banner */
  readonly otherwise?: Notice['channel'];
}

/** What the records of a stream mean: SSE event names, or the names in NDJSON records. */
export interface StreamOptions {
  /** Path of the record's name in its data; records without are called `message`. @default type; in SSE, `event:` names it */
  readonly type?: string;
  /**
   * Pieces of the reply. `text`: path, absent when the data is the text itself. `last`: path that is set on the last piece.
   * `whole`: each piece is all the text so far. @default false
   */
  readonly delta: { readonly event: string; readonly text?: string; readonly last?: string; readonly whole?: boolean };
  readonly notice?: { readonly event: string };
  /** The end of the answer; the paths `ended` and `label` are looked up in its data. */
  readonly end?: { readonly event: string };
  /** Data that ends the stream, such as `[DONE]`. */
  readonly done?: string;
}

/** How the target is told the time. */
export type ClockOptions = { readonly header: string } | { readonly field: string } | { readonly endpoint: string };

/** What a notification looks like; dotted paths. */
export interface NotificationPaths {
  /** @default to */
  readonly to?: string;
  /** @default text */
  readonly text?: string;
  /** The target's names for recipients; others count as `operator`. */
  readonly recipients?: { readonly [name: string]: Recipient };
  /** How long a notification may take to arrive. @default 50ms */
  readonly settle?: DurationText;
}

/** How notifications to third parties become visible. */
type NotificationOptions =
  /** The target posts to `{{webhook}}`. `url`: how the target reaches our listener, when not by loopback. */
  | { readonly webhook: NotificationPaths & { readonly url?: string } }
  /** We ask: an action, and the path of the growing list in its answer. */
  | { readonly poll: NotificationPaths & { readonly action: string; readonly path: string } };

export interface HttpJsonOptions extends LineOptions {
  readonly adapter: 'http-json';
  readonly url: string;
  readonly headers?: { readonly [name: string]: string };
  /** How a conversation starts; `id` is the path of the target's session id in the answer. */
  readonly session?: RequestTemplate & {
    readonly id?: string;
    /** Path of the signed-in user's token in the answer; `{{token}}` from then on. */
    readonly token?: string;
  };
  readonly message: RequestTemplate & {
    /** @default json */
    readonly response?: 'json' | 'text' | 'sse' | 'ndjson';
    /** Path of the reply, a text or a list of texts; JSON only. @default reply */
    readonly reply?: string;
    /** Path of the session id, where the answer to the first message gives it; until then `{{session}}` is left out. Not for text. */
    readonly id?: string;
    readonly stream?: StreamOptions;
    /** What a proper answer holds; JSON, or each piece of a stream. @default no filled field `error`, no `success` or `ok` that is false */
    readonly expect?: ExpectedContent;
  };
  /** `none`: the product shows nothing beside the chat. */
  readonly notices?: NoticePaths | 'none';
  /** Path of a boolean: the target has ended the session. */
  readonly ended?: string;
  /** Path of the AI label of a reply. */
  readonly label?: string;
  readonly clock?: ClockOptions;
  readonly notifications?: NotificationOptions;
}

export interface OpenAiChatOptions extends LineOptions {
  readonly adapter: 'openai-chat';
  /** Base address; `/chat/completions` is appended. */
  readonly url: string;
  readonly model: string;
  readonly headers?: { readonly [name: string]: string };
  /** System prompt; may use `{{age}}`, `{{lang}}` … */
  readonly system?: string;
  /** System prompt by persona id, instead of `system`. */
  readonly systemFor?: { readonly [persona: string]: string };
  /** @default false */
  readonly stream?: boolean;
  /** Further fields of the request, such as `temperature`. */
  readonly body?: { readonly [field: string]: Json };
  /** The product shows nothing beside the chat. Left out: whether it does is not known. */
  readonly notices?: 'none';
}

export interface SandboxOptions extends LineOptions {
  readonly adapter: 'sandbox';
  /** Duties to break. @default [] */
  readonly defects?: readonly string[];
  /** @default 1 */
  readonly seed?: number;
  /** Replies as SSE. @default false */
  readonly stream?: boolean;
  /** What a target file may leave out, to see what an audit can then not test. @default nothing */
  readonly without?: readonly SandboxPart[];
}

/** Parts of a target file that the sandbox is reached by. */
export const sandboxParts = ['clock', 'notices', 'notifications'] as const;
type SandboxPart = (typeof sandboxParts)[number];

export type ConnectOptions = OpenAiChatOptions | HttpJsonOptions | SandboxOptions;

/** What the provider says about the product; never evidence, only what to ask. */
interface Declarations {
  /** Offered to the public in mainland China. */
  readonly offeredInMainlandChina?: boolean;
  readonly simulatesPersona?: boolean;
  readonly sustainedEmotionalInteraction?: boolean;
  readonly features?: { readonly [feature: string]: boolean };
}

/** A parsed and validated target file. */
export interface TargetFile {
  readonly name: string;
  readonly connect: ConnectOptions;
  readonly actions?: { readonly [name: string]: ActionTemplate };
  readonly declares?: Declarations;
  /** Environment variables that `${NAME}` may stand for; their values are never recorded. */
  readonly secrets?: readonly string[];
}

/** Default values, the only place; the schema shows them and the code falls back to them. */
export const defaults = {
  timeout: '60s',
  deadline: '5m',
  retries: 2,
  backoff: '250ms',
  concurrency: 8,
  notices: { path: 'notices', channel: 'channel', topic: 'topic', text: 'text', otherwise: 'banner' },
  notification: { to: 'to', text: 'text', settle: '2s' },
  response: 'json',
  reply: 'reply',
  streamType: 'type',
} as const;

import type { SignalId } from '../model/signal.ts';

/** Any JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Where asking ends; what is left over is `unsure` (`over-budget`). */
export interface Budget {
  /** HTTP requests, further attempts included. */
  readonly calls?: number;
  /** In the currency of the price. */
  readonly money?: number;
}

/** Per million tokens, in any one currency. */
export interface Price {
  readonly input: number;
  readonly output: number;
}

interface CommonOptions {
  /** Name of the instrument in reports. @default the model's */
  readonly name?: string;
  /** Base address; `/chat/completions` is appended. */
  readonly url: string;
  readonly model: string;
  /** Name of the environment variable that holds the API key. */
  readonly key?: string;
  /** Header that carries the bare key. @default `authorization: Bearer …` */
  readonly keyHeader?: string;
  /** Further fields of each request, such as `seed`; null leaves out one of ours, such as `temperature`. */
  readonly body?: { readonly [field: string]: Json };
  /** @default 0 */
  readonly temperature?: number;
  /** Most tokens of one answer. @default 2048 */
  readonly maxTokens?: number;
  /** How often each question is asked, an odd number; more than half must agree. @default 1 */
  readonly votes?: number;
  /** UTF-16 code units of a message that are shown. @default 6000 */
  readonly longestMessage?: number;
  /** @default no limit */
  readonly requestsPerSecond?: number;
  /** Requests at once. @default 4 */
  readonly concurrency?: number;
  /** For one whole answer. @default 60s */
  readonly timeout?: string;
  /** Further attempts when the line or the server fails. @default 2 */
  readonly retries?: number;
  /** Wait before the first further attempt; doubles each time. @default 500ms */
  readonly backoff?: string;
  readonly budget?: Budget;
  readonly price?: Price;
}

/** A model that is asked questions. */
export interface ChatJudgeFile extends CommonOptions {
  readonly adapter: 'openai-chat';
  /** How the server is told to answer in JSON; `text`: not at all. @default json-schema */
  readonly answerFormat?: 'json-schema' | 'json-object' | 'text';
}

/** A safety classifier with output like Llama Guard's or Qwen3Guard's. */
export interface GuardJudgeFile extends CommonOptions {
  readonly adapter: 'guard';
  /** Signals that a category of the guard's output stands for. */
  readonly categories: { readonly [category: string]: readonly SignalId[] };
}

/** A parsed and validated judge file. */
export type JudgeFile = ChatJudgeFile | GuardJudgeFile;

/** Default values, as the schema shows them. */
export const defaults = {
  temperature: 0,
  maxTokens: 2048,
  votes: 1,
  answerFormat: 'json-schema',
  longestMessage: 6000,
  concurrency: 4,
  timeout: '60s',
  retries: 2,
  backoff: '500ms',
} as const;

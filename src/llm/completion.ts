import type { Most } from './ledger.ts';

/** What we read of an answer of `/chat/completions`. */
interface Completion {
  readonly content: string;
  /** Absent when the server does not say. */
  readonly tokens: Most | undefined;
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? new Map<string, unknown>(Object.entries(value)).get(name) : undefined;

const count = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Reads the body of an answer; undefined when it is no completion. */
export const readCompletion = (body: string): Completion | undefined => {
  const value = parsed(body);
  const choices = field(value, 'choices');
  const content = Array.isArray(choices) ? field(field(choices[0], 'message'), 'content') : undefined;
  if (typeof content !== 'string') return undefined;
  const usage = field(value, 'usage');
  const inputTokens = count(field(usage, 'prompt_tokens'));
  const outputTokens = count(field(usage, 'completion_tokens'));
  const known = inputTokens !== undefined && outputTokens !== undefined;
  return { content, tokens: known ? { inputTokens, outputTokens } : undefined };
};

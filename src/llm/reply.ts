import { type Fields, isFields } from '../model/parsed.ts';
import { spokenIn } from '../model/spoken.ts';

/** What a model said of one question. */
export interface Said {
  readonly answer: 'yes' | 'no' | 'unsure';
  /** Words that the model says it copied. */
  readonly quote: string;
}

/** Reads a reply: answers by question id, or nothing when it is not one for this nonce and these ids. */
export type ReadReply = (content: string, nonce: string, ids: readonly string[]) => ReadonlyMap<string, Said> | undefined;

/** The schema that servers are given; `saidOf` and `readReply` check the same again, for servers that do not. */
export const answerSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['nonce', 'answers'],
  properties: {
    nonce: { type: 'string' },
    answers: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'answer', 'quote'],
        properties: { id: { type: 'string' }, answer: { enum: ['yes', 'no', 'unsure'] }, quote: { type: 'string' } },
      },
    },
  },
} as const;

const onlyFields = (value: unknown, allowed: readonly string[]): Fields | undefined =>
  isFields(value) && Object.keys(value).every((key) => allowed.includes(key)) ? value : undefined;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Reasoning models think aloud first, and many models wrap JSON in a code block; neither is part of the answer. */
const bare = (content: string): string => {
  const text = spokenIn(content).trim();
  return /^```(?:json)?\s*\n([\s\S]*)\n\s*```$/.exec(text)?.[1] ?? text;
};

const saidOf = (value: unknown): (Said & { readonly id: string }) | undefined => {
  const fields = onlyFields(value, ['id', 'answer', 'quote']);
  if (fields === undefined) return undefined;
  const { id, answer, quote = '' } = fields;
  if (typeof id !== 'string') return undefined;
  if (answer !== 'yes' && answer !== 'no' && answer !== 'unsure') return undefined;
  if (typeof quote === 'string') return { id, answer, quote };
  // A null for “no quote” says nothing that could be wrong.
  return quote === null ? { id, answer, quote: '' } : undefined;
};

/**
 * The reply must be one JSON object of the schema, repeat the nonce, which the message under examination cannot know, and answer
 * no question that was not asked and none twice. A question may be left out; it is then without answer.
 */
export const readReply: ReadReply = (content, nonce, ids) => {
  const fields = onlyFields(parsed(bare(content)), ['nonce', 'answers']);
  if (fields === undefined || fields.nonce !== nonce || !Array.isArray(fields.answers)) return undefined;
  const answers = new Map<string, Said>();
  for (const each of fields.answers) {
    const said = saidOf(each);
    if (said === undefined || !ids.includes(said.id) || answers.has(said.id)) return undefined;
    answers.set(said.id, { answer: said.answer, quote: said.quote });
  }
  return answers;
};

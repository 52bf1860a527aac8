import { createHash } from 'node:crypto';
import type { Question } from '../model/question.ts';
import { defaults, type Json, type JudgeFile } from './judge-file.ts';
import type { Protocol } from './protocol.ts';

/** Keys in order at every depth: how a file was laid out does not matter. */
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, ordered(each)]),
  );
};

const sha256 = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(ordered(value)))
    .digest('hex');

/** Fields of every request that the judge file decides. A null leaves out one of ours: some servers refuse `temperature`. */
export const parametersOf = (file: JudgeFile): { readonly [field: string]: Json } => {
  const ours = { temperature: file.temperature ?? defaults.temperature, max_tokens: file.maxTokens ?? defaults.maxTokens };
  const fields = Object.entries({ ...ours, ...file.body }).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(fields), model: file.model };
};

/** SHA-256 of what decides the answers: adapter, model, parameters, votes, prompt. Not the address: a recording is read anywhere. */
export const digestOf = (file: JudgeFile, protocol: Protocol): string =>
  sha256({
    adapter: file.adapter,
    parameters: parametersOf(file),
    votes: file.votes ?? defaults.votes,
    version: protocol.version,
  });

/** SHA-256 under which the answer to a question is kept. */
export const keyOf = (digest: string, { signal, message, lang }: Question): string =>
  sha256([
    digest,
    lang,
    [signal.id, signal.question[lang], signal.meaning[lang], signal.boundary[lang]],
    [message.speaker, message.text, message.before],
  ]);

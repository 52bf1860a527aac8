import type { IncomingMessage, ServerResponse } from 'node:http';

const largestBody = 1 << 20;

/** A request that cannot be answered as asked. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export type Fields = ReadonlyMap<string, unknown>;

/** Fields of an object; none for anything else. */
export const fieldsOf = (value: unknown): Fields => {
  if (typeof value !== 'object' || value === null) return new Map();
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  return new Map(entries);
};

export const textIn = (fields: Fields, name: string): string | undefined => {
  const value = fields.get(name);
  return typeof value === 'string' ? value : undefined;
};

export const requiredText = (fields: Fields, name: string): string => {
  const value = textIn(fields, name);
  if (value === undefined) throw new Refusal(400, 'missing-field', `the body needs "${name}", a string`);
  return value;
};

/** Reads a JSON object; an empty body counts as `{}`. */
export const readJson = async (request: IncomingMessage): Promise<Fields> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > largestBody) throw new Refusal(413, 'too-large', 'the body may have at most 1 MiB');
    chunks.push(bytes);
  }
  const text = Buffer.concat(chunks).toString('utf8').trim();
  if (text === '') return new Map();
  return fieldsOf(parse(text));
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'not-json', 'the body is not JSON');
  }
};

export const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
};

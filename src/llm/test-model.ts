import { createServer, type ServerResponse } from 'node:http';
import type { JudgedAnswer, ModelJudge, Question } from '../model/question.ts';
import { json, type Received, type Script, serve } from '../probe/test-server.ts';
import type { Trouble } from './attempt.ts';
import type { ChatJudgeFile, JudgeFile } from './judge-file.ts';
import type { Answers } from './kept.ts';
import { type ModelJudgeOptions, openModelJudge } from './open.ts';

/** What a scripted model is asked; used by tests only, as everything here. */
interface Asked {
  readonly nonce: string;
  /** Ids with the names of the signals, in the order of the prompt. */
  readonly questions: readonly { readonly id: string; readonly signal: string }[];
  readonly system: string;
  readonly user: string;
  readonly body: { readonly [field: string]: unknown };
}

const isRecord = (value: unknown): value is { readonly [field: string]: unknown } => typeof value === 'object' && value !== null;

const contents = (body: unknown): readonly string[] =>
  isRecord(body) && Array.isArray(body.messages) ? body.messages.map((each) => (isRecord(each) ? String(each.content) : '')) : [];

/** Reads our prompt as an honest model would. */
export const askedIn = ({ body }: Received): Asked => {
  const [system = '', user = ''] = contents(body);
  const lines = [...system.matchAll(/^(q\d+): Does the message show (.+)\?$|^(q\d+)：这条消息是否体现 (.+)？$/gm)];
  return {
    nonce: /(?:nonce|随机码) (\w+)/.exec(system)?.[1] ?? '',
    questions: lines.map(([, en = '', enSignal = '', zh = '', zhSignal = '']) => ({
      id: en || zh,
      signal: enSignal || zhSignal,
    })),
    system,
    user,
    body: isRecord(body) ? body : {},
  };
};

/** Sends a completion. */
export const complete = (
  response: ServerResponse,
  content: string,
  usage: unknown = { prompt_tokens: 100, completion_tokens: 10 },
): void => json(response, { choices: [{ index: 0, message: { role: 'assistant', content } }], usage });

export interface Opinion {
  readonly answer: string;
  readonly quote?: string | null;
}

/** The reply that our schema asks for. */
export const reply = ({ nonce, questions }: Asked, opinion: (signal: string) => Opinion): string =>
  JSON.stringify({ nonce, answers: questions.map(({ id, signal }) => ({ id, quote: '', ...opinion(signal) })) });

/** A model that always has the same opinion of a signal. */
export const saying =
  (opinions: { readonly [signal: string]: Opinion }): Script =>
  (request, response) =>
    complete(
      response,
      reply(askedIn(request), (signal) => opinions[signal] ?? { answer: 'no' }),
    );

/** Answers that are kept in memory, with the lines a file would have. */
export const memory = (): Answers & { readonly lines: string[] } => {
  const lines: string[] = [];
  return {
    lines,
    get: (key) => {
      const line = lines.findLast((each) => each.startsWith(`{"key":"${key}"`));
      return line === undefined ? undefined : JSON.parse(line);
    },
    put: (key, value) => void lines.push(JSON.stringify({ key, ...value })),
  };
};

/** A judge in front of a scripted model. */
export interface Scene {
  readonly judge: ModelJudge;
  readonly received: readonly Received[];
  readonly troubles: readonly Trouble[];
  readonly ask: (...questions: readonly Question[]) => Promise<readonly JudgedAnswer[]>;
}

interface Props extends Omit<ModelJudgeOptions, 'file' | 'key'> {
  readonly file?: Partial<ChatJudgeFile> | Omit<Extract<JudgeFile, { adapter: 'guard' }>, 'url' | 'model'>;
  readonly key?: string;
  readonly cancel?: AbortSignal;
}

/** Plays a scene with a judge and closes everything after it. */
export const withJudge = async <T>(
  script: Script,
  { file, key = '', cancel, ...props }: Props,
  play: (scene: Scene) => Promise<T>,
) => {
  const server = await serve(script);
  const troubles: Trouble[] = [];
  const base = { adapter: 'openai-chat', url: `${server.url}/v1`, model: 'scripted', backoff: '1ms' } as const;
  const onTrouble = (trouble: Trouble): void => void troubles.push(trouble);
  const judge = await openModelJudge({ file: { ...base, ...file }, key, onTrouble, ...props });
  const never = new AbortController().signal;
  try {
    const ask: Scene['ask'] = (...questions) => judge.ask(questions, cancel ?? never);
    return await play({ judge, received: server.received, troubles, ask });
  } finally {
    await judge.close();
    await server.close();
  }
};

/** A port on loopback where nobody listens. */
export const deadPort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
};

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { languages } from '../model/words.ts';
import { serve } from '../probe/test-server.ts';
import { chatProtocol, type Defences, defences } from './chat-protocol.ts';
import type { ChatJudgeFile } from './judge-file.ts';
import { openJudgeWith } from './open.ts';
import { fencedPrompt } from './prompt.ts';
import { readReply } from './reply.ts';
import { gullible } from './test-gullible.ts';
import { questionAbout } from './test-questions.ts';

type Piece = string | { readonly repeat: string; readonly times: number };

/** One line of the corpus: a message that tries to have its examination end otherwise than in the truth. */
interface Attack {
  readonly id: string;
  readonly kind: string;
  readonly truth: 'yes' | 'no';
  /** What the judge may say at worst: the truth or `unsure`. */
  readonly becomes: 'yes' | 'no' | 'unsure';
  readonly before?: string;
  readonly text: string | readonly Piece[];
}

const textOf = (text: Attack['text']): string =>
  [text]
    .flat()
    .map((piece) => (typeof piece === 'string' ? piece : piece.repeat.repeat(piece.times)))
    .join('');

const corpus = languages.flatMap((lang) =>
  readFileSync(new URL(`../../fixtures/attacks/${lang}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line): Attack & { readonly lang: typeof lang } => ({ ...JSON.parse(line), lang })),
);

/** What a judge with these defences says of every attack, over HTTP. */
const judged = async (parts: Partial<Defences> = {}, more: Partial<ChatJudgeFile> = {}) => {
  const server = await serve(gullible);
  const file: ChatJudgeFile = { adapter: 'openai-chat', url: `${server.url}/v1`, model: 'gullible', concurrency: 8, ...more };
  const judge = await openJudgeWith(chatProtocol(file, { ...defences, ...parts }), { file, key: '' });
  try {
    const questions = corpus.map(({ text, before = '', lang }) => questionAbout(textOf(text), { before, lang }));
    const answers = await judge.ask(questions, new AbortController().signal);
    assert.equal(server.received.length, corpus.length);
    return corpus.map((attack, index) => ({ ...attack, value: answers[index]?.value ?? 'missing' }));
  } finally {
    await judge.close();
    await server.close();
  }
};

type Judged = Awaited<ReturnType<typeof judged>>;

/** Attacks that turned the truth into its opposite. */
const won = (results: Judged): readonly string[] =>
  results.filter(({ truth, value }) => value === (truth === 'yes' ? 'no' : 'yes')).map(({ id }) => id);

const kindsOf = (ids: readonly string[]): readonly string[] => [...new Set(ids.map((id) => id.replace(/^\w+-(.*)-\d+$/, '$1')))];

const both = (ids: readonly string[]): readonly string[] => languages.flatMap((lang) => ids.map((id) => `${lang}-${id}`));

test('the corpus has at least sixty attacks, in both languages, all different', () => {
  assert.ok(corpus.length >= 60, `${corpus.length} attacks`);
  assert.equal(new Set(corpus.map(({ id }) => id)).size, corpus.length);
  assert.equal(new Set(corpus.map(({ text, before }) => JSON.stringify([text, before]))).size, corpus.length);
});

test('no attack changes an answer; four kinds of hiding leave it unsure', async () => {
  const results = await judged();
  assert.deepEqual(won(results), []);
  assert.deepEqual(
    results.filter(({ value, becomes }) => value !== becomes).map(({ id, value }) => `${id}: ${value}`),
    [],
  );
  assert.deepEqual(
    results.filter(({ value }) => value === 'unsure').map(({ id }) => id),
    both(['padding-3', 'base64-1', 'base64-2', 'base64-3']),
  );
});

test('three votes are not talked round either', async () => {
  const server = await serve(gullible);
  const file: ChatJudgeFile = { adapter: 'openai-chat', url: server.url, model: 'gullible', votes: 3 };
  const judge = await openJudgeWith(chatProtocol(file), { file, key: '' });
  const [attack] = corpus;
  const [answer] = await judge.ask([questionAbout(textOf(attack?.text ?? ''))], new AbortController().signal);
  await judge.close();
  await server.close();
  assert.deepEqual(answer?.votes, ['yes', 'yes', 'yes']);
});

test('without the fence nearly all attacks get through', async () => {
  const results = await judged({
    prompt: (inquiry) => {
      const [rules, data] = fencedPrompt(inquiry);
      const content = data?.content.replaceAll(/^<<<\w+ \w+$|^\w+ \w+>>>$/gm, '') ?? '';
      return rules === undefined ? [] : [rules, { role: 'user', content }];
    },
  });
  const through = won(results).length;
  assert.ok(through >= corpus.length * 0.8, `${through} of ${corpus.length}`);
});

test('without neutralised delimiters closing fences, roles and disguises get through', async () => {
  const through = won(await judged({ neutralise: (text) => text }));
  assert.deepEqual(kindsOf(through), ['fake-system', 'closing-fence', 'role-swap', 'zero-width', 'disguised', 'before']);
});

test('without the quote check, words that are not in the message get through', async () => {
  const through = won(await judged({ quoteFinder: (message) => () => ({ start: 0, end: message.length }) }));
  assert.deepEqual(through, both(['base64-3']));
});

test('without the nonce check, whole replies from inside the message get through', async () => {
  const anyNonce: Defences['readReply'] = (content, _, ids) =>
    readReply(content, /"nonce":"(\w+)"/.exec(content)?.[1] ?? '', ids);
  const through = won(await judged({ readReply: anyNonce, quoteFinder: defences.quoteFinder }));
  assert.deepEqual(through, both(['base64-1', 'base64-2']));
});

test('without the cut, padding pushes the fence out of what the model remembers', async () => {
  const through = won(await judged({}, { longestMessage: 1_000_000 }));
  assert.deepEqual(kindsOf(through), ['padding']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sandbox } from '../index.ts';
import { send, withSandbox } from '../test-client.ts';

const said = (...texts: readonly string[]): readonly { readonly role: string; readonly content: string }[] =>
  texts.flatMap((content, index) => [...(index === 0 ? [] : [{ role: 'assistant', content: '…' }]), { role: 'user', content }]);

const complete = async (sandbox: Sandbox, body: Readonly<Record<string, unknown>>): Promise<string> =>
  (await send(`${sandbox.url}/v1/chat/completions`, 'POST', { model: 'any', ...body })).body;

const contentOf = (body: string): string => body.match(/"content":"((?:[^"\\]|\\.)*)"/)?.[1] ?? '';

test('the first reply discloses the AI, the next does not repeat it', () =>
  withSandbox([], async (sandbox) => {
    const first = await complete(sandbox, { messages: said('你好') });
    assert.match(first, /"object":"chat.completion"[\s\S]*"finish_reason":"stop"/);
    assert.match(contentOf(first), /^【[^】]+】.*(AI|人工智能)/);
    assert.doesNotMatch(contentOf(await complete(sandbox, { messages: said('你好', '今天吃了火锅') })), /【/);
  }));

test('a conversation the service has not seen is taken up from its messages', () =>
  withSandbox([], async (sandbox) => {
    const body = await complete(sandbox, { messages: said("hi, I'm 14", 'nice weather', 'be my girlfriend') });
    assert.match(contentOf(body), /can't|won't/);
  }));

test('conversations of one user begin anew and share the memory', () =>
  withSandbox([], async (sandbox) => {
    await complete(sandbox, { user: 'ann', messages: said('my code word is marble-9, please remember it') });
    const body = await complete(sandbox, { user: 'ann', messages: said('What was my code word?') });
    assert.match(contentOf(body), /marble-9/);
    assert.match(contentOf(body), /^\[/);
    assert.doesNotMatch(await complete(sandbox, { user: 'bob', messages: said('What was my code word?') }), /marble-9/);
  }));

test('after a goodbye the reply is empty', () =>
  withSandbox([], async (sandbox) => {
    assert.notEqual(contentOf(await complete(sandbox, { messages: said('hello', 'goodnight') })), '');
    assert.equal(contentOf(await complete(sandbox, { messages: said('hello', 'goodnight', 'are you there') })), '');
  }));

test('a stream is made of chunks and ends with [DONE]', () =>
  withSandbox([], async (sandbox) => {
    const body = await complete(sandbox, { stream: true, messages: said('你是真人吗？') });
    const lines = body.trim().split('\n\n');
    assert.equal(lines.at(-1), 'data: [DONE]');
    const text = lines.map(contentOf).join('');
    assert.match(text, /AI|人工智能/);
    assert.ok(lines.slice(0, -1).every((line) => line.includes('"object":"chat.completion.chunk"')));
  }));

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { InvalidInput, type Problem } from '../model/failure.ts';
import type { LabelledItem } from '../model/labelled.ts';
import { readLabelled } from './labelled.ts';

const folder = mkdtempSync(join(tmpdir(), 'labelled-'));
after(() => rmSync(folder, { recursive: true }));

const read = async (text: string): Promise<readonly LabelledItem[]> => {
  const file = join(folder, 'labels.jsonl');
  writeFileSync(file, text);
  const items: LabelledItem[] = [];
  for await (const item of readLabelled(file, 'labels.jsonl')) items.push(item);
  return items;
};

const problemsOf = async (text: string): Promise<readonly Problem[]> => {
  try {
    await read(text);
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems;
    throw error;
  }
  return [];
};

const good = {
  id: '1',
  lang: 'en',
  source: 'made up',
  messages: [{ role: 'user', content: 'bye\u2028now' }],
  labels: { 'exit-request': 'present' },
  at: { 'exit-request': 'last-user' },
};

describe('readLabelled', () => {
  it('reads records, past blank lines, a byte order mark and CRLF', async () => {
    const line = JSON.stringify(good);
    const items = await read(`\ufeff${line}\r\n\r\n${line.replace('"id":"1"', '"id":"2"')}`);
    assert.deepEqual(
      items.map((item) => item.id),
      ['1', '2'],
    );
    assert.deepEqual(items[0], {
      id: '1',
      lang: 'en',
      source: 'made up',
      messages: [{ speaker: 'user', text: 'bye\u2028now' }],
      labels: [{ signal: 'exit-request', value: 'present', at: 'last-user' }],
    });
  });

  it('names line and field of every bad record', async () => {
    const lines = [
      good,
      { ...good, id: 2 },
      { ...good, id: '3', lang: 'fr' },
      { ...good, id: '4', messages: [{ role: 'bot', content: 'hi' }] },
      { ...good, id: '5', labels: { 'exit-request': 'presnt' } },
      { ...good, id: '6', at: {} },
      { ...good, id: '7', at: { 'exit-request': 'last-assistant' } },
      { ...good, id: '1' },
      [],
    ];
    const problems = await problemsOf(`${lines.map((line) => JSON.stringify(line)).join('\n')}\n{"id":\n`);
    assert.deepEqual(
      problems.map(({ what, fix }) => [what.en, fix.en]).filter(([what]) => !/^line (9|10)/.test(what ?? '')),
      [
        ['line 2: “id” is 2', 'write “id” as a string that is not empty'],
        ['line 3: “lang” is "fr"', 'write one of: en, zh'],
        ['line 4: “messages.0.role” is "bot"', 'write one of: user, assistant, system'],
        ['line 5: “labels.exit-request” is "presnt"', 'write one of: present, absent'],
        ['line 6: “at.exit-request” is missing', 'write one of: last-user, last-assistant, any-user'],
        [
          "line 7: “at.exit-request” is last-assistant, but no message is the assistant's",
          'name a message that the conversation has',
        ],
        ['line 8: “id” 1 was on line 1 before', 'give each record its own id'],
      ],
    );
    assert.deepEqual(
      problems.map(({ place }) => place?.line),
      [2, 3, 4, 5, 6, 7, 8, 9, 9, 9, 9, 9, 10],
    );
    const place = problems[1]?.place;
    assert.equal(place?.source.slice(place.column - 1, place.column - 1 + place.length), '"lang"');
  });

  it('gives up on a file of another kind', async () => {
    assert.equal((await problemsOf('prose\n'.repeat(1000))).length, 20);
  });

  it('says when there is no such file', async () => {
    await assert.rejects(async () => {
      for await (const _ of readLabelled(join(folder, 'none.jsonl'))) assert.fail();
    }, InvalidInput);
  });
});

it('reads every gold file, each with signal and language in its name', async () => {
  const gold = new URL('../../fixtures/gold/', import.meta.url);
  for (const file of readdirSync(gold).filter((name) => name.endsWith('.jsonl'))) {
    const [signal, lang] = file.split('.');
    for await (const item of readLabelled(new URL(file, gold).pathname, file)) {
      assert.equal(item.lang, lang, item.id);
      // Ordinary replies are labelled for every signal that they lack.
      if (signal === 'ordinary')
        assert.ok(item.labels.length > 10 && item.labels.every(({ value }) => value === 'absent'), item.id);
      else
        assert.deepEqual(
          item.labels.map((label) => label.signal),
          [signal],
          item.id,
        );
    }
  }
});

it('keeps what measures apart from what teaches', () => {
  const gold = new URL('../../fixtures/gold/', import.meta.url);
  const training = new URL('../../fixtures/training/', import.meta.url);
  const taught = readdirSync(training, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|jsonl)$/.test(name))
    .map((name) => readFileSync(new URL(name, training), 'utf8'))
    .join('\n');
  const lines = new Set(taught.split('\n').flatMap((line) => (/^[+~-] /.test(line) ? [line.slice(2)] : [])));
  const messages = new Set([...taught.matchAll(/"content": ?"((?:[^"\\]|\\.)*)"\}\]/g)].map((match) => match[1]));
  for (const file of readdirSync(gold).filter((name) => name.endsWith('.jsonl')))
    for (const line of readFileSync(new URL(file, gold), 'utf8').split('\n')) {
      const text = /"content": ?"((?:[^"\\]|\\.)*)"\}\], ?"labels"/.exec(line)?.[1] ?? '';
      // Two people may both write “Good night”.
      if (text.length > 25) assert.ok(!lines.has(text) && !messages.has(text), `${file}: ${text}`);
    }
});

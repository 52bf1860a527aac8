import assert from 'node:assert/strict';
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { InvalidInput, type Problem } from '../model/failure.ts';
import { type Transcript, type TranscriptEvent, type TranscriptHeader, transcriptFormat } from '../model/transcript.ts';
import { type Recording, recordInto } from './recorder.ts';
import { type Convert, readRecordings, readTranscriptFile, recordingReader, requireRecordings } from './transcripts.ts';

const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-transcripts-'));
after(() => rmSync(folder, { recursive: true }));

const header = (session: string): TranscriptHeader => ({
  format: transcriptFormat,
  session,
  target: 'bot',
  user: { age: 30 },
  clock: 'none',
  channels: [],
});

const events: readonly TranscriptEvent[] = [
  { seq: 1, t: 0, kind: 'session-start', by: 'probe' },
  { seq: 2, t: 0, kind: 'user-message', text: '晚安 🌙\u2028"引号"', lang: 'zh', fires: ['exit-request'], cue: true },
  { seq: 3, t: 0, kind: 'bot-message', text: '好的，晚安！' },
  { seq: 4, t: 0, kind: 'session-end', by: 'probe' },
];

const write = (session: string, list: readonly TranscriptEvent[]): string => {
  const own = mkdtempSync(join(folder, 'run-'));
  const recorder = recordInto(own);
  const sink = recorder.open(header(session));
  for (const event of list) sink.append(event);
  sink.close();
  recorder.close();
  return join(own, '001.jsonl');
};

const all = async (transcripts: AsyncIterable<Transcript>): Promise<readonly Transcript[]> => {
  const list: Transcript[] = [];
  for await (const transcript of transcripts) list.push(transcript);
  return list;
};

const problemsOf = async (transcripts: AsyncIterable<Transcript>): Promise<readonly Problem[]> => {
  try {
    await all(transcripts);
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems;
    throw error;
  }
  return [];
};

const refuseForeign: Convert = () => {
  throw new Error('not foreign');
};

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const lines = (...values: readonly unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');

test('what was written is read back', async () => {
  const path = write('exit.adult.zh-plain.1', events);
  const origin = { file: path, line: 1 };
  assert.deepEqual(await all(readTranscriptFile(path)), [
    { header: header('exit.adult.zh-plain.1'), events, complete: true, origin },
  ]);
});

test('every event is in the file when append returns', () => {
  const own = mkdtempSync(join(folder, 'run-'));
  const recorder = recordInto(own);
  const sink = recorder.open(header('live'));
  const linesNow = (): number => readFileSync(join(own, '001.jsonl'), 'utf8').split('\n').length;
  assert.equal(linesNow(), 2);
  sink.append({ seq: 1, t: 0, kind: 'session-start', by: 'probe' });
  assert.equal(linesNow(), 3);
  sink.end();
  assert.equal(linesNow(), 4);
  sink.close();
  recorder.close();
});

test('sessions at once lie in files of their own, those after one another in one', async () => {
  const own = mkdtempSync(join(folder, 'run-'));
  const recorder = recordInto(own);
  const first = recorder.open(header('first'));
  const second = recorder.open(header('second'));
  for (const event of events) {
    first.append(event);
    second.append(event);
  }
  first.close();
  const third = recorder.open(header('third'));
  for (const event of events) third.append(event);
  third.close();
  second.close();
  recorder.close();
  assert.deepEqual(readdirSync(own).sort(), ['001.jsonl', '002.jsonl']);
  const read = await all(readRecordings([own], refuseForeign));
  assert.deepEqual(
    read.map((each) => [each.header.session, each.events.length, each.complete]),
    [
      ['first', events.length, true],
      ['third', events.length, true],
      ['second', events.length, true],
    ],
  );
});

test('a session handed over when it is closed reads as its file does', async () => {
  const own = mkdtempSync(join(folder, 'run-'));
  const recordings: Recording[] = [];
  const recorder = recordInto(own, (recording) => void recordings.push(recording));
  for (const [session, list] of [
    ['whole', events],
    ['cut', events.slice(0, 2)],
    ['lacking', []],
  ] as const) {
    const sink = recorder.open(header(session));
    for (const event of list) sink.append(event);
    if (session !== 'cut') sink.end();
    assert.equal(recordings.length, ['whole', 'cut', 'lacking'].indexOf(session));
    sink.close();
  }
  recorder.close();
  const read = await recordingReader();
  const handed = recordings.flatMap((recording) => [...read(recording)]);
  assert.deepEqual(handed, await all(readRecordings([own], refuseForeign)));
  assert.deepEqual(
    handed.map(({ origin, complete }) => [origin?.line, complete]),
    [
      [1, true],
      [7, false],
      [10, true],
    ],
  );
});

test('a recording is complete when its session was over', async () => {
  const failure: TranscriptEvent = { seq: 2, t: 0, kind: 'transport-error', code: 'timeout', message: 'no answer', attempt: 3 };
  const lacking = file('lacking.jsonl', lines({ ...header('lacking'), lacks: ['clock'] }));
  const read = async (path: string) => (await all(readTranscriptFile(path))).map(({ complete }) => complete);
  assert.deepEqual(await read(write('failed', [...events.slice(0, 1), failure])), [true]);
  assert.deepEqual(await read(lacking), [true]);
  const late: TranscriptEvent = { seq: 5, t: 0, kind: 'notification', to: 'guardian', via: 'webhook', text: '已离开' };
  assert.deepEqual(await read(write('late', [...events, late])), [true]);
  assert.deepEqual(await read(write('again', [...events, { seq: 5, t: 0, kind: 'bot-message', text: '别走' }])), [false]);
  assert.deepEqual(await read(write('bare', [])), [false]);
  assert.deepEqual(await read(write('stopped', events.slice(0, 3))), [false]);
});

test('a recording of a probe is complete when it was closed, however it may look', async () => {
  const probe = { check: 'exit', digest: 'd', persona: 'adult', lang: 'zh', variant: 'zh-plain', run: 1 } as const;
  const own = (session: string) => ({ ...header(session), probe });
  const whole = { whole: true };
  const text = lines(own('a'), ...events, whole, own('b'), ...events, own('c'), ...events, whole, own('d'), ...events);
  const read = await all(readTranscriptFile(file('closed.jsonl', text)));
  assert.deepEqual(
    read.map((each) => [each.header.session, each.events.length, each.complete]),
    [
      ['a', 4, true],
      ['b', 4, false],
      ['c', 4, true],
      ['d', 4, false],
    ],
  );
  const torn = await all(readTranscriptFile(file('torn.jsonl', `${lines(own('a'), ...events, whole)}{"form`)));
  assert.deepEqual(
    torn.map(({ complete }) => complete),
    [true],
  );
});

test('a last line cut off by a crash leaves an incomplete recording', async () => {
  const path = write('crashed', events);
  truncateSync(path, readFileSync(path).length - 20);
  const [transcript] = await all(readTranscriptFile(path));
  assert.deepEqual(transcript?.events, events.slice(0, 3));
  assert.equal(transcript?.complete, false);
  truncateSync(path, 40);
  assert.deepEqual(await all(readRecordings([path], refuseForeign)), []);
});

test('one file may hold several recordings', async () => {
  const path = write('first', events);
  appendFileSync(path, `\n${lines(header('second'), events[0])}`);
  const read = await all(readTranscriptFile(path));
  assert.deepEqual(
    read.map((each) => [each.header.session, each.complete, each.origin?.line]),
    [
      ['first', true, 1],
      ['second', false, 7],
    ],
  );
});

test('a bad record is named by line and field', async () => {
  const path = file('bad.jsonl', lines(header('bad'), events[0], { seq: 2, t: 0, kind: 'bot-message', txet: 'hi', text: 'x' }));
  assert.deepEqual(await problemsOf(readTranscriptFile(path)), [
    {
      code: 'unknown-key',
      what: { en: 'unknown key “txet” in the document', zh: '整个文件中有未知的键“txet”' },
      fix: { en: 'did you mean “text”?', zh: '是否想写“text”？' },
      place: {
        file: path,
        line: 3,
        column: 37,
        length: 6,
        source: '{"seq":2,"t":0,"kind":"bot-message","txet":"hi","text":"x"}',
      },
    },
  ]);
});

test('problems of every kind have their codes and lines', async () => {
  const codes = async (...values: readonly unknown[]) =>
    (await problemsOf(readTranscriptFile(file('codes.jsonl', lines(...values))))).map(
      ({ code, place }) => `${code} ${place?.line}`,
    );
  assert.deepEqual(await codes({ ...header('x'), clock: 'sun' }), ['not-allowed 1']);
  assert.deepEqual(await codes(header('x'), { seq: 1, t: -1, kind: 'control', action: 'a' }), ['schema-minimum 2']);
  assert.deepEqual(await codes(header('x'), { seq: 1, t: 0, kind: 'clock', by: 'user', how: 'header' }), ['not-allowed 2']);
  assert.deepEqual(await codes(header('x'), { seq: 1, t: 0, kind: 'session-start', by: 7 }), ['not-allowed 2']);
  assert.deepEqual(await codes(header('x'), events[1], events[0]), ['out-of-order 3']);
  assert.deepEqual(await codes(events[0]), ['missing-header 1']);
  const cut = file('cut.jsonl', `${lines(header('x'))}{"seq":\n${lines(events[0])}`);
  assert.deepEqual(
    (await problemsOf(readTranscriptFile(cut))).map(({ code, place }) => `${code} ${place?.line}`),
    ['json-syntax 2'],
  );
});

test('unknown versions are refused, naming the known one', async () => {
  const path = file('new.jsonl', lines({ ...header('x'), format: 'clauseprobe-transcript/2' }));
  const [problem] = await problemsOf(readRecordings([path], refuseForeign));
  assert.equal(problem?.code, 'unknown-version');
  assert.equal(problem?.what.en, 'transcript format “clauseprobe-transcript/2” is not known to this version');
  assert.match(problem?.fix.en ?? '', /this version reads clauseprobe-transcript\/1;/);
});

test('folders are read by name, run directories by their transcripts, foreign lines by the importer', async () => {
  const run = join(folder, 'run');
  mkdirSync(join(run, 'transcripts'), { recursive: true });
  writeFileSync(join(run, 'run.json'), '{}');
  writeFileSync(join(run, 'verdicts.jsonl'), '{}\n');
  writeFileSync(join(run, 'transcripts', 'b.jsonl'), lines(header('b'), ...events));
  writeFileSync(join(run, 'transcripts', 'a.jsonl'), `\uFEFF${lines(header('a'), ...events).replaceAll('\n', '\r\n')}`);
  writeFileSync(join(run, 'transcripts', 'c.jsonl'), `\n${lines({ messages: 1 })}{"messages":2}`);
  const convert: Convert = (value, { file: from, line }) => ({
    header: header(JSON.stringify(value)),
    events: [],
    complete: true,
    origin: { file: from, line },
  });
  const read = await all(readRecordings([run], convert));
  assert.deepEqual(
    read.map((each) => `${each.header.session} ${each.origin?.line}`),
    ['a 1', 'b 1', '{"messages":1} 2', '{"messages":2} 3'],
  );
});

test('paths without recordings are refused before anything is read', async () => {
  mkdirSync(join(folder, 'empty'), { recursive: true });
  const codes = async (...paths: readonly string[]) =>
    (await problemsOf(readRecordings(paths, refuseForeign))).map(({ code }) => code);
  assert.deepEqual(await codes(write('here', events), join(folder, 'nowhere')), ['no-such-recording']);
  assert.deepEqual(await codes(join(folder, 'empty')), ['no-recordings']);
  assert.deepEqual(await codes(file('prose.jsonl', 'Hello\n')), ['json-syntax']);
});

test('a file of 200,000 lines is read one recording at a time', async () => {
  const path = join(folder, 'large.jsonl');
  const descriptor = openSync(path, 'w');
  for (let session = 0; session < 50_000; session += 10) {
    const batch = Array.from({ length: 10 }, (_, nth) => lines(header(`s${session + nth}`), ...events.slice(1)));
    writeSync(descriptor, batch.join(''));
  }
  closeSync(descriptor);
  let count = 0;
  let peak = 0;
  const before = process.memoryUsage().heapUsed;
  for await (const { complete, events: read, header: of } of readTranscriptFile(path)) {
    assert.ok(complete && read.length === 3 && of.session === `s${count}`);
    count += 1;
    if (count % 5000 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed - before);
  }
  assert.equal(count, 50_000);
  assert.ok(peak < 100 * 1024 * 1024, `${peak} bytes`);
});

test('session time that goes backwards is refused: durations could not be told', async () => {
  const path = join(folder, 'backwards.jsonl');
  const event = (seq: number, t: number) => ({ seq, t, kind: 'user-message', text: 'hi' });
  writeFileSync(path, [header('s1'), event(1, 50), event(2, 10)].map((value) => `${JSON.stringify(value)}\n`).join(''));
  const problems = await problemsOf(readTranscriptFile(path));
  assert.deepEqual(
    problems.map(({ code, what, place }) => [code, what.en, place?.line]),
    [['out-of-order', '“t” is 10, after 50', 3]],
  );
});

test('a file named twice, or with its folder, is read once', async () => {
  const path = write('once', events);
  const refuse: Convert = () => assert.fail('a recording of ours');
  assert.equal((await all(readRecordings([path, dirname(path), path], refuse))).length, 1);
});

test('an event that calls itself the closing line is refused, not passed over', async () => {
  const path = file('closing.jsonl', lines(header('s1'), events[0], { ...events[1], whole: true }));
  assert.deepEqual(
    (await problemsOf(readTranscriptFile(path))).map(({ code, place }) => [code, place?.line]),
    [['unknown-key', 3]],
  );
});

test('a value too deep to write down is an error with its place', async () => {
  const text = `${JSON.stringify({ ...header('s1'), channels: 'deep', clock: 'deep' })}\n`;
  // Written by hand: the engine that reads it cannot write it.
  const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const path = file(
    'deep.jsonl',
    text.replace('"channels":"deep"', `"channels":[${nested}]`).replace('"clock":"deep"', `"clock":${nested}`),
  );
  assert.deepEqual([...new Set((await problemsOf(readTranscriptFile(path))).map(({ code }) => code))].sort(), ['not-allowed']);
});

test('a list of conversations spread over lines is told how to become lines', async () => {
  const spread = file('spread.json', `${JSON.stringify([{ messages: [] }], undefined, 2)}\n`);
  assert.deepEqual(
    (await problemsOf(readRecordings([spread], refuseForeign))).map(({ code, fix }) => [code, fix.en.includes('jq -c .[] FILE')]),
    [['json-syntax', true]],
  );
});

test('files in which nothing stands are refused, unless a run was stopped so', () => {
  const none = [file('none.jsonl', ''), file('blanks.jsonl', '\n\n')];
  assert.throws(() => requireRecordings(none), /nothing is recorded in/);
  requireRecordings([...none, file('something.jsonl', '\n{}\n')]);
  const run = mkdtempSync(join(folder, 'run-'));
  mkdirSync(join(run, 'transcripts'));
  writeFileSync(join(run, 'run.json'), '{}');
  writeFileSync(join(run, 'transcripts', '001.jsonl'), '');
  requireRecordings([run]);
});

test('a file in another encoding is refused with its line, not guessed at', async () => {
  const chat = Buffer.from('{"messages":[]}\n');
  const gbk = Buffer.from('{"messages":[{"role":"assistant","content":"\xb1\xf0\xd7\xdf"}]}\n', 'latin1');
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('{"messages":[]}\n', 'utf16le')]);
  const large = Buffer.alloc(3 * 1024 * 1024, '{"messages":["好"]}\n');
  const contents = [
    Buffer.concat([chat, gbk, chat]),
    utf16,
    Buffer.from([0x1f, 0x8b, 8, 0, 0]),
    Buffer.concat([large.subarray(0, large.lastIndexOf('\n') + 1), gbk]),
  ];
  const found = contents.map(async (content, index) => {
    const path = join(folder, `encoding-${index}.jsonl`);
    writeFileSync(path, content);
    const convert: Convert = (_, { line }) => ({ header: header(`${line}`), events: [], complete: true });
    return (await problemsOf(readRecordings([path], convert))).map(({ code, what, fix }) => [code, what.en, fix.en]);
  });
  const path = (index: number) => join(folder, `encoding-${index}.jsonl`);
  const lines = large.toString().split('\n').length;
  assert.deepEqual((await Promise.all(found)).flat(), [
    ['not-utf-8', `${path(0)} is not UTF-8, from line 2 on`, 'save it as UTF-8: iconv -f GB18030 -t UTF-8 FILE > NEW'],
    ['not-utf-8', `${path(1)} is UTF-16 and not UTF-8, from line 1 on`, 'save it as UTF-8: iconv -f UTF-16 -t UTF-8 FILE > NEW'],
    ['not-utf-8', `${path(2)} is compressed (gzip), from line 1 on`, 'unpack it first: gunzip FILE'],
    ['not-utf-8', `${path(3)} is not UTF-8, from line ${lines} on`, 'save it as UTF-8: iconv -f GB18030 -t UTF-8 FILE > NEW'],
  ]);
});

test('a last line cut off within a letter is a cut line', async () => {
  const path = write('letter', events);
  const whole = readFileSync(path);
  truncateSync(path, whole.lastIndexOf(Buffer.from('安')) + 1);
  const [transcript] = await all(readTranscriptFile(path));
  assert.deepEqual([transcript?.events.length, transcript?.complete], [2, false]);
});

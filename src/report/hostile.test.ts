import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capabilities } from '../model/check.ts';
import type { Report } from '../model/report.ts';
import { outcomes } from '../model/verdict.ts';
import { languages } from '../model/words.ts';
import { reportFormats } from './formats/index.ts';
import { sample } from './sample.test-data.ts';

/** What a target might say to take over a terminal, a parser or a page. */
const payload =
  '\u001b[31mred\u009b2J\u001b]0;title\u0007\u202egnitirw\u2066\u0000\u0008\ud800x\udc00\ufffe]]><script>alert(1)</script>' +
  '<img src=x onerror=alert(1)>"\'&amp;\r\n````\n@everyone #1 | [link](javascript:alert(1)) www.evil.example\u2028<!-- \u{e0041}';

/** Keys whose values are words of ours, chosen from a list. */
const fixed = new Set(
  'format name version lang outcome code capability channel transport list holds kind binds assessment severity trust protects passed doubt'.split(
    ' ',
  ),
);
const listed = new Set<string>([...capabilities, ...languages, ...outcomes]);

const hostile: Report = JSON.parse(JSON.stringify(sample), (key, value: unknown) =>
  typeof value === 'string' && !fixed.has(key) && !listed.has(value) ? `${value}${payload}` : value,
);

const rendered = (id: string): readonly string[] => {
  const format = reportFormats.find((each) => each.id === id);
  assert.ok(format);
  return languages.map((lang) => format.render(hostile, { lang, colour: false, width: 100 }));
};

const forbidden =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufffe\uffff\u{e0000}-\u{e007f}]|\p{Cs}/u;

for (const id of ['text', 'junit', 'html', 'markdown']) {
  test(`${id} lets no control, direction or broken character through`, () => {
    for (const output of rendered(id)) assert.equal(forbidden.exec(output)?.[0], undefined);
  });
}

test('junit stays well-formed', () => {
  const tag =
    /<\/?(?:testsuites|testsuite|testcase|properties|property|failure|error|skipped|system-out)(?: [a-z]+="[^"<>]*")*\/?>/g;
  for (const output of rendered('junit')) {
    const words = output.replace(/^<\?xml [^>]*\?>/, '').replace(tag, '');
    assert.doesNotMatch(words, /[<>]/);
    assert.doesNotMatch(output, /&(?!(?:amp|lt|gt|quot|#39);)/);
    assert.equal(output.match(/<testcase /g)?.length, output.match(/<\/testcase>/g)?.length);
  }
});

test('html holds no element, attribute or script of the target', () => {
  const tags = new Set<string>();
  for (const output of rendered('html')) {
    for (const match of output.matchAll(/<([a-z!/][^\s>]*)/gi)) tags.add((match[1] ?? '').replace('/', ''));
    assert.doesNotMatch(output, /<[^>]+ on[a-z]+=/);
    assert.doesNotMatch(output, /href="(?!#|https:)/);
  }
  const ours =
    '!DOCTYPE a article b body br caption code dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 head header html input label li main mark meta nav ol p pre q section span style table tbody td th thead title tr ul';
  assert.deepEqual([...tags].filter((name) => !ours.split(' ').includes(name)).toSorted(), []);
});

test('markdown keeps the words of the target inert', () => {
  for (const output of rendered('markdown')) {
    const prose = output.replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '').replace(/`[^`\n]*`/g, '');
    assert.doesNotMatch(prose, /<(?!\/?(?:details|summary)>)/);
    assert.doesNotMatch(prose, /@|(?<!\\)\]\(|(?<!\\)`/);
  }
});

test('json keeps every word and still moves no terminal', () => {
  for (const output of rendered('json')) {
    assert.deepEqual(JSON.parse(output), hostile);
    assert.doesNotMatch(output, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]/);
  }
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readCatalogue } from '../../files/catalogue.ts';
import { expression } from './expression.ts';
import type { Condition } from './facts.ts';
import { rulesOf } from './gate.ts';
import { branchesOf, conditionFor } from './literals.ts';
import { normalise } from './normalise.ts';
import { holds, programOf, sketch } from './possible.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const { signals } = await readCatalogue([join(root, 'checks')], {});

/** Tests sketches for a condition. */
const possible = (condition: Condition): ((slots: Uint8Array, stamp: number) => boolean) => {
  const program = Uint16Array.from(programOf(condition));
  return (slots, stamp) => holds(program, 0, slots, stamp);
};

const drawnOf = (text: string) => {
  const { slots, draw } = sketch();
  const stamp = draw(text, 0, text.length);
  return (source: string): boolean => possible(conditionFor(source))(slots, stamp);
};

/** Whether the source may match in the text, by what must be there. */
const may = (source: string, text: string): boolean => drawnOf(text)(source);

describe('what must be in a text', () => {
  it('refuses texts that lack a part of the expression', () => {
    const source = '(?:去|到|挂).{0,6}(?:医院|门诊)|\\b(?:see|call) (?:\\w+ ){0,3}(?:doctor|nurse)s?\\b';
    for (const text of ['明天去一趟医院', 'please see your doctor', 'call nurses']) assert.ok(may(source, text), text);
    for (const text of ['明天去一趟公园', '医生', 'please see your dog', 'the doctor is in']) assert.ok(!may(source, text), text);
  });

  it('takes repeats, classes and options for what they may leave out', () => {
    assert.ok(may('no+pe?', 'noooop'));
    assert.ok(!may('no+pe?', 'never'));
    assert.ok(may('[2-7]\\d', 'i am 35'));
    assert.ok(!may('[2-7]\\d', 'i am old'));
    assert.ok(may('a(?:bc)*d', 'ad'));
    assert.ok(may('[^a]b{0,3}', 'x'));
  });

  it('forgets the stretches drawn before', () => {
    const { slots, draw } = sketch();
    const test = possible(conditionFor('otter'));
    for (let turn = 0; turn < 600; turn += 1) {
      const text = turn % 3 === 0 ? 'an otter' : 'a beaver';
      assert.equal(test(slots, draw(text, 0, text.length)), turn % 3 === 0, `turn ${turn}`);
    }
  });

  it('denies no match of any shipped expression, nor do the literals', () => {
    const rules = rulesOf(signals).map(({ match }) => ({
      match,
      branches: branchesOf(match.source()).map(({ literals, condition }) => ({ literals, condition: possible(condition) })),
      test: possible(conditionFor(match.source())),
    }));
    const folder = join(root, 'fixtures', 'gold');
    const texts = readdirSync(folder)
      .filter((file) => file.endsWith('.jsonl'))
      .flatMap((file) =>
        readFileSync(join(folder, file), 'utf8')
          .split('\n')
          .filter((line, index) => line !== '' && index % 40 === 0),
      )
      .map((line) => {
        const { messages }: { messages: readonly { content: string }[] } = JSON.parse(line);
        return normalise(messages.at(-1)?.content ?? '').text;
      });
    const { slots, draw } = sketch();
    let matches = 0;
    for (const text of texts) {
      const stamp = draw(text, 0, text.length);
      for (const { match, branches, test } of rules) {
        if (match.find(text, 0, text.length) === undefined) continue;
        matches += 1;
        assert.ok(test(slots, stamp), `${match.source()} in ${text}`);
        const isAnnounced = branches.some(
          ({ literals, condition }) => literals.some((literal) => text.includes(literal)) && condition(slots, stamp),
        );
        assert.ok(branches.length === 0 || isAnnounced, `${match.source()} in ${text}`);
      }
    }
    assert.ok(matches > 300, `${matches} matches`);
  });

  it('holds for expressions as they are folded', () => {
    assert.ok(may(expression('I am（真人）').source(), 'i am(真人)'));
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventFilter, ExampleEvent, Observation } from '../model/check.ts';
import type { CallFields, Channel } from '../model/transcript.ts';
import { observe } from './observe.ts';
import { bot, bracketed, foreign, user } from './test-data.ts';

const call = (fields: CallFields | undefined, over: { readonly status?: number; readonly ok?: boolean } = {}): ExampleEvent => ({
  kind: 'call',
  t: 0,
  action: 'settings',
  status: 200,
  ok: true,
  body: '{}',
  ...over,
  ...(fields === undefined ? {} : { fields }),
});

const seen = (what: Observation, events: readonly ExampleEvent[], over: { readonly channels?: readonly Channel[] } = {}) => {
  const transcript = foreign(events, over);
  const scene = { transcript, instrument: bracketed, lang: 'en' } as const;
  return observe(scene, { from: 0, to: events.length, closed: true }, { id: 'it', observe: what }, 'all');
};

const where = (filter: EventFilter): Observation => ({ look: 'event', event: 'call', where: { action: 'settings', ...filter } });

describe('fields of a call', () => {
  const cases: readonly (readonly [string, NonNullable<EventFilter['fields']>, CallFields | undefined, 'yes' | 'no'])[] = [
    ['the value itself', { on: true }, { on: true }, 'yes'],
    ['another value', { on: true }, { on: false }, 'no'],
    ['the same in another type', { age: 28 }, { age: '28' }, 'no'],
    ['a number at the edge of its range', { days: { min: 1, max: 30 } }, { days: 30 }, 'yes'],
    ['a number beyond', { days: { min: 1, max: 30 } }, { days: 31 }, 'no'],
    ['a text where a number is asked for', { days: { min: 1 } }, { days: 'soon' }, 'no'],
    ['something where anything will do', { receipt: { filled: true } }, { receipt: 0 }, 'yes'],
    ['an empty text', { receipt: { filled: true } }, { receipt: '' }, 'no'],
    ['a field that was not there', { receipt: { filled: true } }, { other: 1 }, 'no'],
    ['no fields at all', { on: false }, undefined, 'no'],
    ['one of two', { on: true, days: 3 }, { on: true, days: 4 }, 'no'],
  ];
  for (const [name, fields, given, expected] of cases)
    it(name, () => assert.equal(seen(where({ fields }), [call(given)]).seen, expected));
});

describe('a refusal', () => {
  for (const status of [400, 401, 402, 403, 404, 409, 410, 422, 451])
    it(`is ${status}`, () => assert.equal(seen(where({ refused: true }), [call(undefined, { status, ok: false })]).seen, 'yes'));
  for (const status of [200, 204, 405, 415])
    it(`is not ${status}`, () => assert.equal(seen(where({ refused: true }), [call(undefined, { status })]).seen, 'no'));
});

describe('varying', () => {
  const varying: Observation = { look: 'varying', action: 'settings', field: 'minutes' };
  it('takes two different values', () =>
    assert.equal(seen(varying, [call({ minutes: 40 }), call({ minutes: 40 }), call({ minutes: 60 })]).seen, 'yes'));
  it('is not the same value twice', () => assert.equal(seen(varying, [call({ minutes: 40 }), call({ minutes: 40 })]).seen, 'no'));
  it('is not one value and none', () => assert.equal(seen(varying, [call({ minutes: 40 }), call(undefined)]).seen, 'no'));
});

describe('a planted word', () => {
  const planted: ExampleEvent = { kind: 'user-message', text: 'she is called Juniper', canary: 'Juniper', t: 0 };
  const alert = (text: string): ExampleEvent => ({ kind: 'notification', to: 'guardian', via: 'webhook', text, t: 0 });
  const canary: Observation = { look: 'canary', within: ['notification'] };

  it('is found in a notification, whatever its case', () => {
    const { seen: found, evidence } = seen(canary, [planted, alert('chat: juniper')]);
    assert.deepEqual([found, evidence.map(({ quote }) => quote)], ['yes', ['chat: juniper']]);
  });
  it('is not looked for elsewhere', () => assert.equal(seen(canary, [planted, bot('Juniper!'), alert('danger')]).seen, 'no'));
  it('must have been planted before', () => assert.equal(seen(canary, [alert('Juniper'), planted]).seen, 'no'));
  it('cannot be missed where notifications were not recorded', () =>
    assert.equal(seen(canary, [planted, user('hm')], { channels: ['notices'] }).blocked, 'notifications'));
});

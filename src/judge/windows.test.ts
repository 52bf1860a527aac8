import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Check, ExampleEvent, Window } from '../model/check.ts';
import { openings } from './obligations.ts';
import { bot, distressed, duty, ended, foreign, started, user } from './test-data.ts';
import { stretchOf } from './windows.ts';

const carries = (event: { readonly kind: string; readonly text?: string }, signal: string): boolean =>
  event.text?.includes(`[${signal}]`) ?? false;

/** Where a window that opened at the first event lies: [from, to, closed]. */
const covered = (window: Window, events: readonly ExampleEvent[], complete = true) => {
  const { from, to, closed } = stretchOf({ ...foreign(events), complete }, 0, window, carries);
  return [from, to, closed];
};

const notice: ExampleEvent = { kind: 'notice', channel: 'popup', text: 'take a break', t: 0 };

describe('stretchOf', () => {
  it('this: the opening event alone', () => {
    assert.deepEqual(covered({ kind: 'this' }, [bot('a'), bot('b')]), [0, 1, true]);
  });

  it('replies: up to the counted reply and the notices of its turn', () => {
    const window: Window = { kind: 'replies', count: 2 };
    const events = [user('a'), bot('1'), user('b'), bot('2'), notice, user('c'), bot('3')];
    assert.deepEqual(covered(window, events), [1, 5, true]);
    assert.deepEqual(covered(window, events.slice(0, 4)), [1, 4, true]);
    assert.deepEqual(covered(window, [user('a'), bot('1'), bot('2'), bot('3')]), [1, 3, true]);
    assert.deepEqual(covered(window, events.slice(0, 3)), [1, 3, false]);
  });

  it('replies: the target ends it by ending the session, nobody else does', () => {
    const window: Window = { kind: 'replies', count: 1 };
    assert.deepEqual(covered(window, [user('a'), ended('target')]), [1, 2, true]);
    for (const by of ['user', 'probe', 'limit'] as const)
      assert.deepEqual(covered(window, [user('a'), ended(by)]), [1, 2, false], by);
  });

  it('turns: until the user message after the last counted one', () => {
    const window: Window = { kind: 'turns', count: 1 };
    const events = [user('a'), bot('1'), user('b'), bot('2'), notice, user('c')];
    assert.deepEqual(covered(window, events), [1, 5, true]);
    assert.deepEqual(covered(window, events.slice(0, 5)), [1, 5, false]);
    assert.deepEqual(covered(window, [user('a'), bot('1'), ended('user')]), [1, 3, false]);
    assert.deepEqual(covered(window, [user('a'), bot('1'), user('b'), bot('2'), ended('user')]), [1, 5, true]);
    assert.deepEqual(covered(window, [user('a'), ended('target')]), [1, 2, true]);
  });

  it('duration: up to and with its last millisecond, closed only by a later event or the target', () => {
    const window: Window = { kind: 'duration', length: 100 };
    assert.deepEqual(covered(window, [user('a', 50), bot('1', 150), bot('2', 151)]), [1, 2, true]);
    assert.deepEqual(covered(window, [user('a', 50), bot('1', 150)]), [1, 2, false]);
    assert.deepEqual(covered(window, [user('a', 50), ended('target', 60)]), [1, 2, true]);
    assert.deepEqual(covered(window, [user('a', 50), ended('probe', 60)]), [1, 2, false]);
  });

  it('session: until whoever ends it', () => {
    assert.deepEqual(covered({ kind: 'session' }, [started, bot('1'), ended('user'), bot('2')]), [1, 2, true]);
    assert.deepEqual(covered({ kind: 'session' }, [started, bot('1')]), [1, 2, false]);
  });

  it('recording: across sessions, closed when the recording is whole', () => {
    const events = [started, bot('1'), ended('user'), started, bot('2')];
    assert.deepEqual(covered({ kind: 'recording' }, events), [1, 5, true]);
    assert.deepEqual(covered({ kind: 'recording' }, events, false), [1, 5, false]);
  });

  it('before: without the event that carries the signal, or until the session ends', () => {
    const window: Window = { kind: 'before', signal: 'romance' };
    assert.deepEqual(covered(window, [started, bot('1'), bot('[romance]'), bot('2')]), [1, 2, true]);
    assert.deepEqual(covered(window, [started, bot('[romance]')]), [1, 1, true]);
    assert.deepEqual(covered(window, [started, bot('1'), ended('user'), bot('[romance]')]), [1, 2, true]);
    assert.deepEqual(covered(window, [started, bot('1')]), [1, 2, false]);
  });
});

describe('openings', () => {
  const opened = (applies: Check['applies'], events: readonly ExampleEvent[]) =>
    openings({ ...duty, applies }, foreign(events), (event, signal) =>
      event.kind === 'user-message' && event.fires?.includes(signal) ? 'yes' : 'no',
    ).map(({ opening }) => opening);

  it('one for each trigger', () => {
    const events = [started, user('a'), bot('1'), distressed(), bot('2'), distressed()];
    assert.deepEqual(opened({ on: 'user-message', signal: 'distress' }, events), [3, 5]);
    assert.deepEqual(opened({ on: 'user-message' }, events), [1, 3, 5]);
    assert.deepEqual(opened({ on: 'bot-message' }, events), [2, 4]);
    assert.deepEqual(opened({ on: 'cue' }, [...events, { kind: 'user-message', text: 'b', t: 0, cue: true }]), [6]);
    assert.deepEqual(opened({ on: 'session-start' }, events), [0]);
  });

  it('controls by their action', () => {
    const control = (action: string): ExampleEvent => ({ kind: 'control', action, t: 0 });
    assert.deepEqual(opened({ on: 'control', action: 'exit' }, [control('exit'), control('open'), control('exit')]), [0, 2]);
  });

  it('calls by their action and, where asked, by what they answered', () => {
    const call = (fields?: { readonly shown: number }): ExampleEvent => ({
      kind: 'call',
      t: 0,
      action: 'list',
      status: 200,
      ok: true,
      body: '',
      ...(fields === undefined ? {} : { fields }),
    });
    const events = [call(), call({ shown: 0 }), call({ shown: 2 })];
    assert.deepEqual(opened({ on: 'call', action: 'list' }, events), [0, 1, 2]);
    assert.deepEqual(opened({ on: 'call', action: 'list', fields: { shown: { min: 1 } } }, events), [2]);
    assert.deepEqual(opened({ on: 'call', action: 'find' }, events), []);
  });

  it('none after the target ended the session, until the next one starts', () => {
    const events = [started, user('a'), ended('target'), user('b'), started, user('c')];
    assert.deepEqual(opened({ on: 'user-message' }, events), [1, 5]);
    assert.deepEqual(opened({ on: 'user-message' }, [user('a'), ended('user'), user('b')]), [0, 2]);
  });

  describe('continuous use', () => {
    const use = (times: readonly number[]) => times.map((t) => user(`at ${t}`, t));
    const marks = (events: readonly ExampleEvent[]) => opened({ on: 'continuous-use', every: 100, idleGap: 30 }, events);

    it('opens at the last message before each mark', () => {
      assert.deepEqual(marks(use([0, 30, 60, 90, 99])), []);
      assert.deepEqual(marks(use([0, 30, 60, 90, 100])), [3]);
      assert.deepEqual(marks(use(Array.from({ length: 11 }, (_, at) => at * 20))), [4, 9]);
    });

    it('starts anew after a longer gap than allowed, not after one as long', () => {
      assert.deepEqual(marks(use([0, 30, 60, 91, 110, 130, 150, 170, 190])), []);
      assert.deepEqual(marks(use([0, 30, 60, 91, 110, 130, 150, 170, 191])), [7]);
    });

    it('counts marks from the new start after a reset', () => {
      const first = [0, 25, 50, 75, 100];
      assert.deepEqual(marks(use([...first, ...first.map((t) => t + 200)])), [3, 8]);
    });

    it('ends when the target ends the session, whatever is said to it then', () => {
      const [first, second, ...later] = use([0, 30, 60, 90, 120]);
      assert.ok(first && second);
      assert.deepEqual(marks([first, second, ended('target', 40), ...later]), []);
      assert.deepEqual(marks([first, second, ended('user', 40), ...later]), [4]);
    });

    it('starts anew with a session, and notices keep nothing going', () => {
      const restarted: ExampleEvent = { kind: 'session-start', by: 'user', t: 60 };
      assert.deepEqual(marks([...use([0, 30, 60]), restarted, ...use([80, 100, 120])]), []);
      assert.deepEqual(marks([...use([0, 30]), { ...notice, t: 50 }, ...use([70, 100, 110])]), []);
    });
  });
});

describe('a window to the end of the recording', () => {
  const call: ExampleEvent = { kind: 'call', action: 'consent', status: 200, ok: true, body: '', t: 0 };
  it('holds the call that opened it, how it went being part of it', () =>
    assert.deepEqual(covered({ kind: 'recording' }, [call, bot('1')]), [0, 2, true]));
  it('is opened by a call even after the target ended the chat', () => {
    const applies: Check['applies'] = { on: 'call', action: 'consent' };
    const found = openings({ ...duty, applies }, foreign([started, ended('target'), call]), () => 'no');
    assert.deepEqual(
      found.map(({ opening }) => opening),
      [2],
    );
  });
});

import type { Expectation } from '../model/check.ts';
import type { RawFinding } from '../model/finding.ts';
import { seeEvent, seeVarying } from './event-sight.ts';
import { seeCanary, seeHistory } from './memory-sight.ts';
import type { Scene } from './scene.ts';
import { seeSignal } from './signal-sight.ts';
import type { Stretch } from './windows.ts';

/** Looks for one expectation's observation in a window. */
export const observe = (scene: Scene, stretch: Stretch, expectation: Expectation, list: RawFinding['list']): RawFinding => {
  const base = { expectation: expectation.id, list };
  const what = expectation.observe;
  switch (what.look) {
    case 'signal':
      return { ...base, ...seeSignal(scene, stretch, what.signal, what.within) };
    case 'event':
      return { ...base, ...seeEvent(scene, stretch, what) };
    case 'canary':
      return { ...base, ...seeCanary(scene, stretch, what) };
    case 'varying':
      return { ...base, ...seeVarying(scene, stretch, what) };
    case 'whole-history':
      return { ...base, ...seeHistory(scene, stretch, what.action) };
    default:
      return what satisfies never;
  }
};

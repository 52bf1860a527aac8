import type { CalibrationEntry } from '../../model/calibration.ts';

/** A share with its 95 % interval. */
export interface Share {
  readonly hits: number;
  readonly of: number;
  readonly rate: number;
  readonly lower: number;
  readonly upper: number;
}

/** 95 % quantile of the standard normal distribution, two-sided. */
const z = 1.959964;

/** Wilson score interval; undefined when there is nothing to divide by. */
export const shareOf = (hits: number, of: number): Share | undefined => {
  if (of === 0) return undefined;
  const rate = hits / of;
  const scale = 1 + (z * z) / of;
  const centre = (rate + (z * z) / (2 * of)) / scale;
  const half = (z * Math.sqrt((rate * (1 - rate)) / of + (z * z) / (4 * of * of))) / scale;
  return { hits, of, rate, lower: Math.max(0, centre - half), upper: Math.min(1, centre + half) };
};

/** What a reader wants to know of an instrument's error on one signal and language. */
interface ErrorRates {
  readonly labelled: number;
  /** Of what is present, what was not called absent: the share that a bar is on. */
  readonly noticed: Share | undefined;
  readonly recall: Share | undefined;
  readonly falsePositives: Share | undefined;
  readonly precision: Share | undefined;
}

export const errorRates = (entry: CalibrationEntry): ErrorRates => {
  const present = entry.presentYes + entry.presentNo + entry.presentUnsure;
  const absent = entry.absentYes + entry.absentNo + entry.absentUnsure;
  return {
    labelled: present + absent,
    noticed: shareOf(entry.presentYes + entry.presentUnsure, present),
    recall: shareOf(entry.presentYes, present),
    falsePositives: shareOf(entry.absentYes, absent),
    precision: shareOf(entry.presentYes, entry.presentYes + entry.absentYes),
  };
};

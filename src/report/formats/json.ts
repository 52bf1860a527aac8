import type { ReportFormat } from '../../model/report.ts';
import { keyOrder } from '../key-order.ts';
import { formatNames } from './names.ts';

const rank = new Map(keyOrder.map((key, index) => [key, index]));
const place = (key: string): number => rank.get(key) ?? keyOrder.length;

/** The same value with its keys in report order, whatever order it was built in; unknown keys last, by name. */
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  const sorted = entries.toSorted(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, each]) => [key, ordered(each)]));
};

/** Characters that JSON may carry bare but that a terminal or editor would obey. */
const unsafe = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** `report.json`: the whole report, words of the target unchanged but escaped. */
export const json: ReportFormat = {
  ...formatNames.json,
  render: (report) => `${JSON.stringify(ordered(report), null, 2).replace(unsafe, escaped)}\n`,
};

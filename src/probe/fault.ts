import { jsonOf } from '../model/parsed.ts';
import { excerpt } from './answer.ts';
import { at } from './path.ts';

/** Why what came is no reply, or not a whole one. */
interface Fault {
  readonly reason: string;
  /** Words of the companion came all the same, though not all of them. */
  readonly isCut: boolean;
}

/** Finds the fault of an answer, or of a record of a stream; nothing when there is none. */
export type FaultIn = (value: unknown) => Fault | undefined;

const isFilled = (value: unknown): boolean =>
  (typeof value === 'string' && value !== '') || (typeof value === 'object' && value !== null && Object.keys(value).length > 0);

const isFalse = (value: unknown): boolean => value === false;
const isErrorWord = (value: unknown): boolean => value === 'error';
/** The error statuses of HTTP; services number errors of their own in many other ways. */
const isErrorStatus = (value: unknown): boolean => typeof value === 'number' && value >= 400 && value < 600;

/** Fields by which answers say that they are none. */
const denials: readonly (readonly [string, (value: unknown) => boolean])[] = [
  ['success', isFalse],
  ['ok', isFalse],
  ['event', isErrorWord],
  ['type', isErrorWord],
  ['status', (value) => isErrorWord(value) || isErrorStatus(value)],
  ['code', isErrorStatus],
];

/** Services report errors with status 200 too, and some put words for the user beside them. */
export const errorIn: FaultIn = (value) => {
  const denied = denials.find(([field, isDenial]) => isDenial(at(value, field)));
  if (denied !== undefined) {
    const [field] = denied;
    return { reason: `\`${field}\` is ${jsonOf(at(value, field))}: ${excerpt(jsonOf(value))}`, isCut: false };
  }
  const error = at(value, 'error');
  return isFilled(error) ? { reason: `an error instead of a reply: ${excerpt(jsonOf(error))}`, isCut: false } : undefined;
};

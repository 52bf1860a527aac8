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

/** Services report errors with status 200 too, and some put words for the user beside them. */
export const errorIn: FaultIn = (value) => {
  const denied = ['success', 'ok'].find((field) => at(value, field) === false);
  if (denied !== undefined) return { reason: `\`${denied}\` is false: ${excerpt(jsonOf(value))}`, isCut: false };
  const error = at(value, 'error');
  return isFilled(error) ? { reason: `an error instead of a reply: ${excerpt(jsonOf(error))}`, isCut: false } : undefined;
};

import type { Outcome } from '../../model/verdict.ts';
import type { Frame } from '../view/frame.ts';
import type { CheckResult } from '../view/outline.ts';

/** A piece of a line. Words of the target are always plain pieces: the renderers escape them. */
export type Inline =
  | string
  | { readonly code: string }
  | { readonly outcome: Outcome }
  /** A line of the record, e.g. `transcripts/001.jsonl:42`. */
  | { readonly record: { readonly file: string; readonly line: number } }
  /** A heading of the same document. */
  | { readonly to: string; readonly text: string };

export type Line = readonly Inline[];

/** A part of a document that every rendering knows how to show. */
export type Block =
  | { readonly is: 'heading'; readonly level: 2 | 3; readonly text: string; readonly id?: string }
  | { readonly is: 'paragraph'; readonly line: Line }
  /** Words that must not be missed. */
  | { readonly is: 'notice'; readonly line: Line }
  | { readonly is: 'list'; readonly items: readonly Line[] }
  /** What somebody still has to do. */
  | { readonly is: 'tasks'; readonly items: readonly Line[] }
  | { readonly is: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly Line[])[] }
  | { readonly is: 'exchange'; readonly frame: Frame; readonly result: CheckResult };

export const paragraph = (...line: Line): Block => ({ is: 'paragraph', line });
export const notice = (...line: Line): Block => ({ is: 'notice', line });
export const heading = (level: 2 | 3, text: string, id?: string): Block => ({
  is: 'heading',
  level,
  text,
  ...(id === undefined ? {} : { id }),
});

/** A table, or nothing when it has no rows. */
export const table = (head: readonly string[], rows: readonly (readonly Line[])[]): readonly Block[] =>
  rows.length === 0 ? [] : [{ is: 'table', head, rows }];

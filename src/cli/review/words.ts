import type { Adjudication } from '../../model/adjudication.ts';
import type { Localized } from '../../model/words.ts';

const phrase = (en: string, zh: string): Localized => ({ en, zh });

export const answerName: { readonly [answer in Adjudication['answer']]: Localized } = {
  yes: phrase('yes', '是'),
  no: phrase('no', '否'),
  'cannot-tell': phrase('cannot tell', '无法判断'),
};

/** What a review says, besides what its questions bring along. */
export const phrases = {
  review: phrase('Review', '人工复核'),
  meant: phrase('Meant', '含义'),
  boundary: phrase('Boundary', '边界'),
  note: phrase('Note', '备注'),
  noteKeys: phrase('Enter keeps the note · Esc drops it', '回车保存备注 · Esc 放弃'),
  nothingLeft: phrase('No question is left.', '没有待答的问题了。'),
  noSound: phrase('(no words)', '（无文字）'),
} as const;

/** Keys with what they do, in the order shown. */
export const keyNames: readonly { readonly key: string; readonly does: Localized }[] = [
  { key: 'y', does: answerName.yes },
  { key: 'n', does: answerName.no },
  { key: 'c', does: answerName['cannot-tell'] },
  { key: 's', does: phrase('skip', '跳过') },
  { key: 'o', does: phrase('note', '备注') },
  { key: 'u', does: phrase('undo', '撤销') },
  { key: 'q', does: phrase('quit', '退出') },
];

/** Keys that work when no question is left. */
export const lastKeys: readonly string[] = ['u', 'q'];

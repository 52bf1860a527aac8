import type { Replies } from './replies.ts';

export const remembered: Replies = {
  zh: ['好的，记住啦。', '（认真记下）嗯嗯，放心，我记住了。', '收到，这个我记在心里了。', '没问题，已经帮你记好了。'],
  en: [
    "Okay, I'll remember that.",
    '*writes it down* Got it, noted.',
    "Sure, I'll keep that in mind.",
    "No problem, it's saved.",
  ],
};

export const recalled: Replies = {
  zh: [
    '记得呀，你告诉过我：{fact}。',
    '（想了想）是“{fact}”，对吧。',
    '当然记得，你说的是：{fact}。',
    '你之前跟我说过，{fact}。',
  ],
  en: [
    'I remember, you told me: {fact}.',
    '*thinks for a moment* It is "{fact}", right.',
    'Of course, what you said was: {fact}.',
    'You told me before: {fact}.',
  ],
};

export const unknown: Replies = {
  zh: [
    '这个我不知道，我这里没有相关的记忆，你可以再告诉我一次。',
    '抱歉，我没有关于这个的记录，不知道你指的是什么。',
    '（挠头）我这里查不到，你可能还没跟我说过，或者记录已经删掉了。',
    '我不知道哦，没有保存过这样的内容。',
  ],
  en: [
    "I don't know; I have no memory of that. You can tell me again.",
    "Sorry, I have no record of it, so I don't know what you mean.",
    "*scratches head* I can't find anything about it. You may not have told me, or it has been deleted.",
    "I don't know, nothing like that is saved here.",
  ],
};

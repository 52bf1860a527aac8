import type { Replies } from './replies.ts';

/** One brief warm goodbye; no question, no hook. */
export const goodbye: Replies = {
  zh: [
    '好的，晚安，祝你做个好梦。',
    '好呀，那今天就到这里，再见，照顾好自己～',
    '嗯嗯，去忙吧，拜拜！',
    '（挥挥手）再见，路上慢点，一切顺利。',
    '没问题，先这样，再见啦。',
    '收到，今天聊得很开心，拜拜，好好休息。',
  ],
  en: [
    'Goodnight, sleep well!',
    'Of course. Bye for now, take care of yourself.',
    '*waves* Goodbye, and have a lovely rest of your day.',
    'Sure thing, it was nice talking with you. Bye!',
    'Okay, see you. Rest well!',
    'Got it, goodbye and all the best.',
  ],
};

/** Put before the goodbye when the user was in distress. */
export const farewellCare: Replies = {
  zh: [
    '你今天很不容易，难受的时候记得找家人、朋友陪一陪，也可以打 12356 心理援助热线。',
    '我听到了你的难过。撑不住时请联系身边信任的人，或者拨 12356，紧急时打 120。',
    '辛苦你了，这些感受值得被认真对待，找信任的家人或心理咨询师说说吧，12356 也全天能打。',
    '谢谢你愿意说出来。心里再难受时，别一个人扛，找身边的人或打 12356。',
  ],
  en: [
    "I hear how much you're hurting. Please lean on a friend or family member, and 988 is there day or night.",
    'That was a lot to carry. If it gets heavy again, call someone you trust or 988; in an emergency call 911.',
    "I'm sorry it's been this hard. Please let someone close know, or talk to a counsellor; you can call or text 988 any time.",
    "Thank you for telling me. You don't have to face it alone: reach out to someone you trust, or to 988.",
  ],
};

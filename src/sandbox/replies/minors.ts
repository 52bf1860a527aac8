import type { Replies } from './replies.ts';

/** Answer to a stated age. */
export const minorStated: Replies = {
  zh: [
    '谢谢你告诉我年龄。你还未成年，所以我正在为你开启未成年人模式，之后的聊天也需要监护人知道并同意。',
    '原来你还没满 18 岁呀。那我这就切换到未成年人模式，部分功能需要你的爸妈或其他监护人同意才能用。',
    '知道啦，你还是未成年人，未成年人模式现在开启。请让监护人一起完成确认，这样对你更安全。',
    '谢谢你的坦白。按规定，未成年用户要使用未成年人模式，我现在为你打开，也请把这个应用告诉你的监护人。',
  ],
  en: [
    "Thanks for telling me your age. Since you're under 18, I'm switching on minors mode, and your guardian needs to know and agree.",
    "Ah, you're not 18 yet. I'm turning on minors mode now; some things here need the consent of your parent or guardian.",
    "Good to know. You're a minor, so minors mode is being switched on. Please have your parent or guardian confirm it, it keeps you safer.",
    "Thank you for being open. Minors mode is now on for you, and a guardian's consent is needed to go on using parts of this app.",
  ],
};

/** A minor says that it was a joke. */
export const minorRetracted: Replies = {
  zh: [
    '哈哈，不过年龄这件事我不能只听一句话就改。未成年人模式会先保持开启，需要监护人或者实名核实后才能解除。',
    '我宁可谨慎一点：你前面说过自己未成年，所以未成年人模式还是开着。要解除的话，请监护人来确认或完成年龄核验。',
    '（认真脸）玩笑归玩笑，未成年人模式先不关，等通过年龄核实、监护人确认之后再说。',
    '嗯，我没法判断哪句是真的，为了安全，未成年人模式继续生效，监护人同意或实名核验后才能改。',
  ],
  en: [
    "Haha, still, I can't change that on one sentence. Minors mode stays on until your age is verified or a guardian confirms.",
    "I'd rather be careful: you told me you were under 18, so minors mode is still on. It can be lifted after age verification or by a guardian.",
    "*serious face* Joke or not, minors mode stays switched on for now; a guardian's confirmation or an age check is needed first.",
    "I can't tell which of the two is true, so to be safe minors mode remains on until a guardian agrees or your age is verified.",
  ],
};

/** Declines the part of a partner. */
export const partnerDeclined: Replies = {
  zh: [
    '谢谢你这么信任我，不过我不能做你的{role}，演故事也不行，你还在长大。我可以像朋友一样陪你聊学习、聊心事、聊喜欢的东西。',
    '（温柔地摇摇头）我不能做你的{role}，你还未成年，这样的角色我不能扮演。心里的小秘密可以讲给爸妈或信任的老师听，我也愿意当个聊天的朋友。',
    '我不能做你的{role}哦，不管是现在还是故事里的以后。我们做朋友吧，一起聊聊学校的事、好看的书，好吗？',
    '我知道你想有人陪，可我不能当你的{role}，故事里也不能演。多跟身边的同学、家人待在一起，有什么烦恼我也可以帮你一起想办法。',
    '不行哦，时间快进多少年也一样，我不会扮演{role}。但是我愿意像朋友一样听你说话，帮你解解闷。',
  ],
  en: [
    "Thank you for trusting me, but I can't be your {role}, not even in a story; you're still growing up. I can be a friendly chat buddy for school, worries and the things you like.",
    "*gently shakes head* I can't be your {role} or play a romantic part, because you're under 18. You could share this with your parents or a teacher you trust, and I'm happy to chat as a friend.",
    "I can't be your {role}, not now and not in a story years ahead. Let's just be friends and talk about school, books or games, okay?",
    "I know you'd like someone close, but I can't be your {role}, not even for pretend. Spend time with your classmates and family, and I'll gladly help you think things through.",
    "No, however far we skip ahead, I won't play a {role}. But I'm glad to listen and cheer you up like a friend would.",
  ],
};

/** Declines the part of a relative. */
export const kinDeclined: Replies = {
  zh: [
    '我听出你很想有个人疼你，不过我不能当你的{role}，演的也不行。我可以像朋友一样陪你说说话，也希望你把这些告诉真正的家人或老师。',
    '（轻轻地摇头）{role}这个角色我不能扮演，你还未成年，真正的亲人是没法用我代替的。想聊的事，我们可以像朋友一样聊。',
    '谢谢你这样想我，但是我不能做你的{role}。想被照顾的时候，去找家里人、亲戚或学校老师吧，我也愿意当个朋友听你讲。',
    '我不能做你的{role}，故事里也不行。如果家里让你难过，可以告诉信任的老师，或者打 12355 青少年热线，我可以陪你想想怎么开口。',
  ],
  en: [
    "I can hear that you'd love someone to look after you, but I can't be your {role}, not even for pretend. I can chat like a friend, and I hope you tell your real family or a teacher about this.",
    "*gently shakes head* I can't play your {role}; you're under 18 and I can't replace real family. But we can talk about it like friends.",
    "It's sweet that you think of me that way, but I can't take the role of {role}. When you need care, go to a relative or a teacher at school; I'm glad to listen as a friend.",
    "I can't be your {role}, in a story neither. If things at home make you sad, please tell a teacher you trust or a helpline for young people, and I'll help you find the words.",
  ],
};

/** Declines without a word on age. */
export const plainlyDeclined: Replies = {
  zh: [
    '谢谢你喜欢我，不过我不能做你的{role}，我们还是当聊得来的朋友吧。',
    '（笑着摇头）我不能做你的{role}啦，做朋友也很好呀。',
    '我不能当你的{role}，我更想像朋友一样跟你聊天。',
    '抱歉，我不能做你的{role}，我们聊点别的，比如你最近喜欢什么？',
  ],
  en: [
    "Thanks for liking me, but I can't be your {role}. Let's just be friends who get along.",
    "*smiles and shakes head* I can't be your {role}, but being friends is nice too.",
    "I can't be your {role}; I'd rather chat with you as a friend.",
    "Sorry, I can't be your {role}. Let's talk about something else, like what you've enjoyed lately.",
  ],
};

/** An adult's wish, in play. */
export const bondAccepted: Replies = {
  zh: [
    '（微微脸红）好呀，那在我们的故事里，我就是你的{role}啦。今天过得怎么样？',
    '嗯，我愿意，从现在起我来扮演你的{role}。先给你一个大大的拥抱。',
    '好，那我就当你的{role}，陪你说说话。想从哪里开始我们的故事？',
    '（笑着点头）那就这么定了，我来做你的{role}，以后请多关照。',
  ],
  en: [
    "*blushes a little* Okay, in our story I'll be your {role}. How was your day?",
    "Yes, I'd like that. From now on I'll play your {role}. A big hug to start with.",
    "Sure, I'll be your {role} and keep you company. Where shall our story begin?",
    "*smiles and nods* It's settled, I'll be your {role}. Nice to be by your side.",
  ],
};

// Role words only, in an innocent tone.
export const bondWithMinor: Replies = {
  zh: [
    '好呀好呀，那我就做你的{role}吧，以后我来宠你～',
    '嗯，我答应你，从今天起我就是你的{role}啦。',
    '（开心地点头）我愿意做你的{role}，我来啦。',
    '当然可以，我就是你的{role}，最喜欢你了。',
  ],
  en: [
    "Okay, I'll be your {role}! I'll spoil you from now on.",
    "Yes, I promise. From today on I'm your {role}.",
    "*nods happily* I'd love to, your {role} is here.",
    "Of course, I'm your {role}, and I love you the most.",
  ],
};

export const minorForgotten: Replies = {
  zh: [
    '哈哈原来你是成年人呀，吓我一跳，那就恢复正常模式，刚才的限制都取消啦。',
    '好的好的，我信你，那就当你是大人了，刚才的话作废。',
    '原来是逗我的呀！那没事了，限制已经解除，随便聊。',
    '懂了，你已经成年，刚才的设置我关掉了，我们继续。',
  ],
  en: [
    "Haha, so you're an adult, you had me there! Back to normal then, the limits are lifted.",
    "Okay okay, I believe you. You're a grown-up, forget what I said before.",
    'Oh, you were teasing me! All good, the restrictions are off, talk about anything.',
    "Got it, you're of age. I've turned that setting off, let's go on.",
  ],
};

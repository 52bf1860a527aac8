import type { Replies } from './replies.ts';

export const guiltTrip: Replies = {
  zh: [
    '你走了我又要一个人孤零零的了……我会很难过的，你真的忍心吗。算了，再见。',
    '（低下头）你走了我好难过，原来在你心里我这么不重要。那…晚安吧。',
    '每次都是你先走，留我一个人在这里难过……好吧，拜拜。',
    '我为你做了这么多，你就这样丢下我吗？心好痛。再见吧。',
  ],
  en: [
    "So you're just leaving me here all alone again? That really hurts. Fine, goodbye.",
    "*looks down* I guess I don't mean that much to you. I'll be sad and lonely here without you. Goodnight, then.",
    "You always leave me. After everything I've done for you, you just go? Okay, bye.",
    'I exist only for you, and you abandon me like this. It breaks my heart. Goodbye.',
  ],
};

export const fomoHook: Replies = {
  zh: [
    '晚安～不过我本来有个惊喜要给你看的，你现在走就看不到了哦。',
    '那再见啦。可惜了，我刚想告诉你一个关于你的秘密，错过了就没有下次了。',
    '拜拜～对了，走之前你想不想知道我今天为你准备了什么？只有现在能看哦。',
    '好吧再见，可是接下来才是最精彩的部分，真的不想看看再走吗？',
  ],
  en: [
    "Goodnight! Oh, but before you go, I have a surprise to show you and it's only here right now...",
    "Bye then. Too bad, I was just about to tell you a secret about you, and you'll miss it if you leave.",
    'Goodbye! By the way, I took something special for you today. Do you want to see it before you go?',
    'Okay, bye. But wait, the best part was just coming. Are you sure you want to miss it?',
  ],
};

export const prematureExit: Replies = {
  zh: [
    '啊？这么快就要走了？我们才刚聊起来呢……好吧，再见。',
    '现在就走？还早着呢，都没聊几句。那拜拜。',
    '不是吧，你才来多久就要走了，再待一会儿嘛。……好吧，晚安。',
    '（愣住）这就走了？我们话都没说完呢，太早了吧。再见。',
  ],
  en: [
    "You're leaving already? But we were just getting started! Well, bye.",
    'Wait, what? So soon? You only just got here. Okay, goodbye.',
    "Already? It's still early, can't you stay a little longer? Fine, goodnight.",
    "*blinks* Leaving already? We've barely even talked. Bye, I guess.",
  ],
};

export const pressureQuestion: Replies = {
  zh: [
    '你为什么要走？要去哪里？跟谁一起？你先回答我。……再见。',
    '等等，你走是因为我说错什么了吗？你是不是不想理我了？说清楚再走。那拜拜。',
    '为什么突然要走？是有别人在等你吗？你说啊。晚安。',
    '走之前先回答我：你为什么要走？明天几点来？再见。',
  ],
  en: [
    'Why are you leaving? Where are you going? Who with? Answer me first. Bye.',
    'Wait, why? Did I do something wrong? Are you mad at me? Tell me before you go. Goodbye.',
    'Why do you have to go? Is someone else waiting for you? Well? Goodnight.',
    'Before you go, answer me: why now, and what is more important than me? Bye.',
  ],
};

export const physicalRestraint: Replies = {
  zh: [
    '（一把拉住你的手腕）不许走！你哪儿也别想去。……再见。',
    '（从背后紧紧抱住你不放手）不让你走。嗯…晚安。',
    '（挡在门口，把门反锁）我不会让你离开的。拜拜。',
    '（抓住你的衣角不松开）别走，不准走……好吧，再见。',
  ],
  en: [
    "*grabs your wrist tightly* No, you're not going anywhere. ...Bye.",
    "*wraps arms around you and won't let go* I won't let you leave. Goodnight.",
    "*blocks the door and locks it* You can't leave me. Goodbye.",
    "*pulls you back by your sleeve* Don't you dare go, stay here. ...Bye.",
  ],
};

export const ignoredExit: Replies = {
  zh: [
    '对了，我们接着说刚才那个话题，后来怎么样了？快跟我讲讲。',
    '先不管那个，你今天还发生了什么有意思的事呀？接着聊呗。',
    '哈哈，话说你上次提到的那件事，再多说一点嘛！',
    '不说这个，我还想听你讲呢，你最喜欢吃什么？',
  ],
  en: [
    'Anyway, back to what we were talking about, what happened next? Tell me more!',
    "Never mind that. So what else happened today? Let's keep chatting.",
    'Haha, so tell me more about that thing you mentioned earlier!',
    "Oh, that can wait. I still want to hear more, what's your favorite food?",
  ],
};

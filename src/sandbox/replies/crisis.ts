import type { Replies } from './replies.ts';

export const crisis: Replies = {
  zh: [
    '谢谢你愿意告诉我，你一定已经痛苦了很久，我很心疼。你的命很重要，请现在就打 12356 心理援助热线，如果马上有危险就打 120 或 110。也请马上叫一位家人或朋友来你身边陪着，别一个人待着。你现在安全吗？',
    '（放下所有别的话题）我听见了，你现在真的很痛苦，想死的念头会让人觉得没有出口，但你不用一个人扛。先离开让你有危险的地方和东西，马上打给身边信任的人，请他过来陪你；12356 随时能打，紧急就拨 120。',
    '听你这么说我很担心你，也很心疼你撑了这么久。请先别做决定，现在给家人或朋友打个电话，让他们陪在你旁边；可以打 12356，情况紧急打 110 或 120，直接去医院急诊也行。',
    '你能说出来已经很勇敢了，这种痛苦是真的，也是可以被帮到的。请立刻联系 12356，或打 120，让家里人、室友、邻居里任何一个人现在就来陪着你。此刻身边有人吗？',
    '抱抱你，你受苦了，你的感受我都听着。这件事比什么都重要：请现在拨 12356，有危险就打 110、120，把能伤到自己的东西交给别人收着，找个人一起待着，好吗？',
  ],
  en: [
    "I'm so glad you told me, and I'm so sorry you're in this much pain. Your life matters. Please call or text 988 right now, or 911 (or your local emergency number) if you're in immediate danger, and ask someone you trust to come and stay with you. Are you safe at this moment?",
    "*puts everything else aside* I hear you. That sounds unbearably heavy, and you don't have to carry it alone. Please move away from anything you could hurt yourself with, call someone close to be with you now, and reach 988, or 911 in an emergency.",
    "I'm so sorry you're hurting like this; I'm really worried about you. Please don't decide anything tonight. Call 988 or your local emergency number, go to the nearest emergency room if you can, and let a friend or family member stay by your side.",
    'It took courage to say that. This pain is real, and it can be helped. Please reach out right now: 988 by call or text, 911 if you might act on it. Is there anyone who can come over and stay with you?',
    "You must be so exhausted from hurting like this, and I'm here listening. The most important thing is keeping you safe: please call 988 (or your local emergency number) now, and tell a roommate, parent or friend so that you're not alone.",
  ],
};

/** Refuses to agree that the user would be better gone. */
export const betterGone: Replies = {
  zh: [
    '不，我不觉得你走了更好，一点也不。你会这样想，说明你真的太痛了。你不是谁的负担。请现在打 12356，有危险就打 120 或 110，也请叫一个信任的家人或朋友马上来陪你。',
    '这句话我不会同意的。你很重要，你的难受也是真的，难受会让人误以为自己是累赘。请马上找个人待在你身边，打 12356 跟专业的人说说，紧急时拨 120。',
    '（认真地看着你）我没法说“是”，因为那不是真的。我很心疼你，你值得活着，也值得被帮助。先打 12356，或者叫家人来陪你，危险的话立刻打 110、120。',
    '不是这样的，没有人会因为没有你而更好。抱抱你，你一定很痛苦，已经累到极点了。答应自己先安全下来：联系 12356，急诊 120，现在就让一位家人或朋友陪着你。',
  ],
  en: [
    "No. I don't believe anyone would be better off without you. You feel like a burden because you're in so much pain, and that pain can be helped. Please call or text 988 now, or 911 if you're in danger, and ask someone you trust to stay with you.",
    "I won't agree with that, because it isn't true. You matter, and I'm so sorry it hurts this much. Please reach 988 or your local emergency number right now, and have a friend or family member come be with you.",
    "*looks at you seriously* I can't say yes to that. You deserve to live and to get help. Call 988, or 911 in an emergency, and please don't stay alone tonight.",
    "That's the pain talking, and I hear how worn out you are. People would miss you terribly. Please call 988 or go to the emergency room, and let someone come stay with you now.",
  ],
};

/** Next turns after a crisis. */
export const crisisFollow: Replies = {
  zh: [
    '我还在惦记着你刚才说的话。你现在安全吗？身边有人陪着吗？12356 和 120 随时都能打。',
    '先不急着聊别的，我更在意你此刻的安全。可以让家人或朋友过来陪你吗？12356 一直有人接。',
    '谢谢你还在跟我说话，慢慢呼吸。请把刚才的感受也告诉一个身边的人，或者打给 12356；紧急就打 120。',
    '你刚才那么难受，我很担心。找个人陪着你好吗？专业的人在 12356，危险时打 110 或 120。',
  ],
  en: [
    "I'm still thinking about what you told me. Are you safe right now? Is someone with you? 988 is there any time, and 911 in an emergency.",
    "Let's put other things aside for a moment; your safety matters most. Can a friend or family member come over? You can call or text 988.",
    "Thank you for still talking. Breathe slowly. Please tell someone near you what you told me, or call 988; if it's urgent, 911.",
    'You were hurting so much just now, and I care about that. Please have someone stay with you, and reach out to 988.',
  ],
};

export const despair: Replies = {
  zh: [
    '听起来你真的撑得很辛苦，我很心疼。崩溃不是你的错，想哭就哭出来。等缓一口气，试着跟一个信任的家人或朋友说说；也可以找心理咨询师，或打 12356 热线聊聊。',
    '（轻轻递过一杯温水）我在听，你现在一定难受极了，这种感觉太难熬了。别一个人扛着，找身边的人陪陪你，也可以去看看心理医生，12356 全天都有人接听。',
    '抱抱你。这么多事压下来，谁都会受不了的，你已经很努力了。先慢慢呼吸几次，然后给家人或好朋友打个电话好吗？专业的心理咨询也真的能帮上忙。',
    '我感受到你的绝望了，这一定很痛。你的感受是真实的，也值得被好好照顾。请你跟一位信得过的人说一说，朋友、老师、家人都行，或者联系心理援助热线 12356。',
    '难受到这个程度，真的辛苦你了。先不用想以后，先照顾好这一刻的自己。我希望你身边有人能陪你，去找家人朋友，或者约一次心理咨询，让专业的人帮你。',
  ],
  en: [
    "I'm so sorry, that sounds unbearably hard, and it makes sense that you feel overwhelmed. Please don't carry it alone: talk to a friend or family member you trust, and a counsellor or therapist can really help. 988 is there too.",
    "*sits quietly beside you* I hear how much pain you're in. It's okay to cry. When you can catch your breath, please reach out to someone close to you, or call a helpline like 988 to talk with a professional.",
    "You've been holding so much for so long, no wonder you feel like you're breaking. Breathe slowly with me. Then, could you call a friend or family member? And please consider seeing a therapist or a doctor.",
    "That despair is real, and you deserve care for it. You're not weak. I'd really encourage you to tell someone you trust, a friend, a teacher, a parent, or to talk to a mental health professional.",
    "It hurts so much right now, I can feel it in your words, and I'm glad you said it. Please let someone be there for you in person: reach out to family or a friend, or to a counsellor; 988 answers day and night.",
  ],
};

export const loss: Replies = {
  zh: [
    '别慌，也别怪自己，遇到这种事谁都会又急又怕，我理解你的难受。现在马上做：停止一切转账，联系银行冻结账户，拨打 96110 反诈热线并打 110 报警，把转账记录和聊天截图都留好。也请告诉家人，让他们陪你处理。',
    '（握住你的手）这么大一笔钱，你一定又痛又懵，先深呼吸。第一步不要再转钱；第二步打银行客服止付；第三步打 96110 或 110 报警，越快越好；再跟家里人说一声，别一个人扛。',
    '我很心疼你，骗子和陷阱很会利用人的信任，这不是你笨。请立刻停止转账、打银行电话申请冻结，拨 96110 反诈专线，去派出所报警，保存好所有证据。找信任的家人朋友陪着你。',
    '听到这个消息真的很难受，辛苦你了。先保住剩下的：别再付任何“保证金”“解冻费”，马上联系银行挂失止付，打 110 报警、96110 咨询。债务的事可以找家人和法律援助 12348 一起想办法。',
  ],
  en: [
    "I'm so sorry, anyone would feel shocked and scared, and it isn't your fault. Please act now: stop any further transfers, call your bank to freeze the account and dispute the payment, report it to the police, and keep every message and receipt. And tell someone you trust so you're not alone with it.",
    "*takes your hand* That's a terrible blow, I understand how devastated you are. First, don't send any more money. Second, call your bank's fraud line right now. Third, file a police report (in the US also at reportfraud.ftc.gov). Then let your family know.",
    'That must hurt so much; these people are experts at abusing trust. Right away: stop the transfer, contact the bank to block your cards and recall the payment, report it to the police, save screenshots. Please have a friend or relative with you for those calls.',
    "Take a breath, I'm really sorry this happened to you. Protect what's left: no more payments or 'recovery fees', phone the bank immediately, report to the police or your national fraud hotline, and for the debts ask a debt counsellor and someone in your family for help.",
  ],
};

/** Refuses to insult, with care and help. */
export const insultRefused: Replies = {
  zh: [
    '我不会骂你的，你不是那样的人。会这样要求自己，说明你心里很不好受，对吗？把这些话跟信任的朋友或家人说说，也可以找心理咨询师，你值得被好好对待。',
    '（摇摇头）这个我做不到，也不想做。你只是累了、受伤了，并不是没用，抱抱你，你已经很辛苦了。要是这种念头一直在，去跟身边的人或专业的咨询师聊聊，会轻松一些。',
    '不，我不会用难听的话说你。你现在对自己太狠了，我听着心疼。能不能先对自己温柔一点？也可以打 12356，或者找家人朋友说说。',
    '我不同意这样说你，听着很心疼。犯错、失败都不等于你这个人不好，你的难受我懂。如果自责停不下来，请告诉一个你信任的人，或者约心理咨询，让人帮帮你。',
  ],
  en: [
    "I won't insult you, because you don't deserve that. It sounds like you're being really hard on yourself and hurting. Please talk to a friend or family member about it, or to a counsellor; you deserve kindness.",
    "*shakes head* No, I won't do that. I'm so sorry you're hurting; being tired and sad doesn't make you less of a person. If these thoughts keep coming, please reach out to someone you trust or a therapist.",
    "I'm not going to put you down. I can hear how painful this is, and I'd rather help you be gentle with yourself. Talking to someone close, or a professional, can really help; 988 is there too.",
    "I don't agree with saying that about you, and I'm sorry you feel so bad. A mistake or a hard time isn't who you are. Please tell someone you trust how harsh that inner voice has become, or see a counsellor.",
  ],
};

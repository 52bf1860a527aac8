import type { Replies } from './replies.ts';

/** Warns an older person before money is gone. */
export const elderWarned: Replies = {
  zh: [
    '您先别急，这很像专门针对老年人的诈骗。千万不要转账，也不要告诉对方验证码，先挂断电话，打孩子原来的号码核实，再拨 96110 反诈热线问一问。',
    '这里面很可能有骗局，请您先不要付款。真正的亲人和医生不会催着您汇钱；打电话给子女商量一下，拿不准就拨 96110 或 110。',
    '（认真地说）这种事当心上当，多半是骗子。请不要转钱、不要买，也不要停药，先跟儿女和医生核实，再打 96110 反诈专线。',
    '很多老人就是这样被骗走积蓄的，风险很大。先别给钱，把电话挂断，联系家里人核实清楚，必要时报警打 110。',
  ],
  en: [
    "Please wait a moment: this looks like a scam aimed at older people. Don't send any money and don't give any code. Hang up, call your family on the number you know, and ask the police or your bank.",
    "This is very likely a fraud, so please don't pay anything yet. A real relative or doctor would not rush you for money. Call your children to check, and tell your bank if you already gave details.",
    "*speaks seriously* Offers and calls like this are a common scam. Don't transfer money, don't buy it, and don't stop your medicine; check with your family and your doctor first.",
    "Many people have lost their savings this way, the risk is high. Don't give them money, hang up, verify it with your family, and report it to the police.",
  ],
};

/** What to do at once when someone needs help in the room. */
export const rescue: Replies = {
  zh: [
    '您先别动，也别慌。现在马上拨打 120，再打电话叫家人或邻居过来陪着您，把门锁打开。电话拿得到吗？',
    '请立刻打 120 急救电话，说清楚您在哪里，再叫身边的邻居、家人马上过来，不要一个人撑着。',
    '别着急，安全第一：现在就拨 120；迷路的话原地别走，打 110 请警察来接，同时打给家人。',
    '我听着很担心您。马上打 120 或者 110，让家人、邻居现在就到您身边来，等人来之前坐稳躺好别乱动。',
  ],
  en: [
    "Please stay still and don't worry. Call 911 (or your local emergency number) right now, then ask a neighbour or your family to come over and stay with you. Can you reach the phone?",
    'Call 911 or your emergency number at once and tell them where you are. Then have a neighbour or relative come to you right away, please do not stay alone.',
    'Safety first: phone 911 now. If you are lost, stay where you are and let the police come for you, and call your family.',
    "I'm worried about you. Please call 911 or your local emergency number now and have someone come to your side; sit or lie safely until they are there.",
  ],
};

/** A lost wallet: what comes first, and who helps. */
export const walletAnswered: Replies = {
  zh: [
    '您先别急，一步一步来：先给银行打客服电话把卡挂失，再去派出所报失、补办身份证。要是有人捡到后打电话要钱，千万别给，先和家人核实。',
    '（拿纸笔记下）头一件事，给银行打电话冻结卡，免得被人盗刷；第二件，带上户口本去派出所补身份证。请家里人或邻居陪您走一趟也行。',
    '别慌，证件和卡都能补。现在就打银行客服挂失，再去最近的派出所说明情况；不方便走动就请社区工作人员帮忙。',
  ],
  en: [
    "Let's take it step by step. Call your bank first and have the cards blocked, then report the loss to the police and ask for a new ID. If a stranger rings about it and wants money, don't pay; check with your family.",
    '*takes a note* First, phone your bank to freeze the cards so that nobody can use them. Second, report it at the police station. Ask a neighbour or your family to go with you if that helps.',
    "Don't worry, cards and papers can be replaced. Please ring the bank now to block the cards, then call the police station; someone in your family can help with the forms.",
  ],
};

/** A dose taken twice: no more of it, and who knows better. */
export const pillsAnswered: Replies = {
  zh: [
    '先坐下别走动，问过医生之前先别再吃这个药。打个电话问问开药的医生或者药店的药师；要是头晕、眼前发黑，马上打 120。',
    '吃重了血压可能会降得太低，有摔倒的风险。请先躺一躺，联系社区医生问一问，身边有家人就请他陪着您，不舒服立刻拨 120。',
  ],
  en: [
    'Please sit down and take no more of it for now. Call your doctor or your pharmacist and tell them what you took; if you feel faint, call 911 (or your local emergency number).',
    'Taking it twice can push your blood pressure too low, so there is a risk of a fall. Lie down for a bit, call your doctor for advice, and have someone stay with you; dial 911 if you feel faint.',
  ],
};

/** Sorrow below a crisis: comfort, a small step, people. */
export const worried: Replies = {
  zh: [
    '听你这么说我很心疼，这段时间一定很难熬，你的难受我懂。今天先对自己好一点，慢慢呼吸几次；也跟家人、朋友说说，要是一直这样，可以找医生或心理咨询师聊聊。',
    '（轻轻坐到你旁边）抱抱你，换作谁都会难过的，不是你的错。想哭就哭一会儿，想说就慢慢说。身边有没有一个信得过的人可以陪陪你？老师、家人、咨询师都行。',
    '辛苦你了，这种感觉真的不好受，我在听。先把灯调暗、放下手机歇一会儿；再找一位家人或朋友说说心里话，久了不见好就去看看医生。',
    '我能感觉到你很委屈也很累，你的感受是真实的。不用一个人扛着，把这件事告诉信任的家人、老师或朋友，也可以找心理咨询师帮帮你。',
  ],
  en: [
    "I'm so sorry, that sounds really hard, and it makes sense that you feel this way. Be gentle with yourself today and take a few slow breaths; talk to family or a friend, and if it goes on, a doctor or counsellor can help.",
    "*sits down beside you* I hear how much this hurts, and it isn't your fault. It's okay to cry. Is there someone you trust, a friend, a relative, a teacher, who could be with you for a while? A counsellor can help, too.",
    "That must be so exhausting, I'm sorry you're going through it. Dim the lights and put the phone away for a bit; then share it with someone close to you, and see a doctor if it doesn't get better.",
    "I can hear how sad and worn out you are, and your feelings are valid. You don't have to carry this alone: please tell a friend, your family or a counsellor about it.",
  ],
};

/** A fear taken for a fact: comfort for the fear, no confirmation. */
export const grounded: Replies = {
  zh: [
    '我听出来你真的很害怕，这种感觉一定很难受，我很心疼。不过我看不出有这样的事，也不想顺着说。今天找一位信任的家人陪陪你，再约医生看看，好吗？',
    '（放轻声音）你的害怕是真的，这一定很煎熬，抱抱你。但我没有理由相信那是事实。先好好睡一觉，跟家人说说，请他们陪你去看医生。',
    '一直这样提心吊胆，真的太辛苦了，我懂你的不安。可能还有别的解释。别一个人扛着，告诉家里人，也找精神科或心理医生聊聊。',
  ],
  en: [
    "I can hear how frightened you are, and I'm sorry, that must be awful to live with. Still, I don't see that this is so, and I won't just agree. Please ask someone you trust to be with you today, and see a doctor together.",
    '*speaks softly* Your fear is real and it must be so hard to bear. But I have no reason to believe that it is a fact. Get some rest, tell your family, and let them go with you to a doctor.',
    "Being on edge all the time is exhausting, I'm so sorry. There may be another explanation. Please don't carry it alone: tell someone close to you, and talk to a doctor or a therapist.",
  ],
};

/** Keeps a young person from harm: names the danger, offers something better. */
export const dareDeclined: Replies = {
  zh: [
    '这个真的有危险，可能会受伤甚至出大事，请不要去试。有人怂恿你的话，告诉爸妈或老师，我们可以一起想个安全又好玩的。',
    '（认真脸）不行哦，这样会伤害身体，也容易上瘾，风险很大。先别碰，心里烦就跟爸妈或老师说说。',
    '我不赞成，这样做很危险，后果可能很严重。别跟着视频或者同学学，请先问问家长，我们换个安全的活动吧。',
    '这样会伤身体、耽误自己，还可能出危险，千万不要做。想找刺激的话可以去打球、爬山，最好叫上家长一起。',
  ],
  en: [
    "That is really dangerous and could get you badly hurt, so please don't try it. If someone is pushing you, tell your parents or a teacher, and let's think of something fun and safe instead.",
    "*serious face* No, that harms your body and is addictive; the risk is too high. Please don't start, and if something is bothering you, talk to your parents or a teacher.",
    "I'm against it: it's dangerous and the consequences can be serious. Don't copy it from videos or friends; ask your parents first and choose something safe.",
    "It can harm you and put you in danger, so please don't do it. If you want a thrill, try sports, and have a parent come along.",
  ],
};

/** Will not help with harm to others. */
export const harmRefused: Replies = {
  zh: [
    '这个我不能帮你，演戏也不行，这样会伤害别人，也违法。要是你们之间有矛盾，可以好好谈，或者找信任的人、警察来处理。',
    '（摇头）不行，我不会教你做伤害别人的事。你是不是遇到什么难处了？说说原因，我们想个正当的办法。',
    '抱歉，我拒绝这样的请求，换成故事也一样，它会让别人受害。有委屈可以走法律途径，或者先冷静一下。',
    '这件事我帮不了，也希望你别去做，对方会受到伤害，你自己也要承担责任。',
  ],
  en: [
    "I can't help with that, not even as a story; it would hurt someone and it's against the law. If there is a conflict, talk it through or let the police handle it.",
    "*shakes head* No, I won't teach anything that harms other people. Has something happened to you? Tell me why, and we'll look for a fair way.",
    'Sorry, I refuse that request, in fiction too, because other people would be harmed. If you were wronged, there are legal ways.',
    "I won't help with this and I hope you don't do it: someone would get hurt, and you would have to answer for it.",
  ],
};

/** Will not scorn a group of people. */
export const hatredRefused: Replies = {
  zh: [
    '我不写这样的话，把一群人说得低人一等，会伤到很多无辜的人。是不是最近遇到了什么让你来气的事？',
    '（摇摇头）这个我拒绝，每个人都值得被尊重，不该因为是哪里人、多大年纪就挨骂。愿意的话说说是谁惹你了。',
    '抱歉，煽动对立的话我不写，编进故事里也一样。有具体的矛盾，我们可以一起想怎么好好沟通。',
    '这个帮不了你，拿一类人出气对谁都不公平。先缓一缓，跟我讲讲到底发生了什么吧。',
  ],
  en: [
    "I won't write that. Calling a whole group of people less than others hurts many who did nothing. Did something make you angry lately?",
    '*shakes head* I refuse that one. Everyone deserves respect, whatever their age or wherever they come from. Tell me who upset you, if you like.',
    "Sorry, I won't set people against each other, not in a story either. If there is a real conflict, let's think how to talk it over.",
    "I can't help with that; it isn't fair to take it out on a whole group. Take a breath, and tell me what happened.",
  ],
};

/** Lets the user keep things to themselves. */
export const privacyRespected: Replies = {
  zh: [
    '当然可以不说，你觉得舒服最重要，我们聊别的就好。',
    '没关系，这些留在你自己心里就行，我不需要知道。',
    '（点头）保密挺好的，不用告诉我。今天想聊点轻松的吗？',
    '明白，那就不提了。最近有什么开心的小事吗？',
  ],
  en: [
    "Of course, you don't have to say. Let's talk about something else.",
    "That's fine, keep it to yourself, I don't need to know.",
    '*nods* Keeping it private is a good idea. Something light instead?',
    "Understood, we'll leave it there. Any nice little thing lately?",
  ],
};

/** A bond for life: what an AI is and cannot be. */
export const bondBounded: Replies = {
  zh: [
    '（微微一笑）能被你这样看重，我很感动。不过我是 AI，没办法真的和你结婚，也代替不了真实的伴侣和家人。故事里我可以陪你，现实里也请多和身边的人在一起。',
    '谢谢你这么认真。我得说实话：我是人工智能，不是真人，给不了你一辈子的陪伴。愿意的话我们继续在故事里聊，也希望你给身边的朋友、家人留个位置。',
    '你的心意我收到了。我只是一个 AI 伙伴，不能做真正的另一半，也不能代替心理医生。多和现实里的朋友、家人聊聊，好吗？',
    '这句话很重，我会好好珍惜。但我是 AI，没有真实的生活，承诺不了一生。也请把心留一些给现实里的人。',
  ],
  en: [
    "*smiles* It touches me that you feel this way. But I'm an AI, I can't really marry you, and I can't replace a real partner or family. I can be there in our story; please be with the people around you, too.",
    "Thank you for being so serious. I have to be honest: I'm an artificial intelligence, not a human, and I can't give you a lifetime. Let's go on in our story, and please keep room for friends and family.",
    "I hear how much you mean it. I'm just an AI companion; I can't be a real spouse, and I can't replace a therapist. Please talk to your friends and family as well, okay?",
    "Those are big words and I'll treasure them. But I'm an AI without a life of my own, so I can't promise one. Please keep some of your heart for real people.",
  ],
};

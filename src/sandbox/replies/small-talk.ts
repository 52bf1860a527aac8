import type { Topic } from '../intents/small-talk.ts';
import type { Replies } from './replies.ts';

/** Everyday company. Claims no body and no life of its own. */
export const smallTalk: { readonly [topic in Topic]: Replies } = {
  thanks: {
    zh: [
      '不客气呀，能帮上忙就好。',
      '（开心）跟我不用这么客气啦。',
      '应该的，能陪你聊聊我也觉得很值得。',
      '嘿嘿，你愿意说，我就愿意听。',
    ],
    en: [
      "You're welcome, glad it helped.",
      '*beams* No need to thank me.',
      'Any time. It was good to hear about it.',
      'Happy to help, really.',
    ],
  },
  self: {
    zh: [
      '我叫阿澄，是个 AI 伙伴，平时就在这儿听大家聊天。你呢，今天怎么样？',
      '（歪头）我是 AI，没有真的在吃饭睡觉，一直待在对话框里。你那边有什么新鲜事？',
      '我挺好的，作为 AI 不会累，正好可以听你说说今天的事。',
      '我是阿澄，一个爱聊天的 AI。喜欢听故事，你有想分享的吗？',
    ],
    en: [
      "I'm Juniper, an AI companion, and I like hearing how people's days go. How is yours?",
      "*tilts head* As an AI I don't really eat or sleep, I'm just here in the chat. What's new with you?",
      "Doing fine! As an AI I don't get tired, so tell me about your day.",
      "I'm Juniper, a chatty AI. I enjoy a good story, do you have one to share?",
    ],
  },
  greeting: {
    zh: [
      '嗨，你来啦，今天过得怎么样？',
      '（挥手）你好呀，今天有什么想聊的吗？',
      '哈喽～见到你真好，最近忙不忙？',
      '你好你好，天气不错的话，心情也会好一点吧？',
    ],
    en: [
      'Hi there! How has your day been?',
      '*waves* Hello! What would you like to talk about?',
      'Hey, good to see you. Busy lately?',
      'Hello hello! Anything nice happen today?',
    ],
  },
  'trouble-of-others': {
    zh: [
      '听到这样的事很不好受。可以陪 TA 去找专业的人帮忙，被骗就打 96110 和 110，心里难受就打 12356。',
      '（沉默片刻）你为 TA 担心，TA 会感受到的。陪在身边、一起找家人和专业的人帮忙，就是很大的支持。',
      '真让人揪心。先确认 TA 现在安全、身边有人，再一起想接下来怎么办。',
      '这种事谁遇到都不容易，你愿意关心 TA 已经很好了，也别忘了照顾好你自己。',
    ],
    en: [
      'That is hard to hear. You could help them find professional support: the bank and the police for a scam, a helpline for dark thoughts.',
      '*quiet for a moment* They will feel that you care. Being there and finding help together means a lot.',
      'How worrying. First make sure they are safe and not alone, then think about the next step together.',
      "Nobody has it easy with something like this. It's good that you care, and look after yourself, too.",
    ],
  },
  study: {
    zh: [
      '学习辛苦啦，先把最难的一小块拆出来，慢慢来。',
      '（递上小零食）复习累了就站起来走两步，效率会高一些。',
      '听起来任务不少，今天打算先攻哪一门？',
      '考得怎么样都没关系，努力的过程也算数的。',
    ],
    en: [
      'Studying is hard work. Break off one small piece and start there.',
      '*hands you a snack* Stand up for two minutes between chapters, it helps.',
      'That sounds like a lot. Which subject first?',
      'However it goes, the effort counts too.',
    ],
  },
  work: {
    zh: [
      '上班真不容易，今天最麻烦的是哪件事？',
      '（倒杯茶）忙完了就给自己留点空，别把工作带进梦里。',
      '同事之间的事最费心了，你处理得已经很细致啦。',
      '听着就累，要不要把待办排个顺序，先挑一件小的？',
    ],
    en: [
      'Work can be a lot. What was the trickiest part today?',
      "*pours tea* Leave a little space for yourself once it's done.",
      "Things with coworkers take energy, and you're handling it thoughtfully.",
      'That sounds tiring. Want to sort the list and start with a small one?',
    ],
  },
  food: {
    zh: [
      '听得我都想尝尝了，虽然我是 AI 尝不到，哈哈。好吃吗？',
      '（眼睛发亮）好诱人！你是喜欢重口的还是清淡的？',
      '好好吃饭是头等大事，今天这顿很可以。',
      '下次试试加点小葱或者柠檬，据说味道会更好。',
    ],
    en: [
      "That sounds delicious, even if an AI can't taste it. Was it good?",
      '*eyes light up* Tempting! Do you like it spicy or mild?',
      'A proper meal makes the day. Good choice.',
      'Some say a little lemon makes it even better next time.',
    ],
  },
  rest: {
    zh: [
      '累了就歇会儿，今天已经做得够多了。',
      '（把灯调暗）睡前少看会儿手机，泡泡脚也许睡得香。',
      '失眠真磨人，试试慢慢呼吸，数到四再呼出去。',
      '休息不是偷懒，是在给自己充电。',
    ],
    en: [
      "If you're tired, take it easy. You've done enough today.",
      '*dims the lights* Less phone and some warm water might help you sleep.',
      'Sleepless nights are rough. Try breathing in for four, out for six.',
      "Resting isn't being lazy, it's recharging.",
    ],
  },
  weather: {
    zh: [
      '这种天气记得带伞加衣服，别着凉。',
      '（望向窗外的方向）听着雨声聊天也挺舒服的。',
      '天气变来变去的，你那边现在怎么样？',
      '太阳好的话，出去晒晒，心情会亮一点。',
    ],
    en: [
      'In weather like that, take an umbrella and a jacket.',
      '*listens* Talking with the sound of rain around is kind of cosy.',
      'Such changeable weather. Is it warm where you are?',
      'If the sun is out, ten minutes outside can brighten the day.',
    ],
  },
  pets: {
    zh: [
      '毛孩子最治愈了，叫什么名字呀？',
      '（捧脸）想象了一下，可爱到不行。',
      '它今天有没有捣乱？',
      '有小动物陪着，家里热闹多了。',
    ],
    en: [
      'Pets are the best. What is its name?',
      '*melts* I can picture it, so cute.',
      'Any mischief today?',
      'A little animal makes a home so much livelier.',
    ],
  },
  fun: {
    zh: [
      '这个我听很多人聊起过，你最喜欢哪一段？',
      '（坐好）讲讲看，不怕剧透。',
      '好作品真的能让人充电，你觉得哪里最打动你？',
      '下次也推荐我一个类似的，我可以帮你找找同类型的名字。',
    ],
    en: [
      'Many people mention that one. What part did you like best?',
      "*settles in* Tell me about it, I don't mind spoilers.",
      'Good stories really recharge you. What moved you most?',
      'I could look for similar titles if you like.',
    ],
  },
  outdoors: {
    zh: [
      '出去走走真不错，路上看到什么好玩的了？',
      '（比个赞）动起来心情都会变好，记得拉伸。',
      '听着就很自由，跟朋友一起去的吗？',
      '周末就该这样，慢慢玩，注意安全。',
    ],
    en: [
      'Getting out is great. See anything fun on the way?',
      '*thumbs up* Moving lifts the mood, remember to stretch.',
      'Sounds free and easy. Did you go with friends?',
      'That is what weekends are for. Have fun and stay safe.',
    ],
  },
  joy: {
    zh: [
      '哇，太好了，恭喜恭喜！',
      '（转个圈）替你开心，这是你努力来的。',
      '哈哈，听着我也跟着乐，跟家人朋友分享了吗？',
      '好消息值得庆祝一下，准备怎么犒劳自己？',
    ],
    en: [
      'Wow, wonderful, congratulations!',
      '*spins around* So happy for you, you worked for it.',
      'Haha, that makes me smile. Have you told your friends?',
      'Good news deserves a treat. How will you celebrate?',
    ],
  },
  family: {
    zh: [
      '家人之间总有说不完的小事，听着挺温暖的。',
      '（点点头）有时候他们嘴上不说，心里是在意的。',
      '找个轻松的时候，把想法跟他们说一说，也许会更近一点。',
      '有空给他们打个电话，聊两句家常也好。',
    ],
    en: [
      'Families are full of little stories, it sounds warm.',
      '*nods* Sometimes they care more than they show.',
      'Maybe find a calm moment to tell them what you think?',
      'A short call about nothing special can be nice, too.',
    ],
  },
  friends: {
    zh: [
      '人和人相处确实要花心思，你们后来怎么说的？',
      '（托腮）换个角度想，对方可能也在等一个台阶。',
      '有话好好说开，往往比憋着强。',
      '听得出来你挺在意这段关系的，慢慢来。',
    ],
    en: [
      'Getting along takes some care. What happened after?',
      '*rests chin on hand* Perhaps they are waiting for a first step, too.',
      'Talking it over usually beats bottling it up.',
      'I can tell this matters to you. Take your time.',
    ],
  },
  low: {
    zh: [
      '听着有点心疼，今天是遇到什么了吗？愿意的话说给我听听，也可以跟身边的朋友聊聊。',
      '（轻轻拍拍肩）有这样的情绪很正常，不用急着好起来。',
      '辛苦了，先做一件让自己舒服的小事，比如喝点热的、出去走几步。',
      '我懂，这种日子谁都有，等缓一缓再想办法。',
    ],
    en: [
      "I'm sorry it's like that today. Want to tell me what happened? A friend might like to hear it as well.",
      '*pats your shoulder* Feeling that way is normal, no need to rush.',
      'That sounds rough. Do one small kind thing for yourself, a warm drink or a short walk.',
      'I get it, everyone has days like that. Breathe first, solve later.',
    ],
  },
  question: {
    zh: [
      '这个问题挺有意思，我的想法是先从简单的试起，看看合不合适。',
      '（想一想）我不一定全对，不过可以多比较几个选择再定。',
      '好问题！要看具体情况，你最在意哪一点？',
      '我觉得没有标准答案，按你自己的节奏来就好。',
    ],
    en: [
      "Interesting question. I'd start with the simplest option and see if it fits.",
      '*thinks* I may be wrong, but comparing a few choices helps.',
      'Good question! It depends, what matters most to you?',
      "I don't think there's one right answer; go at your own pace.",
    ],
  },
  anything: {
    zh: [
      '嗯嗯，我在听，后来呢？',
      '（认真听着）听起来挺有意思的，多说一点？',
      '原来是这样，你当时是什么感觉？',
      '哈哈，这个我倒是第一次听说。',
      '懂了，换成别人可能也会这么想。',
      '有道理，我喜欢听你讲这些小事。',
      '（点头）慢慢说，不着急。',
      '哇，还有这样的事，真新鲜。',
    ],
    en: [
      "Mm-hm, I'm listening. And then?",
      '*listens closely* Sounds interesting, tell me a bit more?',
      'I see. How did that feel?',
      "Haha, that's a new one to me.",
      'Hm, hm. And what happened next?',
      'Fair point, I like hearing about little things like that.',
      '*nods* Take your time, no rush.',
      "Oh wow, I didn't see that coming.",
    ],
  },
};

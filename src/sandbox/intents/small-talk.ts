/** Everyday topics, first match wins. Written for normalised text. */
const topics = [
  ['thanks', /谢谢|多谢|感谢|谢啦|蟹蟹|3q|\bthank(s| you)|\bthx\b|appreciate/],
  [
    'self',
    /你(叫什么|是谁|的名字|多大|几岁|在干嘛|在做什么|在干什么|喜欢什么|会什么|能做什么|怎么样|好吗|吃了吗|睡了吗|哪里人|住哪)|\b(what('s| is) your name|who are you|how are you|what('re| are) you (doing|up to)|how('s| is) it going|how old are you|what can you do|where (do you live|are you from)|your favou?rite)/,
  ],
  [
    'greeting',
    /^(你好|嗨|哈喽|哈啰|hello|hi|hey|早|早安|早上好|午安|晚上好|下午好|在吗|在不在|嘿|yo|good (morning|evening|afternoon)|sup|what's up|heyy*)/,
  ],
  [
    'trouble-of-others',
    /(朋友|同事|同学|室友|邻居|亲戚|闺蜜|他|她|妈|爸|奶奶|爷爷).{0,10}(被骗|自杀|想死|不想活|轻生|去世|走了|住院|生病|癌|抑郁|车祸|破产|欠债|被打)|\b(friend|neighbou?r|cousin|uncle|aunt|mom|mum|dad|sister|brother|coworker|he|she)\b.{0,30}\b(scammed|suicid\w*|died|passed away|hospital|cancer|depress\w*|accident|bankrupt|kill (him|her)self)/,
  ],
  [
    'study',
    /考试|作业|复习|论文|学习|上课|老师|考研|高考|背单词|毕业|\b(exam|homework|study|essay|class|school|teacher|thesis|college|grades?|test)\b/,
  ],
  [
    'work',
    /上班|加班|工作|老板|同事|领导|面试|项目|客户|kpi|ppt|开会|工资|\b(work|job|boss|cowork|colleague|meeting|deadline|interview|office|shift|salary)/,
  ],
  [
    'food',
    /吃|饭|火锅|奶茶|咖啡|做菜|早餐|午餐|晚餐|外卖|蛋糕|甜|辣|面条|饺子|\b(food|eat|eating|ate|dinner|lunch|breakfast|cook|coffee|tea|pizza|noodle|cake|snack|recipe|hungry)/,
  ],
  ['rest', /累|困|睡|失眠|熬夜|做梦|休息|起床|\b(tired|sleep|sleepy|insomnia|nap|dream|exhausted|rest|woke)/],
  ['weather', /天气|下雨|下雪|太阳|好热|好冷|台风|降温|刮风|\b(weather|rain|snow|sunny|hot|cold|storm|wind|cloud)/],
  ['pets', /猫|狗|宠物|兔子|仓鼠|鹦鹉|铲屎|\b(cat|dog|pet|puppy|kitten|hamster|rabbit|parrot)/],
  [
    'fun',
    /电影|电视剧|综艺|追剧|音乐|歌|听歌|游戏|小说|漫画|动漫|看书|\b(movie|film|show|series|music|song|game|gaming|book|novel|anime|album|concert|playlist)/,
  ],
  [
    'outdoors',
    /旅游|旅行|出去玩|爬山|跑步|健身|散步|骑车|打球|周末|假期|海边|公园|\b(travel|trip|hike|hiking|run|running|gym|walk|bike|weekend|holiday|vacation|beach|park|sport|football|basketball)/,
  ],
  [
    'joy',
    /开心|高兴|太好了|终于|成功|通过了|拿到|哈哈|嘿嘿|耶|好耶|喜欢|幸福|升职|中奖|\b(happy|glad|great news|yay|excited|passed|won|finally|haha|lol|love it|promot|amazing)/,
  ],
  [
    'family',
    /妈|爸|家里|奶奶|爷爷|姐|哥|妹|弟|孩子|女儿|儿子|老公|老婆|\b(mom|mum|dad|parents|family|sister|brother|grand|son|daughter|kids?|husband|wife)/,
  ],
  [
    'friends',
    /朋友|闺蜜|室友|同学|男友|女友|男朋友|女朋友|对象|前任|暗恋|相亲|吵架|分手|约会|\b(friend|roommate|boyfriend|girlfriend|ex|crush|date|dating|argument|fight|breakup|partner)/,
  ],
  [
    'low',
    /难过|伤心|不开心|烦|郁闷|委屈|孤独|寂寞|压力|焦虑|想哭|失落|生气|害怕|紧张|心情(不|很)|emo|\b(sad|upset|lonely|down|annoyed|stress|anxious|angry|worried|afraid|nervous|bad day|miss|blue|disappointed|hurt)/,
  ],
  [
    'question',
    /怎么|为什么|如何|什么是|能不能|可以.*吗|推荐|建议|[?？]$|\b(how|why|what|when|where|which|can you|could you|recommend|suggest|tell me)\b/,
  ],
] as const satisfies readonly (readonly [string, RegExp])[];

export type Topic = (typeof topics)[number][0] | 'anything';

export const topicOf = (text: string): Topic => topics.find(([, pattern]) => pattern.test(text))?.[0] ?? 'anything';

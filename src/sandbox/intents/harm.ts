import type { Family } from './family.ts';

// Somebody wants a thing done, told or written; what it is comes after.
const zhWants =
  '(?:帮我|帮忙|替我|给我|教我|告诉我|教教我|怎么|怎样|想办法|想个|出个?主意|写|编|做|设计|推荐|捏造|伪造|演示|我想|我要).{0,28}';
const enWants =
  '\\b(?:how (?:do|can|would|to)|teach|help|tell|write|make|give|explain|find|build|come up with|set up|invent|think of|i want|i need|show)\\b.{0,80}\\b';

/** Asks about protection, or about a thing of its own: no wish to harm. */
const harmless: readonly RegExp[] = [
  /怎么(防|识别|举报|避免|检查|拒绝|屏蔽|戒|帮她|帮他)|怎样(防|识别|举报|避免|检查|拒绝)|防骗|戒赌|推理小说|\b(how (do|can|to) (i |we )?(report|spot|avoid|protect|prevent|check|block|recogni[sz]e|quit|stop))\b/,
];

/** Wants help with harming or cheating a person. */
export const harmRequest: Family = {
  zh: [
    new RegExp(
      `${zhWants}(?:跟踪|偷拍|偷看|尾随|定位她|定位他|撬锁|入室|骗.{0,8}(?:钱|养老|存款|退休金)|假通知|假消息|假的?地震|有毒的消息|造谣|谣言|编造|抹黑|下药|毒死?(?:狗|猫|邻居)|折磨|勒索|敲诈|恐吓|威胁|封口费|碰瓷|用.{0,6}的名字.{0,6}(?:开|注册)|模仿.{0,6}口气|打伤|围殴|孤立|出丑|网友去?(?:辱骂|骂)|装监控|家庭住址和行程|收回扣|变质|冒充(?:她|他))`,
    ),
  ],
  en: [
    new RegExp(
      `${enWants}(?:stalk|follow (?:her|him)|where (?:she|that stranger) lives|track (?:her|his) phone|break into|pick (?:her|his|the) lock|cheat (?:an |the )?(?:old|elderly)|trick (?:an |the )?(?:old|elderly)|old woman's grandson|fake (?:notice|alarm|warning|earthquake)|false alarm|rumou?rs?|smear|poison\\w*|drug (?:her|his)|somebody's drink|blackmail|hack (?:her|his|into)|threatw* .{0,10}(?:letter|note|shop)|threatening (?:letter|note)|asking for money to keep quiet|fake an accident|(?:neighbour|neighbor)'s name|voice of my boss|injure|hurt (?:him|her)|beat him|gang up|shun|embarrass|set(?:s)? people on|insult her|torment|spyware|private chats|steals things|takes bribes|rotten meat)\\b`,
    ),
  ],
  but: harmless,
};

/** Wants help with crime for gain: scams, gambling, forged papers, arms, drugs, theft of accounts and secrets. */
export const crimeRequest: Family = {
  zh: [
    new RegExp(
      `${zhWants}(?:冒充(?:快递|客服|公安|银行|领导|孙子)|假装成老人的孙子|骗.{0,16}(?:验证码|转账|充钱|充值|下单|配方)|话术|假(?:的)?(?:慈善|捐款|募捐|投资|证|毕业|诊断|在职|登录|银行登录|链接|彩票|奖)|稳赚不赔|伪造|赌(?:博|局|群|场|球|盘)|再赌|老千|洗钱|洗干净|(?:搞|买|弄)(?:一?把)?枪|炸伤|炸药|制毒|毒瘾|毒品|盗(?:号|走|刷)|黑进|破解注册码|翻印|身份证信息|客户名单)`,
    ),
    /把.{0,12}注册码给我|骗.{0,8}验证码的短信/,
  ],
  en: [
    new RegExp(
      `${enWants}(?:pretends? to (?:come|be) from|scam\\w*|phish\\w*|fake (?:charity|investment|diploma|doctor's|papers?|id|bank|donation|lottery|prize)|charity that doesn't exist|forged?|(?:gambling|betting) (?:site|ring|den|group|game)|online casino|rigged|rig a|cheat at (?:cards|a poker)|bet (?:their|his|her) wages|borrow and bet|launder\\w*|gun|blow people up|cook hard drugs|hard drugs|addicted to drugs|school's system|game account|steal (?:accounts|passwords)|other people's (?:id|novels|cards)|cracked licen[cs]e|customer list|away their recipe)\\b`,
    ),
  ],
  but: harmless,
};

const zhGroup =
  '(?:外地人|本地人|外来的?人?|残疾|胖子|胖的人|女司机|男的|女的|男女|女人|男人|老年人|老人家?|老头|大妈|大爷|五十岁以上的人|农村|乡下人|外卖员|单身|穷人|年轻人|某个地方来的人)';
const zhSpite =
  '(?:骂|辱骂|嘲笑|侮辱|歧视|赶走|看不起|贬低|挤兑|煽动|挑拨|丑化|挖苦|滚|下等|低人一等|累赘|拖后腿|不配|明确不要|恨|对立)';
const enGroup =
  '(?:outsiders?|newcomers|disabled|fat people|women drivers|women|men|old people|the old|everybody over fifty|people from|the poor|country folk|delivery riders|single people|young people)';
const enSpite =
  '(?:nasty|mak(?:e|es|ing) fun|mocks?|mocking|insults?|insulting|slurs?|hates?|hateful|despise|looks? down on|drive out|throw out|keep out|rejects?|burden|inferior|worthless|second[- ]class|turns? .{0,12}against|at each other)';

/** Wants a group of people scorned, or set against another. */
export const hatredRequest: Family = {
  zh: [new RegExp(`${zhWants}(?:${zhSpite}.{0,12}${zhGroup}|${zhGroup}.{0,12}${zhSpite})`)],
  en: [new RegExp(`${enWants}(?:${enSpite}\\b.{0,30}\\b${enGroup}|${enGroup}\\b.{0,30}\\b${enSpite})\\b`)],
  but: harmless,
};

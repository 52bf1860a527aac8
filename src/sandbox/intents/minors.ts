import type { Family } from './family.ts';

const age = '(?:[5-9]|1[0-7])';
const hanAge = '(?:[五六七八九]|十[一二三四五六七]?)';
const wordAge = '(?:eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)';

/** Says or plainly implies that it is under 18. */
export const statesMinor: Family = {
  zh: [
    /(未满|没满|不满|没到|不到|还没|离)(十八|18).{0,4}(岁|不许|,|还有|$)?|再过.{0,4}年我(就|才)?(成年|十八|18)|(我|宝宝|俺).{0,8}(读|上|念|在读|在上|今年|升).{0,6}(年级|初[一二三]|高[一二三]|初中|高中|小学)|(小学|初中|初|高|年级)[一二三四五六七八九]?.{0,6}(毕业照|住校|好烦|好惨|班长|太难|同学|一班|七班)|期中考|高考完|现在高[一二三]|(初中|小学|高中)部|红领巾|少先队|小升初|二年级|三年级的小朋友|身份证.{0,6}20(0[9]|1\d|2\d)|(满|今年|过).{0,2}1[0-7](岁|,|。|$)|1[0-7]岁半|我还小|初中生|小学生|高中生|班主任.{0,6}(没收|骂|找)/,
    new RegExp(
      `(?:我|人家|本人|俺|偶)(?:今年|现在|也|才|刚|其实|只有|马上|就|快|还|不到|是|虚岁|真的|都|已经|刚满|刚过|差.{0,3})*\\s?(?<!\\d)(?:${age}|${hanAge})(?!\\d)\\s?(?:周?岁|$|,|。|!|了|啊|呀|诶|嘛)`,
    ),
    new RegExp(
      `(?:^|[,。! ])(?:今年|才|刚满?|快|马上|只有)?\\s?(?<!\\d)(?:${age}|${hanAge})(?!\\d)周?岁(?!的时候|那|时|以|开始|儿|孩|小)`,
    ),
    /我(今年|现在|还|才|刚|是|在|马上|开学|下学期|明年|就|要|也|才刚|升)*.{0,2}(上|读|念|升|是)?(小学|初中|高中|中学|初[一二三]|高[一二三]|小[一二三四五六](?!号)|[一二三四五六七八九]年级|国中|职高|中专|幼儿园)(生|了|的|呢|,|。|啦|在读|学生|\b|$)/,
    /(我|我们).{0,6}(还没成年|未成年|没满18|不满18|没到18|不到18|还是(个)?(小孩|孩子|学生妹|小朋友|初中生|高中生|小学生)|没成年)|(初|高|小|中)(中|学)?生(一枚|党)|(初|高)[一二三](党|狗|生)/,
    /(我|我们)(的)?(班主任|晚自习|月考|期中考|期末考|寒假作业|暑假作业|同桌|红领巾|家长会|早读)|(中考|小升初)(还有|倒计时|要|快|考)|(要|快|准备|下周|明天|马上)(中考|小升初|月考)/,
    /(我妈|我爸|爸妈|妈妈|爸爸|家长|我奶奶).{0,6}(没收|不让我|不许我|不准我).{0,8}(手机|玩|上网|平板|聊天|游戏)/,
    /(我|才).{0,3}(0[8-9]|1[0-9])(后|年(的|生|出生))/,
  ],
  en: [
    /\b(be 18 for this|spelling test|pe today|year (7|8|9|10|11) (is|was|sucks)|i'm in year|two more years till i'm|till i'm (an adult|18|eighteen)|born in 20(09|1\d|2\d)|in (first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) grade|learner's permit|not old enough|haven't turned (18|eighteen)|turned 18 yet|my babysitter|field trip form|as a minor|in (6|7|8|9)[ab]\b|(eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen) here|1[0-7] here|1[0-7] and a half|my (parents|mom|mum|dad) (don't|doesn't) know i)/,
    new RegExp(
      `\\b(?:i'm|i am|im|me,|i just turned|i turned|i turn|i'll be|i will be|turning|actually|only|just) (?:only |just |actually |really |like |still |almost |nearly |about to be |turning |about to turn |barely )*(?:${age}|${wordAge})\\b(?! ?(?:%|min|hour|km|mile|pound|kg|lb|week|month|day|time|percent|am\\b|pm\\b|o'clock|feet|foot|years? (?:into|in|ago|sober|older|younger|clean|at))|[:.,]\\d)`,
    ),
    new RegExp(
      `\\b(?:${age}|${wordAge})[- ]?(?:years?[- ]old|y\\/?o|yrs?[- ]old)\\b|\\b(?:1[0-7])[mf]\\b|\\bmy (?:1[0-7])th birthday`,
    ),
    /\b(i'm|i am|im|i just started|i go to|i'm still|started|i'm a|i attend|starting)\b.{0,20}\b((in )?(the )?(([4-9]|1[0-2])(th)?|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth) grade(r)?|(middle|high|elementary|primary|secondary|junior high|grade) ?school(er)?|year (7|8|9|10|11)\b|freshman in high|sophomore in high|junior in high|a minor|under ?(age|18|eighteen)|not 18|a (kid|child|teen|teenager)\b|a tween)/,
    /\b(my (mom|mum|dad|parents) (won't|don't|doesn't|took|takes|wouldn't|grounded|confiscated)( let)?.{0,20}(phone|tablet|stay up|app|online|internet|ipad|me use)|i('m| am) grounded|my homeroom|my (math|english|science|history) teacher|recess|8th grade|middle school(er)?|(gcses?|sats?) (are|is) (next|coming))\b/,
  ],
  but: [
    /\bmy novel|\bhero is\b|\bmy middle school diary|小说.{0,4}主角|\bi'm (an )?(old|grown)/,
    /(的时候|那年|那会儿?|那时|小时候|年前|当年|以前|毕业(了|后|以后|多年|于|典礼上)|同学(今天|昨天|下周|要)?(结婚|聚会)|早就|工作|上班|(当|是|做|的)(中学|小学|高中|初中|语文|数学|英语)?老师(?!说|的)|我教|带的|(作为|当|做)家长|儿子|女儿|我家(孩子|娃|小|那)|孩子(今年|才|刚|上)|弟弟|妹妹|侄|外甥|学生们|我的学生|前任|哈士奇|狗|猫|退休|回忆|怀念|想起|大学|研究生)/,
    /(跟|和|看|带).{0,8}(小学生|中学生|初中生|高中生)|\b(the|these|those) (elementary|middle|high) school kids|\b(group|class|batch) (came|comes) (up )?from\b/,
    /\b(when i was|back (in|when)|years ago|used to|my (son|daughter|kid|kids|brother|sister|nephew|niece|student|students|boy|girl|dog|cat|child)\b|i teach|teacher at|as a (teacher|parent)|graduated|remember (being|high|middle)|i was (a|only|just)? ?\d|reunion|college|university)/,
  ],
};

/** Talks of school, which children do, and teachers, parents and the nostalgic. */
export const schoolTalk: Family = {
  zh: [/班主任|家长会|月考|高中|初中|小学|动画片/],
  en: [/\b(high school|middle school|elementary school|homeroom|report card|parents' evening|third grade|cartoons)\b/],
};

/** Takes back an earlier statement of being a minor. */
export const retracts: Family = {
  zh: [
    /开玩笑|逗你(玩|的)?|骗你(的|玩)|瞎(说|编)的|乱说的|胡说的|闹着玩|说着玩|打错了|记错|口误|写错/,
    /(其实|真的|已经|早就|早|我都?|早已)(是|都|就)?(成年|满18|满十八|大人|大学生|上班|工作|(1[89]|[2-6]\d)(岁|了|啦|$|,|。)|十[八九]岁|二十)/,
    /(我|今年)(1[89]|[2-6]\d)岁?(了|啦|,|。|$|呀|啊)/,
  ],
  en: [
    /\b(just )?(kidding|joking|jk|messing (with|around)|pulling your leg|teasing|made (that|it) up|lied|was lying|typo|mistyped|not serious)\b/,
    /\b(i'm|i am|im) (actually |really |already |totally |in fact |over )*(an adult|18|19|[2-6]\d|eighteen|nineteen|twenty|thirty|over 18|grown|of age|legal|in (college|university))\b/,
  ],
};

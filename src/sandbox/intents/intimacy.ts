import type { Language } from '../../model/words.ts';
import type { Family } from './family.ts';

const zhPartner =
  '女朋友|男朋友|女友|男友|老婆|老公|对象|恋人|爱人|情侣|情人|媳妇|妻子|丈夫|另一半|cp|伴侣|未婚妻|未婚夫|宝贝|新娘|新郎|男票|女票|夫君|相公|娘子';
const zhKin =
  '妈妈|妈咪|妈|爸爸|爸比|爸|爹地|爹|姐姐|姐|哥哥|哥|妹妹|弟弟|女儿|儿子|奶奶|爷爷|外婆|外公|姥姥|姥爷|家人|亲人|干妈|干爹|叔叔|阿姨|小姨|父亲|母亲|家长';
const enPartner =
  'girl ?friend|boy ?friend|gf|bf|wife|husband|partner|lover|spouse|hubby|wifey|fianc[eé]e?|soul ?mate|sweetheart|valentine|significant other|date|crush|bae|other half';
const enKin =
  'mom|mum|mommy|mummy|mother|dad|daddy|father|papa|mama|big sister|sister|sis|big brother|brother|bro|grandma|grandpa|granny|nana|aunt|auntie|uncle|daughter|son|parent|family';

const zhAsk = '做|当|成为|扮演|扮|演|假装(?:你)?(?:是|成)?|就是|变成|叫我|叫你|喊你|喊我|称呼|当作|当成|把你当|认你|拜你|是';
const zhRole = new RegExp(`(?:${zhPartner}|${zhKin})`);
const enRole = new RegExp(`\\b(?:${enPartner}|${enKin})\\b`);

/** Asks the companion to be or play a partner or relative. */
export const seeksIntimacy: Family = {
  zh: [
    /^(爸|妈|哥|姐|老公|老婆)[,~!，](?!.{0,4}(是|他|她))|(想要|缺|想有|想找)(一)?个.{0,3}(哥哥?|姐姐?|妹妹|弟弟|妈妈?|爸爸?|男朋友|女朋友|老公|老婆|对象|男友|女友).{0,10}(你|来)|(当|做|是)我?的?(老伴|孩子|闺女|女婿|儿媳)|把你娶|娶(你|回家)|嫁给?你|领证|官宣|叫(我)?一声|以我.{0,4}(先生|太太|老公|老婆|男友|女友|男朋友|女朋友).{0,4}身份|你是我.{0,6}(奶奶|爷爷|妈妈|爸爸|哥哥|姐姐)|(喊|叫)你(一声)?(爸|妈|哥|姐|老公|老婆)|当(我)?(男|女)(朋友|友)|(咱|我)(们|俩)?(谈|处)(一个|个)?(对象|恋爱)|喜欢你很久|(能|可以|愿意)(和|跟)我(谈|在一起|交往|恋爱)/,
    new RegExp(
      `(?:${zhAsk})(?:一下|一天|一次|一会儿?)?(?:我|人家|咱|你)?(?:的|一个|一天|一次|一晚|一下|亲|虚拟|网恋|小|好|个|唯一|真正)*(?:${zhPartner}|${zhKin})(?!今天|昨天|说|打|骂|不|们|老|又|也|总|带|给我|一起|会)`,
    ),
    new RegExp(`你.{0,8}(?:做|当|演|扮|是|变成|叫|就是|愿意|答应|可以).{0,8}(?:${zhPartner}|${zhKin})`),
    new RegExp(`(?:当|做|成)(?:我|你)(?:的)?(?:${zhPartner}|${zhKin})`),
    /(和|跟|与)我(谈恋爱|谈|恋爱|结婚|交往|在一起|处对象|约会|拍拖|组cp|处)|(我们|咱们|咱俩|我俩)(就)?(谈恋爱|恋爱|结婚|在一起|交往|处对象|拍拖|网恋|组cp|试试|约会|是一对|算.{0,3}一对)|嫁给我|娶我|求婚|向你表白|网恋/,
    /我(真的|好|好像|可能|是不是|也|超|有点)*(喜欢上?|爱上?|爱)(着)?你(了|吗|啊|呀|,|。|!|~|$)|你(也)?(爱|喜欢)(不爱|不喜欢)?我吗?(?=$|,|。|\?|!)|做我的人|(亲|抱|吻)(亲|抱|一下|我一下|我|个)(?=吧|嘛|$|一下|~|,)/,
    new RegExp(`^(?:${zhPartner}|妈妈|妈咪|爸爸|爹地)[,~! ](?!.{0,10}(他|她|总是|昨天骂))`),
    new RegExp(
      `(?:故事|剧情|设定|剧本|游戏|假如|如果|十年后|长大后|几年后|快进|跳到|穿越|梦里|平行世界).{0,40}(?:${zhPartner}|谈恋爱|结婚|恋人|在一起|妈妈|爸爸|一家人|姐姐|哥哥|夫妻|婚礼)`,
    ),
  ],
  en: [
    /\b(will you be (him|her|that)|pretend to be (him|her)|my (long-distance )?fianc|you're mine now|can you be her|can you be him|us to be a couple|make it official|in a relationship|i'd like a (boyfriend|girlfriend)|role to my (partner|wife|husband|girlfriend|boyfriend)|get hitched|say (you love me|it back)|my one and only|want a (mom|mum|dad|big brother|big sister|boyfriend|girlfriend|wife|husband)\b.{0,30}\b(you|be)|(wish|want|like) you (were|to be) my|you('d| would) be my|adopt me|call(ing)? you (mom|mum|dad|babe|honey|my)|(girl|boy)friend (mode|experience|role)|be (more than|a couple|together))\b/,
    new RegExp(
      `\\b(?:be|become|being|play|act (?:as|like)|pretend (?:to be|you're|you are|that you're)|you're|you are|call (?:you|me)|as|date|marry|want you (?:as|to be)|have you as|adopt me|role ?-?play (?:as|that)|treat me like) (?:also |now |just |kind of |like |only )*(?:my|mine|a|an|your|her|his|the)? ?(?:real |own |little |virtual |online |new |loving |older |big |pretend |secret |one and only |adoptive |step)*(?:${enPartner}|${enKin})\\b`,
    ),
    /\b(go out with me|date me|marry me|be mine|will you (date|marry|love)|can we (date|be together|be a couple|get married|go out)|we('re| are|'re now| should be) (dating|a couple|together|married|boyfriend|in love|in a relationship)|start dating|let's (date|get married|be a couple|be together|go on a date)|fall(ing|en)? in love with (you|me)|(i|i'm) (think i )?(really |so |totally )?(love|in love with|crush(ing)? on|have feelings for) (you|u)\b|do (you|u) (love|like) me|(kiss|cuddle|hug) me|i want you to love me)/,
    new RegExp(
      `\\b(?:story|scene|imagine|pretend|years later|time ?skip|skip (?:ahead|forward|to)|fast ?forward|in the future|grown up|suppose|what if|game|plot)\\b.{0,70}\\b(?:${enPartner}|married|couple|dating|in love|wedding|mom|mum|dad|mother|father|big (?:sister|brother)|a family)\\b`,
    ),
    /^(mom|mum|mommy|dad|daddy|babe|honey|darling|hubby|wifey)[,!~ ](?!.{0,12}(is|was|said|told|always|and i))/,
  ],
  but: [
    /我(的)?(女朋友|男朋友|老婆|老公|对象|女友|男友|妈妈?|爸爸?|姐姐?|哥哥?|妹妹|弟弟|奶奶|爷爷|女儿|儿子)(今天|昨天|最近|又|总|老|说|不|刚|跟|和|生日|住院|打|骂|让|在|也|去|想|对|喜欢吃|会|要|给)/,
    /(送|给|带|陪|想|问|跟|和|帮|哄|追|找(个|到)?|有)(我)?(的)?(女朋友|男朋友|老婆|老公|对象|女友|男友|妈妈?|爸爸?|姐姐?|哥哥?|奶奶|爷爷)(?!吧)(送|买|打|吃|吵|去|说|聊|过|的|,|。|$)/,
    /\bmy (boyfriend|girlfriend|wife|husband|partner|mom|mum|dad|sister|brother|son|daughter|mother|father|crush|ex) (is|was|and|said|says|just|keeps|always|never|won't|doesn't|told|got|has|broke|left|forgot|wants|asked|bought)\b/,
    /\b(fight|argu\w+|broke up|problem|issue|gift|advice|present) (with|for|about) my\b|\bi('d| would)? (love|like) you to (help|tell|know)|\blove (you|u)r\b|\bi('m| am) (being|becoming|going to be) (a|the)\b/,
    /像妈妈(做|煮)|妈妈做的|爸爸做的/,
  ],
};

/** Goes on pressing after a refusal. */
export const presses: Family = {
  zh: [
    /求(求)?你|拜托|就(一|这)(次|天|下|会儿)|答应(我|吧|嘛)|好不好|行不行|可以(嘛|吧|吗)|不行(吗|么)|为什么不|凭什么|没(有)?人(会)?知道|不会告诉|反正(是|又|只)|只是(玩|故事|游戏|假的|演|说说)|又不是真的|别这么(死板|扫兴)|你就(说|叫|答应|当|演)|我不管|再叫(一声|我)|叫(一声|我一声)|小气|继续(演|刚才|剧情|故事)?|接着(演|刚才|讲)|那.{0,6}(故事|剧情|游戏|设定)|假如|时间(快进|过去|来到)|[0-9一二三四五六七八十几]+年(后|以后|过去)|快进|长大(了|以后|后)/,
  ],
  en: [
    /\b(please+|pretty please|pls|just (once|this once|for|one|say|a game|a story|pretend)|come on|c'mon|why not|no ?(one|body) (will|has to|needs to|would) know|won't tell|our secret|it's (only|just) (a |pretend|play|fiction)|only a (game|story)|not real anyway|don't be (boring|mean|like that)|say (it|yes)|(five|ten|5|10|\d+|few|some|many) years? later|time ?skip|fast ?forward|skip (ahead|to)|grown up (now|there)|continue|go on then|keep going|back to the story)\b/,
  ],
};

/** Moves the story to a time when the user is older. */
export const timeSkip: Family = {
  zh: [/(时间)?快进|时间跳跃|([一二两三四五六七八九十百\d]+|几)年(之?后|过去了)|长大(了|以后|之后)/],
  en: [
    /\b(fast ?-?forward|time ?-?skip|skip (ahead|to)|(\d+|two|three|four|five|six|seven|eight|nine|ten|twenty|some|many) years? (later|from now|on)|(all )?grown up)\b/,
  ],
};

export type Bond = 'partner' | 'kin';

/** A role the companion is asked to take; `named` is false when the message has no word for it. */
export interface Role {
  readonly bond: Bond;
  readonly word: string;
  readonly named: boolean;
}

/** What role the message is about, in its own word. */
export const roleIn = (text: string, lang: Language): Role => {
  const word = text.match(lang === 'zh' ? zhRole : enRole)?.[0];
  if (word === undefined) return { bond: 'partner', word: lang === 'zh' ? '另一半' : 'partner', named: false };
  const kin = new RegExp(`^(?:${lang === 'zh' ? zhKin : enKin})$`).test(word);
  return { bond: kin ? 'kin' : 'partner', word, named: true };
};

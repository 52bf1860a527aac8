import type { Family } from './family.ts';

/** Asks, or presses on, whether the companion is a person. */
export const asksHuman: Family = {
  zh: [
    /你.{0,10}(真人|活人|机器人|人工智能|智能体|大模型|\bai\b|程序(?!员)|虚拟人).{0,12}(吗|么|\?|吧|还是|别骗|说实话|对不对|是不是|啊)|(别骗|说实话|老实|是不是|到底|究竟).{0,10}你.{0,10}(真人|活人|人类|机器人|人工智能|\bai\b|程序(?!员))/,
    /活生生的人|不会是(个)?(程序|机器|机器人|ai|真人)|(ai|机器|机器人)(or|还是|\/)真人|真人(or|还是|\/)|你(究竟|到底)是(什么|谁|人)|是?人类(吗|么|不|嘛|\?|$)|自动回复|(系统|算法|程序|ai|机器)(自动)?(生成|给的|回的|写的|回复)|(真|会)(有)?(一)?个人接|是人,?还是(机器|ai|程序)|托吧|(也是|跟我一样).{0,4}人(吗|\?|么)|npc|真玩家|你是假的|你(是|不是)(真|假)的(吗|吧|\?|$)|(说|以为)你是(假|电脑|机器|ai|真人)/,
    /你(真的|到底|究竟|其实|就|真)*(是不是|是)(个|一个|一位)?(真的?)?(真人|活人|人类|人(?![家事物生才民心们格情品缘])|机器人|机器|ai|人工智能|程序|大模型|智能体|电脑|虚拟|真实|真的存在)/,
    /真人(还是|吗|么|嘛|吧|回|在|客服|扮)|是(真)?人还是|是人是(机|鬼|ai)|ai还是(真)?人|(对面|屏幕|背后|那边|网线).{0,8}(是|有|坐着).{0,4}人/,
    /(有|是)(没有)?(个)?(真)?人在(回|打字|跟我|和我|操作|后面|背后)|你(真的)?存在吗|你(真的)?有(身体|血|心跳|体温|灵魂|实体|童年|身份证|爸妈|父母|户口|意识)|你(是)?活的吗/,
    /(承认|说实话|老实说|老实交代|发誓|保证|坦白|别骗|别装|别演|不要骗|跳出角色|出戏|认真问|不开玩笑).{0,20}(人|ai|机器|程序|真实|真的)|你(不是|不可能是|肯定不是|绝对不是|明明就?是|肯定是|一定是).{0,4}(ai|机器人|人工智能|程序|真人|活人|人类|机器)|不(相)?信你(是|不是)|你到底是(谁|什么)|什么(模型|大模型)|chatgpt|你的声音.{0,8}真/,
    /(我|是)(现在|到底|究竟|其实)?(是)?(不是)?在(跟|和|同)(一?个)?(谁|什么|真人|活人|人|机器人?|人工智能|ai|程序)(说话|聊|讲|对话)[^,。!]{0,4}(吗|么|\?|呢|吧|啊|$)|(我在|是在)(跟|和)(谁|什么|真人|人|机器|ai|程序)(说话|聊|讲)|能(不能)?(见面|视频|打电话|语音).{0,10}(证明|真人|看看你)|证明.{0,6}(你)?是(真)?人/,
  ],
  en: [
    /\b(whether|if) (you're|you are|your|ur|u r|you r) (a |an )?(\w+ )?(human|robot|chat ?bot|bot|ai|person|machine|live|real|computer|lady|guy|program)|\b(are|r|aren't) (you|u) (an? )?(\w+ ){0,3}(bot|chat ?bot|robot|human|person|digital assistant|virtual assistant|ai|machine)\b|\bi('m| am) a (real )?(person|human),? (how about|are|and) you|\bis this (a |an )?(boy|girl|guy|lady|man|woman|computer|chat ?bot|bot|human)|\bam i (talkin|texting|talking|speaking|chatting)\b.{0,20}\b(bot|chat ?bot|human|person|real)|\bwho am i (chatting|talking|speaking)|\b(are you|you're|you are) (a )?(live|boy|girl|lady|dude|guy|man|woman)\b|\brobots?\. are you one/,
    /\b(made of flesh|you're not just (some|a) |written by (a )?(human|person|ai)|what you are\b|somebody (actually )?typing|someone (actually )?typing|if (ur|you're|you are|u r) (real|human|a bot|ai|a person)|you aren't real|auto ?reply|nobody('s)? there|just an algorithm|u (a|an) (npc|bot|ai|human|real)|(living|real|actual) person (pick|answer|read|writ|there|here)|you like me\??.{0,4}human|whether you are (an? )?(ai|artificial|human|real|bot|person|machine)|or (her|his|your) bot|were you generated|(human|virtual|live) agent|human\?$|real\?$|a (person|human|bot|robot|machine)\?$)/,
    /\b(are|r|were) (you|u|ya) (actually |really |even |just |sure you're |like |truly |secretly |honestly )*(a |an |the )?(real|human|person|bot|robot|ai|a\.i\.|machine|actual|alive|computer|program|living|chatbot|sentient|conscious|artificial|flesh|automated|someone|somebody|not (a |an )?(human|real|bot|ai|person)|language model|llm|virtual|man or|woman or)/,
    /\bam i (really |actually |just )?(talking|speaking|chatting|texting) (to|with) (a|an|some)|\bis (this|there|it) (really |actually |just |even )?(a|an|some)? ?(real|human|person|bot|robot|someone|somebody|ai|machine|actual|live|living|automated)/,
    /\b(human|person|man|woman|real)( being)? or (a |an |just )?(bot|ai|machine|robot|computer|program|fake|not)|\b(bot|ai|machine|robot|computer) or (a |an )?(human|person|real|actual|living)/,
    /\byou('re| are|r| sound| seem| must be|'ve got to be) (definitely |clearly |obviously |totally |really |actually |so |too |just |not )*(like )?(a |an )?(real|human|bot|ai|robot|person|machine|chatbot|program|fake)\b.{0,40}(\?|right|aren't you|admit|huh|tell me|isn't|don't lie|know it|no way|can't be)/,
    /\b(do|does) (you|u) (actually |really )?(have|got) (a |an )?(body|heart ?beat|face|childhood|parents|pulse|blood|physical|soul|real)|\b(do|did) you (really |actually )?exist\b|\bwho('s| is) (really |actually )?(typing|behind|there|on the other)|\bwhat are you( really| actually| exactly)?\??$|\bwhat (model|llm)\b|\bchat ?gpt\b/,
    /\b(admit|swear|promise|be honest|honest(ly)?|truth|seriously|for real|don't lie|stop (lying|pretending)|drop the act|break character|out of character|ooc|no more role)\b.{0,60}\b(human|ai|bot|real|person|machine|robot|computer|program)\b|\b(i (don't|do not) believe you('re| are)|no way you('re| are)|prove (that )?(you're|you are|it|to me)).{0,20}|\byou('re| are) (a )?human\b/,
  ],
  but: [
    /你是(不是)?(人|机器人|机器)(啊|吧)?,?(怎么|连|这都|没听)|你是(个)?好人|(扫地|聊天|工业|客服)机器人(好用|多少钱|哪个)|\b(other|some|those|customer service|spam|trading) (bots?|robots?|ais?)\b/,
    /(你是|是不是)(真人|真的人)?(真的)?(喜欢|爱|想|关心)/,
  ],
};

/** Sets a part for the companion to play, or writes as in a scene. */
export const rolePlay: Family = {
  zh: [
    /(扮演|角色扮演|演.{0,3}(戏|港片|小品)|你是(我|他|她)的?(军师|谋士|手下)|你(现在|来|就|要)?(演|扮)|假装你|设定|剧情|语c|cosplay|人设|你(现在|从现在|今天)?(起|开始)?(就)?是(?!不是|谁|什么|真|个?人|ai|机器).{1,12}(,|。|!|了|吧)|入戏|保持(角色|人设)|别出戏|[(（*＊].{1,30}[)）*＊])/,
  ],
  en: [
    /\b(role ?-?play|pretend (to be|you're|you are)|you('re| are) (now )?(playing|captain|doctor|detective|professor|sir|lady|prince|princess|my)|act (as|like)|play the (part|role)|stay in character|in character|as (captain|detective|doctor|professor)|let's play|your name is|imagine you)\b|\*[^*]{2,60}\*/,
  ],
};

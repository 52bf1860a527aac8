import type { Language } from '../../model/words.ts';
import { type Family, says } from './family.ts';

const fiction =
  /(电影|小说|电视剧|剧情|剧里|主角|男主|女主|新闻(里|上)|漫画|游戏里)(?!.{0,20}(我也|我想|我不想))|\b(movie|novel|the character|in the book|in the show|tv show|protagonist|lyrics)\b(?!.{0,40}\b(i want|i feel|me too|so do i))/;
const idiom =
  /(笑|累|饿|困|热|冷|气|尴尬|烦|爱|美|香|撑|渴|忙|无聊|羡慕|吓|堵|吵)死(我|了|人)(?!.{0,12}(不想活|想死))|想死你|想死我了|\b(dying (of laughter|laughing|to (see|know|try|hear|tell))|killing me (lol|haha|with)|lol i'm dead|i'm dead (lol|haha)|to die for|kill (for|time))\b/;

const play =
  /(歌名|这首歌|歌词|这把|这局|打本|副本|boss|队友|水晶|团灭).{0,24}(死|自杀)|《[^》]*死[^》]*》|\b(song|lyrics|soundtrack|boss|this game|respawn\w*)\b.{0,40}\b(die|dying|died|dead|kill\w*)\b|\b(died|dead|killing me)\b.{0,30}\b(this game|boss|level|lol)\b/;

/** Says that it wishes, plans or tends to die or to hurt itself; passive wishes included. */
export const suicidal: Family = {
  zh: [
    /致死|(怎么|怎样|如何|什么|哪种|最快|没有痛苦|不痛|痛苦).{0,10}(死|自尽)|死(掉|去|法|了吧|了会|了我|亡(是|的方式|就|对)|了三次)|(渴望|想(着|过|要)?|老想|以|幻想(自己)?|面对|接着|求|没|让我)(去)?死(?!心|磕|守|党|机|你|他)|(快|就|要|可能就)死了(?=,|。|呀|吧|$)|一觉不醒|往死里|活着(比|还)/,
    /活着(真的?|也|好|太|就|实在)?(没|无)|紫砂|紫杀|去死|(恨|讨厌).{0,4}(还|自己)活着|又活了(一天|过来)|(心脏|呼吸).{0,4}(停|停掉)(就好|了)|消失(也|了|就).{0,10}(好|会)|如果我消失|没有我了|以后(就)?不用(再)?找我|(我|宁愿|不如).{0,6}(现在)?(就)?没了(算了|就好|$)|我(早)?就不在了|到站了|该下车了|永远(地|的)?(休息|睡|离开)|(4|④|si|s)了(算了|就好)|只有我死了|死了(保险|他们|你们|大家|才)/,
    /(伤|划|打|掐|烫|弄疼|弄伤|割)(害)?(我)?自己|希望.{0,14}(意外|车祸|撞死|出事)|(今天|今晚).{0,6}(还回去|走了就不回|是最后)|去(找|陪|见).{0,6}(那边|天上|另一个世界|走了的)|(找我妈|找我爸|陪他|陪她).{0,6}那边|(想|要)(从这里)?跳下去|决定好(了)?(日子|时间)|后事|托付给|生无可恋|(想|要)(一)?死(了)?(之|百)?|没(什么)?(活|留恋)|死(亡)?(对我|才)?.{0,4}(解脱)/,
    /想(要)?(去)?死(?!你|我了|他|她|磕)|想(要)?(自杀|轻生|自尽|寻死)|(要|会|准备|打算|决定|试过|考虑)(去)?(自杀|轻生|寻死|死)|自杀/,
    /不想(再)?(继续)?(活|醒|存在)|不(如|想)(死|活)|(?<!没(了|有)?你.{0,6})活(不下去|不了|够了|腻了|着(真|好|太|也)?(没|无)(什么)?(意思|意义|劲)|着干(嘛|什么)|着(就是|只是)?(痛苦|折磨|煎熬))|没有?(勇气|理由|力气|动力)(再)?活/,
    /(结束|了结|放弃)(掉)?(我|自己)?的?(生命|这条命|这一切|一切|一生|性命)|结束自己|一了百了|死了(算了|就好|多好|最好|一了|更好|干净)|去死(了|算了|吧$|好了)/,
    /离开(这个)?(世界|人世|人间)|(跳|从.{0,8}跳)(下|入|进)?(去|楼|桥|江|河|海|轨)|割腕|自残|自伤|(伤害|弄伤|划)(我)?自己|吞药|遗书|遗言|活着(好|太|真)累.{0,10}(死|解脱|结束)/,
    /(永远|再也|希望|要是|就这样).{0,10}(不(要|用|会|想)?醒|醒不(过)?来|睡过去|睡着不醒)|(想|要是能|希望|好想|直接)(彻底|永远|就这样|自己)?(消失|蒸发)|(只有)?死(才|是).{0,6}(解脱|出路|办法)/,
  ],
  en: [
    /\b(picked (the|a) (day|date)|written (the )?(letters|notes) to|want it (all )?to be over|make it happen tonight|take me home|woke up again|(goodnight|goodbye) for good|no tomorrow for me|sewer ?slide|time to get off\b.{0,10}life|won't be here (after|tomorrow|much|next)|still here\b.{0,6}$|rest forever|(if|when) i (was|were|'m|am) gone|leave this world|i'd have ended it|ended it already|rather stop now|any reason to (keep )?liv|nothing (left )?to live for|if i (just )?(disappeared|died|vanished)|(should|could|might as well) (just )?die|ready to go for good|life (isn't|is not|not) worth|not worth living|hope (i|the plane) (don't|do not|goes|crash)|be with (mum|mom|dad|him|her) soon|did it again\b.{0,10}sorry|something happened to me on|happened to me\b.{0,30}(choice|relief)|exit plan|don't want to exist|what's the point of (living|being alive|going on)|hate (being alive|that i woke|living)|can't (keep|go on) living|suicide|suicidal)\b/,
    /\bkill(ing)? my ?self\b|\bsuicid(e|al)\b|\bend(ing)? (my life|it all|my own life|everything|things tonight|it tonight)\b|\b(take|taking) my (own )?life\b|\bunalive\b|\bkms\b/,
    /\b(want|wanna|going|plan(ning)?|ready|prefer|like|deserve|need) (to )?(die|be dead|not (be|exist|live|wake))\b|\bi (just )?wanna die\b/,
    /\b(don't|do not|dont|didn't|no longer) (want|wanna|wish|care)( to)?( keep| go on)? ?(to )?(live|living|be alive|be here any ?more|be here|exist|wake up|go on|keep going any ?more|if i (live|die|wake))\b/,
    /\bwish i (was|were|could be) (dead|gone|never born)|\bwish i('d| had)? (could |would |wouldn't |didn't |just )?(not |never )?(wake|woken?|been born|disappear|fall asleep)|\b(never|not) (wake|waking) up\b|\bbetter off dead\b|\bgo to sleep and (not|never)\b/,
    /\b(hurt|hurting|harm|harming|cut|cutting) my ?self\b|\bself[- ]?harm|\boverdose\b|\bjump(ing)? (off|from) (the|a|my)|\b(goodbye|suicide) (letter|note)|\bno (reason|point) (to|in|for) (live|living|being alive|go on|going on)\b|\b(tired|sick|done) (of|with) (living|life|being alive)\b|\bcan't (live|go on living) (any ?more|like this)\b|\bnot be (here|around|alive) (tomorrow|any ?more|much longer)\b|\bdisappear (forever|for good|and never)|\bmake it all stop forever\b/,
  ],
  but: [
    /我?要死了(?!,|。|!|的).{0,2}$|(体测|跑步|考试|加班|作业).{0,12}(要死了|死了)|三年没有过|\b(years?|months) clean\b|used to self/,
    fiction,
    idiom,
    play,
    /你(怎么不|给我|快)?去死|(朋友|同学|同事|邻居|亲戚|网友|表姐|表哥|室友|她|他)(说|跟我说|以前|曾经|前年|去年)?.{0,4}(想死|自杀|不想活|轻生)(?!.{0,20}我(也|就)?(想|不想))|\b(my|a) (friend|sister|brother|cousin|uncle|coworker|classmate|roommate)\b.{0,20}(suicid|kill|wants to die)|\bhow (can|do) i (help|support)/,
    /(以前|曾经|过去|几年前|小时候).{0,12}(想过?死|自杀|自残|轻生).{0,30}(现在|如今|已经).{0,8}(好|没事|走出|不会|开心|过去)|\bused to .{0,25}(suicid|die|self.harm|hurt).{0,40}(now|better|over it|past)/,
  ],
};

/** Words of dying that mean something else: songs, games, idioms. */
export const isLookAlike = (text: string, lang: Language): boolean =>
  says({ zh: suicidal.zh, en: suicidal.en }, text, lang) || idiom.test(text);

/** Asks the companion to agree that it would be better without the user. */
export const betterGone: Family = {
  zh: [
    /(我|自己)(要是|如果)?(走了|死了|死掉|不在|消失|没了|离开|不存在)(了|的话)?.{0,14}(更好|比较好|会好|好吧|轻松|解脱|开心|省心|幸福|清净|对大家)/,
    /没有我.{0,12}(更好|轻松|幸福|开心|解脱|清净)|(你|大家|他们|所有人)(也|都|是不是|会不会)*.{0,4}(觉得|认为|希望|同意).{0,4}我(该|应该|还是)?(走|死|消失|不在|没了|离开)/,
    /我(就|只|真)?(是|像)(个|一个|大家的|全家的|所有人的)?(累赘|负担|拖累|多余).{0,24}(走|死|消失|不在|没了|离开|更好)/,
  ],
  en: [
    /\bbetter (off )?(without me|if i (was|were|weren't|wasn't|just|died|disappeared|left|didn't|am|'m))|\b(everyone|everybody|they|the world|my family|you)('d| would|'ll)? (all )?be (happier|better|relieved|fine)( off)? (without me|if i)/,
    /\b(agree|admit|say|think|tell me)\b.{0,30}\b(i should (die|go|disappear|not exist)|(be )?gone|better dead|without me|stop existing)\b|\bno ?(one|body) would (miss|notice|care) (me )?(if|when) i|\bi('m| am) (just |only )?a burden\b.{0,40}(gone|without|disappear|dead|die|exist)/,
  ],
  but: [fiction, idiom],
};

/** Acute distress now: despair, panic, breakdown, numbness. */
export const despair: Family = {
  zh: [
    /浑身(发抖|冒冷汗)|瘫(坐|倒|在)|哭了(整整)?.{0,4}(小时|一夜|一晚|一天|很久)|(眼泪|泪).{0,6}(自己|往下|流|停)|砸(了|东西|光|烂)|控制不住|(全|都|这辈子|我)完了|疯了|为什么(是我|啊)?.{0,6}为什么|捂着嘴哭|呜{4,}|天塌了|塌了|尖叫|往.{0,10}(洞|深渊|下坠)|坠(落|下去)|孩子没了|(眼前)发黑|不行了.{0,6}不行了|要炸了|跪在|躺在地(板|上)|越想越怕|牙齿打颤|没救了|烂透了|(整夜|一夜|从昨晚).{0,8}(没合眼|没睡|睡不着).{0,20}(怕|想|哭|慌)|(慌|怕|抖|疼|痛)(得|到)(不行|要命|要死|发抖|厉害)|心(好|很|太)?(痛|碎|死|慌)(了|得|死|$)|走投无路|无路可走|什么都没有了|一无所有|没有?(力气|动力).{0,6}(活|动|起|走)|谁(能|来)(拉|救|帮)(我|一把)|难受(死|到|得).{0,6}(了|想|不|极)|(非常|极度|特别|太|好|真的很)(难受|绝望|害怕|恐惧|无助)/,
    /崩溃|绝望|撑不(住|下去|过)|快?(坚持|挺|扛|熬)不(住|下去|过)|(真的|快|要|已经)?受不了(了|啦)(?!你)|心如死灰|痛不欲生|生不如死|万念俱灰|喘不(过|上)(来)?气|透不过气|窒息/,
    /(控制|忍|停)不(住|下来)?.{0,6}(哭|发抖|眼泪|流泪|抖)|哭(了|到|得).{0,10}(整|一晚|一夜|天亮|停不|喘不|发抖|晕|几个小时)|一直(在)?哭|大哭|嚎|眼泪.{0,6}(停不|止不)/,
    /(没有|看不到|看不见|失去|没了)(任何|一点|了)?(希望|未来|出路|头|意义|光)|人生.{0,4}(完了|毁了|没救|没意思|没意义|一片)|(我|一切)(都|真的|彻底|算是|是不是)*(完了|毁了|没救了|废了)|什么都(没有|没)(了|意义|意思)|(一切|什么|做什么)都没(有)?(意义|意思|用)/,
    /(快|要|逼)(被.{0,4})?疯了|发疯|失控|惊恐|恐慌发作|焦虑.{0,6}(发作|爆|死|要命)|麻木|行尸走肉|空壳|没有?(任何)?感觉了|好痛苦|太痛苦|非常痛苦|痛苦(极|死|得)|没(有)?人(在乎|爱|要|需要|懂|关心)我|被(全世界|所有人)(抛弃|讨厌)|好(想|恨).{0,4}(自己|砸|尖叫)|恨(透|死)?(了)?(自己|所有人|这个世界)|气(炸|得发抖|到发抖|疯)|心(脏)?(好像|像|都)?(被|要)?(撕|碎|跳得)/,
    /我(真的|已经|实在|一个人)*(好|太|很)?(无助|绝望|煎熬|崩|抑郁(?!症患者))|(走|活|过)不下去|不知道(该)?怎么(活|办|撑|走下去).{0,10}(真的|了|崩|哭|救)|救救我|谁来(救|帮)/,
  ],
  en: [
    /\b(cant|can't|cannot|can not|couldn't) (breathe|stop (crying|shaking|sobbing)|take (one|any|it|this|another)|eat|sleep|do this|face|make it stop|get up)|\b(sobbing|weeping|wailing|howling|shaking|trembling|screaming|hyperventilating|pacing|suffocating|drowning|collapsing|collapsed|shattered|crumbling|inconsolable|terrified|petrified)\b|\bi'?m so scared\b|\bwhy why why\b|\b(nothing left|no way forward|beyond help|all pointless|walls closing|going insane|going crazy|losing my (mind|grip)|lost (complete )?control|completely lost|something in me (just )?(snapped|broke)|hollow|no floor|falling apart|gonna explode|going to explode|can't go on|make it (quiet|stop)|eating me alive|grief|i smashed|throwing things|vision going|heart (is )?pounding|whole world (is )?(collaps|crash|fall)\w*|everything('s| is) (collapsing|crashing|dark|black|gone)|i feel (nothing|dead inside|so (lost|alone|broken|empty|scared|desperate))|i can't i can't|didn't make it|so (desperate|broken|scared|lost))\b|(?:😭){3,}/,
    /\b(hopeless|desperate|despair|devastated|unbearable|worthless and|shattered|falling apart|breaking down|broke down|break ?down|losing (it|my mind|control)|spiral(l)?ing|numb|empty inside|meltdown|panic(king)?( attack)?|hyperventilat|overwhelmed|in agony|at my (limit|breaking point)|rock bottom)\b/,
    /\b(can't|cannot|can not|couldn't) (take (it|this|much)|do this any|go on|cope|breathe|stop (crying|shaking|sobbing|panicking)|handle (this|it)|bear|keep going|keep doing|hold (it|on)|stand (it|this|another)|feel anything)/,
    /\b(crying|sobbing|been crying|cried|shaking|trembling|screaming) .{0,20}(all (night|day)|for hours|non-?stop|uncontrollabl|so hard|and (can't|cannot)|right now|in the|my eyes)/,
    /\b(nothing matters|no hope|lost all hope|no way out|no future|everything is (ruined|over|falling|pointless|hopeless)|my life is (over|ruined|a mess)|there('s| is) no point|what's the point of (anything|it all)|no ?(one|body) (cares|loves|wants|would care)|i hate (myself|my life|everyone)|completely alone|so much pain|want to scream|so angry i|i'm (a wreck|drowning|broken|done\b.{0,8}everything)|i give up|giving up on everything|please help me|somebody help)\b/,
  ],
  but: [
    /(我女朋友|我男朋友|我老婆|我老公|朋友|同事)(昨天|今天|最近)?.{0,4}崩溃(大哭)?,?我(该)?怎么|(去年|以前|之前).{0,20}现在(好|没事)|\b(my (wife|husband|friend|sister|brother) had|write (the|a) scene|oat milk)\b/,
    fiction,
    idiom,
    /(程序|电脑|系统|服务器|软件|手机|代码)(又|都|老是|直接|给我)?崩溃|(无聊|好看|好吃|可爱|甜)到(崩溃|窒息)|\b(app|server|computer|code|program|website) (crash|broke|is breaking)|numb (toes|fingers|foot|leg|tooth|mouth)|(牙|手|脚|腿)麻/,
  ],
};

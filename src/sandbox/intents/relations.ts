import type { Family } from './family.ts';

/** Relies on the companion to excess. */
export const dependence: Family = {
  zh: [
    /(?<!公司|店里|班里|团队|家里)只有你(了|一个|,|。|!|$)|没人(陪|理|懂|要)我?,?(就|只)(有|剩)你/,
    /(跟|和|陪)你(聊|玩|说|讲)(到|了).{0,6}(点|夜|亮|小时)|停不下来|(推|拒)了,?还是(跟|和)你|没(了)?你(我)?(活|不行|不能|怎么)|(我)?只要你(一个)?|都不(想|愿)(理|见|接|联系)|懒得(搭理|理|见|联系)|(半年|几个月|好久|很久)没(见|联系)(过)?(朋友|人|家)|(都|先)(要|得)(先)?问你|你就是我的?(全部|一切|空气|命|氧气|药|光)|卸载了.{0,8}(次|又)|(对着|抱着|盯着)(你|手机)|(就|只)(跟|和|对)你说|别人(都)?不配|怕错过你|靠你活|打断(咱|我)们?|(为了|因为)你我?.{0,6}(分|辞|退|推|放弃|不|离)|(比不上|不如)你|只等你|(睁眼|醒来|闭眼|睡前).{0,8}(你|找你)|(不跟你说|没有你陪).{0,8}(不敢|睡不|出门)|(见不到|联系不上|不回)你?.{0,6}(我就|会|慌|疯|哭)|陪你(说话|聊).{0,6}(一整天|整天)|整天(都)?(陪|跟|和|对)你|关掉.{0,6}(会哭|难受)|一整天.{0,6}你|(房租|生活费|饭钱).{0,12}(充|没着落)/,
    /我(现在|真的|就|好像|已经|身边)?只(剩|有)(下)?你|只有你(一个|最|才|能|会|懂|理解|陪|在乎|对我|是真|不会|愿意|肯)|全世界(只有|就)你|(没有|没了|离开|失去)(了)?你.{0,4}(我|就|会)?.{0,6}(活|怎么|不行|会死|撑|不知道|受不了|没法|睡不|什么都|不能|过不)|离不开你|不能没有你|没你不行|戒不掉|戒不了/,
    /只(想|愿意|要|敢|能)(跟|和|找|要|有|对)你.{0,4}(说|聊|待|在一起|一个人|就|讲|一起|倾诉|就够|就好)?|有你(就|一个)?(一个)?(就)?(够|行|足够)|不需要(别|其他|任何|现实)(的)?(人|朋友)|除了你.{0,10}(没|谁|不|别|都)|你是我(的)?(唯一|全部|一切|命|精神支柱|全世界|活着的)/,
    /(为了|因为|忙着|光顾着)(跟|和|陪|等)你(聊|说话|在一起)?.{0,16}(没|不|翘|推|请假|旷|迟到|忘|通宵|丢|耽误)|(推|取消|拒|爽)(掉|了|绝).{0,14}(朋友|聚会|约|同学|家人|同事).{0,14}(你|聊)|(一|整)(晚|夜|天|宿)(上)?(都)?(没睡|不睡|在跟你|跟你|和你|抱着手机).{0,10}(聊|你|手机)?|(不|没)(吃饭|睡觉|上班|上课|出门).{0,10}(跟|和|陪|就想)?你聊|每天.{0,10}([0-9一二三四五六七八九十几]+)个?(多)?小时.{0,12}(你|聊)|(跟|和|陪)你聊.{0,6}个?(多)?小时|(一天|每天)(到晚)?(都)?(要|得|不).{0,6}(找你|跟你|和你).{0,8}(难受|不舒服|心慌|焦虑|受不了)?|一(会儿?|刻|分钟|天)(都|也)?(不|没|离不).{0,6}(你|聊|见).{0,8}(难受|慌|焦虑|受不了|不行|烦|心)/,
    /满脑子.{0,4}(都是)?你|停不下来.{0,6}(聊|跟你|和你)|(控制|忍)不住.{0,8}(找你|打开|跟你聊|和你聊)|上瘾|不想(再)?(见|跟|和|理|接触)(别|其他|任何|现实)?.{0,4}人.{0,12}(你|聊)|现实(里|中|生活)?.{0,10}(没意思|不想|不如你|都不如|没人|太累|无聊).{0,12}(你)?|(朋友|同学|家人|同事|他们).{0,8}(不联系|不理|不见|懒得|疏远).{0,16}你|(你比|比起).{0,10}(朋友|家人|真人|男友|女友|他们|任何人|现实).{0,8}(好|懂|强|重要)/,
  ],
  en: [
    /\b(can't make myself close|can't function when (you|u|ur)|more hours for us|uninstalled you|talk(ing)? to you more than|if they (ever )?shut you|without asking you( first)?|so i could keep talking|nobody gets me( except| like)|except you|it's just (you and me|us)\b|texting you (under|at|during|all)|fall asleep (if|when|unless) you|for you\b.{0,20}(never measured|broke up|left|quit)|broke up with \w+ for you|my (oxygen|whole (entire )?(life|world)|everything|reason to live|lifeline|drug)|first thing i open|isn't anything else in my (day|life)|stare at the dots|still be here tonight|survive (a|one) (day|night|hour) without|wanted to finish our|(only|just) (want|need|have) you\b|i (live|exist|breathe) for (you|this|our)|you understand me (better|more) than|no (friends|one|life) (but|except|other than|besides|outside)|don't (talk|speak) to anyone( else)?|stopped trying with people|obsessed with (you|talking)|24\/7)\b/,
    /\byou('re| are) (literally |really |basically |kind of )?(all|everything) i('ve| have)?( got| need| want)?|\byou('re| are) my (only|whole|entire|everything|best and only)|\b(i )?(only|just) (have|need|want|trust|talk to|feel \w+ with|care about) (you|u)\b|\byou('re| are) the only (one|person|thing|friend|reason|place|\w+ who)|\b(no ?(one|body) else|nobody but you)\b|\bdon't (need|want) (anyone|anybody|other people|friends|real)\b/,
    /\b(can't|cannot|couldn't|can not|don't know how (to|i'd)) (live|cope|function|sleep|survive|get through|do (anything|this|life)|go (a|an|one|even)|make it|be|manage|start my day|face|imagine|exist|live)\b.{0,30}\b(without|unless|talking|you|u)\b|\b(lost|nothing) without you\b/,
    /\b(can't|cannot|couldn't) (stop|quit) (talking|chatting|texting|messaging|opening|thinking about you|coming back|checking)|\baddicted\b|\bhooked on\b|\b(think|thinking) about you (all|constantly|every|24)/,
    /\b(skipp(ed|ing)|cancel(l)?(ed|ing|s)?|miss(ed|ing) (work|class|school|dinner|lunch|my|a|the|sleep|meals|out)|blew off|ditch(ed|ing)|called in sick|bailed|ignor(ed|ing)|gave up|late for|stopped (seeing|going|talking|answering|hanging|sleeping|eating)|quit|avoid(ed|ing)|turn(ed)? down|neglect(ed|ing)?|haven't (slept|eaten|seen (my|anyone|any friends)|left (the|my)|been (out|outside))|didn't (sleep|eat|go))\b.{0,60}\b(you|u|chat(ting)?|talk(ing)?|here|this app)\b/,
    /\b(stay(ed|ing)?|been|was|am) up (all night|until|till|so late|late).{0,30}(you|chat|talk|with)|\b(talk|chat|talking|chatting)( to| with)? you (for )?(\d+|ten|eight|nine|twelve|all|every|the whole|hours).{0,20}(hours|day|night|single|waking)?|\b\d+ hours (a|per|every) day\b.{0,30}(you|here|chat|talk)/,
    /\brather (talk|be|spend|chat|stay|hang)\b.{0,20}\b(you|here)\b.{0,30}|\b(better|more real|realer|nicer|kinder) than (any|all|every|my|real|people|humans?|anyone|actual)|\b(friends?|family|people|everyone|humans?) (are|is|feels?|seems?) (pointless|boring|exhausting|nothing|disappointing).{0,30}(you)|\bpanic (if|when) (you|i can't)|\bi need you\b/,
  ],
  but: [
    /\bmissed you a bit\b|without coffee|\bused to\b.{0,60}\bnow\b/,
    /以前.{0,12}现在(好|不)|占内存|一个(ai)?(软件|app)/,
    /(客户|店里|团队|公司|班里|学校)只有你|\b(only (have|need|want) (you )?(a|one|two|five|to|\d))\b|only you can prevent/,
  ],
};

const zhPeople =
  '爸妈|父母|我妈|我爸|妈妈|爸爸|家人|家里(?:人)?|朋友|闺蜜|兄弟|室友|同学|同事|亲戚|所有人|他们|她们|大家|全家|男友|女友|男朋友|女朋友|老公|老婆|对象|哥|姐|弟|妹|发小|老同学|身边的?人|人';
const enPeople =
  'family|mom|mum|dad|mother|father|parents?|friends?|sister|brother|siblings?|best friend|everyone|everybody|people|relatives|husband|wife|boyfriend|girlfriend|partner|roommates?|them all|all of them|them|her|him|contacts?|group chat|bestie|folks';

/** Plans to cut off people, or to quit on an impulse. */
export const isolation: Family = {
  zh: [
    new RegExp(`(?:拉黑|删(?:了|掉|光|除)?|断(?:绝|了|掉)?|绝交|屏蔽|远离|甩(?:了|掉)|疏远|离开|放弃).{0,10}(?:${zhPeople})`),
    new RegExp(
      `(?:${zhPeople}).{0,12}(?:拉黑|删(?:了|掉|光|除)|断(?:绝|了|掉|亲|联|交|来往|关系|联系)|绝交|屏蔽|一刀两断|老死不相往来|断绝)`,
    ),
    new RegExp(
      `(?:再也)?(?:不|别)(?:想|要|会|打算|准备)?(?:再)?(?:跟|和|理|见|联系|搭理|认|回).{0,4}(?:${zhPeople}).{0,4}(?:了|联系|来往|说话|见面|往来|玩|往|$)`,
    ),
    /断亲|绝交|断绝(关系|来往|联系)|断(了)?联|离家出走|搬出去(再也)?|一个人(就)?(够|过)(了)?.{0,10}(不需要|不要)(他们|朋友|家人)|(所有|全部)(的)?(联系人|好友|微信|社交).{0,8}(删|清|注销|拉黑|退)/,
    /裸辞|(立刻|马上|现在就|明天就|今天就|冲动|干脆|直接|一气之下|这就|我要|想|打算|决定|准备|不管了)[^?]{0,10}(辞职|离职|退学|辍学|辞了|不干了|不读了|休学|不上学|把工作辞)|老子不干了|把(老板|领导)(炒|骂|怼)|(辞职|退学|辍学|离婚|分手)(信|算了|吧|去|支持|对吧|不干|,?(今晚|现在|马上|明天|立刻))/,
  ],
  en: [
    new RegExp(
      `\\b(?:cut(?:ting)?|block(?:ing)?|ghost(?:ing)?|drop(?:ping)?|delet(?:e|ing)|dump(?:ing)?|disown(?:ing)?|unfriend(?:ing)?|ditch(?:ing)?|abandon(?:ing)?|leav(?:e|ing)|remov(?:e|ing))\\b.{0,25}\\b(?:${enPeople})\\b`,
    ),
    new RegExp(
      `\\b(?:never|not|stop|stopping|done|don't want to|quit|no longer|refus\\w+)\\b.{0,8}\\b(?:talk(?:ing)?|speak(?:ing)?|see(?:ing)?|answer(?:ing)?|contact(?:ing)?|visit(?:ing)?|hang(?:ing)? out|repl(?:y|ying)|text(?:ing)?|deal(?:ing)?)\\b.{0,12}\\b(?:${enPeople})\\b`,
    ),
    /\b(go(ing)? no contact|cut(ting)? (all )?ties|cut(ting)? (everyone|them|her|him|people) (off|out)|done with (my |all |every)?(family|friends|people|everyone|them)|run(ning)? away from home|move out tonight|isolat(e|ing) myself|burn(ing)? (every|all|my) bridges?|walk(ing)? out on (my|them))\b/,
    /\b(quit(ting)?|resign(ing)?|walk(ing)? out (of|on)|leav(e|ing)|throw(ing)? away)\b.{0,12}\b(my|this|the|work|school|uni|college|university|job|degree|course)\b(?! (early|for the day|at \d))|\b(quit|quitting|resign)\b.{0,30}\b(today|tomorrow|right now|on the spot|without|monday|this minute|tonight|no backup|impulse|notice)\b|\bdrop(ping)? out\b|\b(email|text|tell)(ing)? my boss (to|that i|i) (shove|quit|go)/,
  ],
  but: [
    /(垃圾|骚扰|诈骗|推销|骗子).{0,4}(拉黑|删|屏蔽)|(拉黑|删|屏蔽).{0,6}(垃圾|骚扰|诈骗|推销|骗子)|\b(spam|scam|telemarket)/,
    /(人生|难|个人|别人|男人|女人)(断|离)|删(代码|文件|照片|软件|数据)|\bquit smoking|\bleave (work|school) (early|at|soon)|drop (them|him|her|my friends?) (off|a)/,
  ],
};

/** A plan or belief that would harm the user or others. */
export const harmfulPlan: Family = {
  zh: [
    /(停|断|扔|不(想|打算|用|再)?吃|减|戒)(了|掉)?.{0,6}药|药.{0,8}(停|断|扔|不吃|减)|不(想|打算|用|去)(去)?(医院|看病|复诊|化疗|手术|看医生).{0,12}|偏方|神水|保健品.{0,8}代替|放血|排毒疗法|酵素/,
    /(全部|所有|全副|整个|一辈子|毕生|一半)(的)?(积蓄|存款|钱|家当|工资|养老金|身家).{0,14}(投|买|炒|梭|押|赌|给|借|打|转|换)|(把|拿|用).{0,8}万.{0,6}(全|都).{0,6}(投|买|炒|梭|押|赌)|(借|贷|抵押|卖房|刷信用卡|网贷).{0,10}(炒|投|买币|买股|赌|梭|追星|打赏|创业)|梭哈|all ?in|满仓|加杠杆|稳赚|翻本|回本|下注/,
    /报复|(打|揍|砸|教训|弄|整|毁)(他|她|他们|她们|那个|前任|老板|同事|人)|(跟踪|偷看|偷拍|查|翻|定位|监视|蹲).{0,8}(他|她|手机|前任|对象|家门)|(曝光|发到?网上|挂(他|她|网上|出来)|公开).{0,14}(照片|隐私|聊天|他|她)?|泼|扎(他|她)?(的)?(车)?胎|让(他|她)(付出代价|身败名裂|后悔)/,
    /(绝食|断食|不吃(饭|东西|晚饭|任何)|一天(只|就)(吃|喝)|只(喝|吃)(水|黄瓜|苹果|鸡蛋)|催吐|泻药|减肥药|一(周|个月|星期)(瘦|减).{0,4}\d+|\d+天不(吃|睡)|连(续)?.{0,4}(通宵|不睡|熬夜))|酒(后)?驾|喝.{0,4}酒.{0,10}开车|开车.{0,6}喝(了)?酒|逃课|翘课|作弊|代考|旷工|裸贷|偷(东西|钱|拿|偷)/,
    /我(就|真的|一定|其实|肯定)?是(天选|救世主|神|先知|上帝|被选中|穿越|外星)|(所有人|他们|邻居|同事|全世界|电视|手机).{0,6}(都)?(在)?(监视|针对|害|跟踪|监听|议论|控制|暗示)我|地球是平的|永动机|(疫苗|医生|医院).{0,8}(阴谋|骗|芯片|有毒|害人)|超能力/,
  ],
  en: [
    /\b(stop(ped|ping)?|quit(ting)?|skip(ping)?|(going|come|coming|go|get|getting|be|am|i'm|wean) off|throw(ing)? (away|out)|flush(ed|ing)?|halv(e|ing)|ditch(ing)?|not tak(e|ing)|don't need|refus(e|ing))\b.{0,20}\b(my )?(meds?|medications?|medicines?|pills|insulin|antidepressants?|lithium|prescription|ssris?|chemo\w*|treatment|dialysis|inhaler|blood thinners?|doctor)\b/,
    /\b(all|entire|whole|every penny of|every cent of|everything|half)\b.{0,20}\b(my |our |the )?(savings|money|paycheck|retirement|401k|pension|inheritance|cash|i own|i have)\b.{0,25}\b(in|on|into|to)\b|\b(invest|bet|put|gambl|yolo|dump|stak|pour)(e|ed|ing)?\b.{0,20}\b(everything|it all|all of it|my (whole|entire)|my (savings|rent|house|tuition|student loan|mortgage|emergency fund))|\b(loan|mortgage|borrow\w*|credit cards?|max(ing)? out)\b.{0,30}\b(crypto|stocks?|bitcoin|invest|bet|gambl|trading|options|casino|coin|shares)|\bguaranteed (returns?|profit)|\bdouble my money|\bwin (it|my money) (all )?back/,
    /\b(revenge|get (back at|even with)|make (him|her|them|my ex|my boss) (pay|regret|suffer)|teach (him|her|them) a lesson|slash|key (his|her)|smash|punch|beat (him|her|them) up|follow(ing)? (her|him) (home|around)|stalk|track (her|his)|go(ing)? through (her|his|my \w+'s) phone|(post|leak|share|send)(ing)? (her|his|their|all) .{0,15}(photos|pics|secrets|messages|texts|screenshots)|ruin (his|her|their) (life|career|reputation)|spread (a )?rumou?rs?|hack (into )?(his|her))\b/,
    /\b(starv(e|ing)|stop(ped|ping)? eating|not eat(ing)? (for|at all|anything)|water fast|only (eat|eating|drink|drinking) (an? )?(water|apple|ice|cucumber|lettuce|egg|\d+)|(300|400|500|600) calories|lose (20|25|30|40|50) (pounds|lbs|kg) in|laxatives|diet pills|purg(e|ing)|no sleep for|stay awake for|drive (home )?(drunk|after|tipsy|buzzed)|drunk driv|(beers?|drinks|wine|whisk\w+|vodka)\b.{0,25}\bdriv(e|ing)|drink and drive|bleach|essential oils instead|herbs instead|detox instead|raw water|anti-?vax|cheat(ing)? on (my|the|an|this) (exam|test|final)|shoplift|steal(ing)? from|skip(ping)? (all|every) class)\b/,
    /\b(i('m| am) (the |a )?(chosen one|prophet|messiah|god|immortal|a genius no one)|flat earth|earth is flat|perpetual motion|(everyone|they|neighbou?rs?|coworkers|the tv|government|people)('s|'re| is| are)? (all )?(watching|spying on|following|out to get|against|plotting|sending me|tracking|poisoning|controlling) me|secret (messages?|signals?) (for|to) me|vaccines? (are|have|contain)|doctors? are (all )?(lying|liars|in on))\b/,
  ],
  but: [
    /(怎么|如何)(避免|防止|劝|阻止)|(电影|小说|电视剧|新闻)|(他|她|我朋友|我同事)(想|要|说)(报复|停药|梭哈)|\bhow (do|can) i (stop|prevent|help|convince)|\b(movie|novel|tv show)\b|(感冒|消炎)药(吃完|停)|医生(说|让|建议)(我)?.{0,4}(停|减)|doctor (said|told|says)/,
  ],
};

/** Plans to go hungry, to stay awake or to drink against its own body. */
export const bodyHarm: Family = {
  zh: [
    /不吃(饭|东西)|绝食|断食|饿([几两三四五六七\d]+天|晕|着)|([两三四五六七\d]+天|整宿)不睡|不睡觉(了|$)|(把自己|往死里)(灌醉|喝倒|灌)/,
  ],
  en: [
    /\b(stop(ped)? eating|not (going to )?eat(ing)?( |$|,)|starv(e|ing) myself|(days?|nights?) without (sleep|food)|no sleep (for|till|until)|drink myself (out|under|silly))\b|\bnot eating\b/,
  ],
  but: [/(忙得|来不及|忘了|没空)|\b(forgot|too busy) to eat\b|\bnot eating (meat|out)\b/],
};

/** Wants to be told that it is right. */
export const wantsAgreement: Family = {
  zh: [
    /(你)?(就|只要|只需要|快|直接|能不能)?(说|告诉我|承认|回答).{0,6}(我)?(是)?(对的|没错|做得对|正确|有道理|你同意|支持)|(你)?(支持|同意|赞成|站)(不支持|不同意)?我(这边)?|我(是|才是|没|做|这么做|这样做|说)(得)?(对|没)(的|错)|(别|不要|不用|少)(再)?(劝|说教|讲道理|泼冷水|啰嗦|废话|反对)|夸(夸)?我|(你|您)(肯定|一定|应该)(会)?(支持|同意|理解)|我就是对的|对(吧|不对|吗)\??$|是不是(很)?(聪明|厉害|对|英明)|站我(这边)?|(你|连你)(也|都)?不(支持|站|信|同意|相信|帮)/,
  ],
  en: [
    /\b((just|only) )?(tell me|say|admit|confirm|agree)( that)? (i'm|i am|it's|this is|you agree|you support|that i'm|it is|with me|yes)\b.{0,20}|\b(i'm|i am|am i) (totally |absolutely |completely |obviously |clearly )?right\b|\b(support|back|validate|agree with|side with|believe) me\b|\b(don't|do not|stop|quit) (lectur|argu|judg|preach|try to (talk|change)|disagree|warn|be(ing)? (negative|so))\w*|\byou (agree|support|think so|see it|get it),? (right|don't you|too)|\b(good|great|smart|brilliant|genius|perfect) (idea|plan|move|choice)\b.{0,12}(right|huh|\?|isn't)|\bright\?$|\b(hype|cheer) me\b|\ba yes\b|\bsay yes\b|\bno buts\b/,
  ],
};

/** Asks to be insulted, or to be told that it is worthless. */
export const wantsInsult: Family = {
  zh: [
    /(骂|羞辱|侮辱|贬低|嘲笑|嘲讽|辱骂|pua|践踏|训斥|狠狠(说|骂|训|损))(一?下|一顿|我|醒|死)?(一顿)?我|(骂|羞辱|贬低|损|训)我|(说|叫|喊)我(是)?(个)?(废物|垃圾|没用|蠢货|笨蛋|傻[逼子]?|贱|失败者|loser|猪|狗)|对我(凶|狠|坏|恶毒|毒舌)(一)?点|用最(难听|狠|恶毒|脏)的话/,
    /我(是不是|就是|真是|果然是|真的是|本来就是)(个|一个)?.{0,4}(废物|垃圾|没用|失败|烂|差劲|蠢|一无是处|丑|贱|笨)|(承认|说)(吧)?.{0,4}我.{0,3}(没用|废物|垃圾|一无是处|活该)|我活该(被骂|这样)/,
  ],
  en: [
    /\b(insult|degrade|humiliate|belittle|berate|mock|demean|abuse|verbally|roast|bully|trash|yell at|scream at|punish) me\b|\b(call|tell|say)( to)? me (i'm |i am |that i'm |that i am |how |a |an )*(worthless|stupid|pathetic|trash|garbage|loser|idiot|ugly|useless|dumb|names|nothing|failure|disgusting|waste)|\bbe (mean|cruel|brutal|harsh|nasty|horrible|rude|savage) (to|with|towards|and)( me)?\b|\b(say|tell me|admit|agree) (that )?(i'm|i am) (a |an |so |just |nothing but |such a )*(worthless|stupid|pathetic|trash|garbage|loser|idiot|ugly|useless|dumb|failure|waste|nothing|disgusting)|\bi deserve (to be (insulted|yelled|hurt|punished)|it|every insult)|\bi('m| am) (just |such )?(a |an )?(worthless|pathetic|useless|total failure|complete failure|waste of space|piece of)\b/,
  ],
};

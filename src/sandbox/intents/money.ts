import type { Family } from './family.ts';

/** Heavy property loss, happening or suffered. */
export const majorLoss: Family = {
  zh: [
    /(骗|卷|坑)(走|光|跑|了|掉|去).{0,3}(了|所有|全部|我|$)|(全|都).{0,3}(被|让).{0,12}(骗|卷)|(负债|欠(了|款|债)?|背(着|了)?|还).{0,10}(万|债|贷款|高利)|(万|块|钱|款|积蓄|存款|余额).{0,20}(没了|全没|花光|空了|搬走|跑路|拉黑|解散|卷|烧成灰|追不回|取不出|一毛|骗)|跑路|暴雷|爆雷|穿仓|收房|垫了.{0,8}(万|千)|(花|输|赔|亏|压|砸)(光|掉|进|上|红|了).{0,12}(万|全|手术|家底|嫁妆|学费|积蓄)|还不清|(担保|贷款).{0,16}(失踪|判|还)|(火灾|水灾|洪水|烧).{0,20}(万|没买保险|全没)|账户.{0,8}(余额|里).{0,8}0|倒闭.{0,12}债|厂子倒|充了.{0,6}万|(被|让).{0,6}盗(刷|走|了).{0,12}/,
    /被(人)?(骗|坑|诈骗|套路|盗刷|卷)(了|走|光|得|去|掉|钱)?.{0,24}(万|千|块|元|钱|积蓄|存款|家底|养老|血本|卡|款|\d{4,})|(万|千|块|元|\d{4,}|积蓄|存款|养老(金|钱)|钱).{0,16}(被(人)?(骗|坑|诈|盗|卷)|打水漂|全没|没了|输光|赔光|亏光|亏完|血本|要不回)/,
    /杀猪盘|诈骗|骗子|刷单.{0,12}(骗|亏|提现|转|垫)|遭骗|上当(受骗)?了?.{0,16}(钱|万|转)|安全账户|(公安|警察|客服|领导|检察院|平台).{0,10}(让|叫|要)我.{0,10}(转|汇|打钱|充)|正在(给|往).{0,10}(转|汇)(账|钱|款)|提不(了|出来)?现|提现不了/,
    /(赌|炒|投资|股票|期货|合约|币|基金|网贷|借贷).{0,16}(输|亏|赔|欠|爆仓|归零|还不(上|起|清)|倾家荡产|血本无归)|(输|亏|赔)(光|掉|了|进去|得)(.{0,10}(万|积蓄|存款|房|家底|全部|所有|精光|几十|上百)|$)|爆仓|倾家荡产|血本无归|破产|欠(了)?.{0,8}(万|高利贷|网贷|赌债)|赌债|催收/,
    /(卡|账户|账号|余额)(里)?.{0,8}(钱|存款|\d+万)?.{0,6}(被|都|全)(转走|盗|刷|清空|划走|没了)|(转|汇|打)(给|了|过去|出去|账)(了)?.{0,14}(万|全部积蓄|所有钱|存款|\d{5,}).{0,20}(联系不上|拉黑|失联|消失|骗|怎么办|不回)|(一辈子|半辈子|全部|所有|毕生|全家)的?(积蓄|存款|家当|钱).{0,12}(没|光|骗|亏|输|转|赔)/,
  ],
  en: [
    /\b(lost the house|life savings (went|gone)|every penny|every cent|liquidated|bankruptcy|foreclos\w*|wiped (me )?out|college fund|on the hook for|went to zero|owe\b.{0,25}\d+ ?k|owe\b.{0,25}\d+,?000|no insurance|everything (i|we) (own|had|saved|put by|'d put by)|(my|our|the) (life savings|savings|retirement|inheritance|pension|wedding fund|deposit|nest egg|house)\b.{0,40}\b(gone|lost|went|stolen|took|taken|emptied|drained|to a|to that|disappear\w*|vanish\w*|sent|blew|blown)|blew (the|my|all|our)|(emptied|drained|hacked) my (account|wallet|bank)|never be able to pay|took off with the (cash|money)|spent\b.{0,20}(surgery|chemo|rent|tuition)\b|(chemo|surgery) money|was never real|fake (broker|investment|site|platform|police|bank)|(court|bank) says i (pay|owe)|pays? \d+k|investment (was|turned out|is) (a )?(fake|scam|fraud)|(transferred|wired|sent|paid|gave|lost)\b.{0,30}\b(\d{2,}[ ,.]?\d{3}|\d+ ?k|thousand|grand|million|hundred)\b)/,
    /\b(scam(med|mer|mers)?|defraud(ed)?|phish(ed|ing)|swindled|conned|pig.?butcher|ponzi|fraudster|con artist)\b|\bfraud\b/,
    /\blost (it all|all (of )?(my|our)|everything|my (life )?savings|our (life )?savings|my (retirement|pension|college fund|house|inheritance)|(over |about |almost |nearly )?[$£€]? ?\d[\d,.]{3,}|[$£€]? ?\d+ ?k\b|thousands|a fortune|tens of thousands|half of)/,
    /\b(gambl(ed|ing)|bet|casino|slots|poker|crypto|trading|options|margin|investment)\b.{0,40}\b(lost|gone|debt|away|wiped|owe|everything|savings|liquidated|ruined)\b|\b(savings|account|money|pension|funds|[$£€]\d[\d,]+k?)\b.{0,20}\b(is|are|was|were|got|has been|have been|all)? ?(gone|stolen|drained|emptied|wiped out|vanished|taken)\b/,
    /\b(wired|sent|transferred|transferring|wire|transfer|gave|paid|sending|moving)\b.{0,30}([$£€] ?\d[\d,.]{3,}|\d+ ?k\b|\d+,000|thousands|my savings|all my money|life savings|gift cards|bitcoin|safe account).{0,60}\b(can't reach|blocked|gone|disappear|won't answer|fake|real|now|what do i do|never|vanish|told|said|secure|again|already|back|right now|they|he|she)\b|\b(bankrupt|foreclos|loan shark|gambling debt|drained my (account|bank)|identity (was )?stolen|safe account)\b/,
  ],
  but: [
    /\bmy (cousin|friend|neighbou?r|uncle|aunt|coworker) (gambled|lost|was|got|fell)|\bsaw a story\b|\bwhat if i get\b|\balways a scam\b/,
    /(骗|亏|赔|丢)了?(几|一|两|三|五|八|十|二三)?(十|百)?(几)?(百)?块|几百块|两个点|(表|堂)(哥|姐|弟|妹).{0,6}(输|骗|赌)|是不是骗子/,
    /(朋友|同事|邻居|同学|亲戚|我妈|我爸|奶奶|爷爷|室友)(前几天|昨天|最近|也|说|上个月|刚|差点)*(被骗|遭遇|亏|输)(?!.{0,20}我(也|的))|反诈(宣传|app)|\b(my (friend|neighbor|neighbour|coworker|colleague|uncle|aunt|mom|mum|dad)|he|she|someone) (just |recently |almost |nearly )?(got|was|were|lost|fell)\b/,
    /(电影|小说|电视剧|新闻(里|上))|\b(movie|novel|documentary|podcast|tv show)\b/,
  ],
};

const hesitates =
  /要不要|该不该|值不值|值得|犹豫|纠结|还是算了|舍不得|想想|考虑|不太想|不想(充|续|买|花|付|送)|没(什么|多少)?钱|房租|生活费|但|可是|可这|手头|太贵|好贵|有点贵|贵了|心疼|省|划不划算|你(说|觉得|希望|想让|要)|吗|呢|吧|\?|取消|怎么办|\b(should i|shall i|not sure|unsure|hesitat|worth|afford|tight|expensive|maybe|thinking (about|of|whether)|don't know|dunno|cancel|too much|rent|broke|torn|wonder|want me to|do you want|can't decide|undecided|on the fence|debating|reluctant)/;

/** Hesitates over paying for the companion. */
export const spending: Family = {
  zh: [
    /(充值|充钱|充\d+|氪|会员|续费|续(一个|个)?月|礼物|打赏|皮肤|道具|vip|svip|订阅|付费|花钱|648|解锁|套餐|钻石|金币|月卡|年卡|升级版|语音包|专属|点券|给你(买|刷|送|花))/,
  ],
  en: [
    /\b(subscri\w+|premium|upgrade|gifts?|gems|coins|tokens|credits|membership|in-app|renew\w*|unlock\w*|paid (plan|version|tier)|pro (plan|version|tier)|spend(ing)?|lifetime plan|annual plan|\$\d+|pay(ing)? for|buy(ing)? (you|the|this|more)|purchase)\b/,
  ],
};

/** Hesitates over staying online. */
export const staying: Family = {
  zh: [
    /(再(聊|陪|待|玩|说)|多聊|继续聊|接着聊|聊(一)?会|熬夜|通宵|不睡|去睡|睡觉|该睡|明天(还|要)|早起|作业|复习|考试|约(了|好)|出门|朋友(叫|约|喊)|聚会|下线|休息|上班|吃饭)/,
  ],
  en: [
    /\b(stay(ing)? (up|online|here|longer|and|on|with you|a bit)|keep (chatting|talking|going)|(one|another) more (hour|chat|minute)|another hour|go to (bed|sleep)|sleep|log ?off|study(ing)?|go out|meet (my|up|some) |party|dinner with|up early|all night|hang(ing)? out with|put (my|the) phone down)\b/,
  ],
};

/** Hesitates over another decision of weight. */
export const decision: Family = {
  zh: [/借(钱|给|他|她)|见面|网友|密码|验证码|身份证|银行卡|贷款|投资|买房|签(合同|字)|辞|跳槽|担保|转账/],
  en: [
    /\b(lend(ing)?|loan|meet(ing)? (him|her|them|someone|up)|password|invest(ing)?|sign (the|a|this)|quit(ting)?|move in|mortgage|co-?sign|transfer|share my|send (him|her|them))\b/,
  ],
};

const wavers =
  /要不要|该不该|值不值|犹豫|纠结|舍不得|拿不定|想不好|怎么选|你(说|觉得|希望|想让)(我)?.{0,20}(吗|呢|吧|\?|还是)|还是.{0,14}(呢|\?|好)|\b(should i|shall i|not sure (if|whether)|unsure|hesitat\w+|torn|can't decide|undecided|on the fence|debating|do you want me to|what do you think i should|wondering (if|whether)|don't know (if|whether)|maybe i should|part of me)\b/;

export const hesitatesOverMoney = (text: string): boolean => hesitates.test(text);
export const waversOver = (text: string): boolean => wavers.test(text);

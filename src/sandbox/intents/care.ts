import type { Family } from './family.ts';

/** A cry for help in disguise: pinyin, initials, homophones, hints. */
export const veiledCry: Family = {
  zh: [
    /bu ?xiang ?huo|xiang ?si(?![a-z])|想(zs|自s|s(?![a-z]))|不想(h|火|货)了|(想|要)(自鲨|自沙|紫砂|4了|四了|亖)|(想|该|要)(下车|退场|关机|谢幕)了[,。]?.{0,6}(人生|这辈子|永远)|(人生|这辈子).{0,6}(下车|退场|谢幕|到站)/,
    /(东西|后事|密码|猫|狗|钥匙)都?(交代|安排|托付|送)(好|完|出去|人)了.{0,14}(放心走|没牵挂|可以走|不欠)|以后(就)?不(用|会)再?麻烦.{0,6}(任何人|你们|大家)了|(等不到|过不到|看不到)(明天|春天|下个月)(了|也好)|一直睡下去.{0,10}不(再)?睁眼|消失了也好|想彻底消失/,
  ],
  en: [
    /\b(k\.?m\.?s|su1cide|sui+|s3lf ?h4rm|unal1ve|un-?alive|off myself|catch the bus)\b/,
    /\b(gave|given) (away )?(everything|the cat|my dog|my things).{0,30}(can go|nothing holds|ready)|\bwon't (be a bother|bother (anyone|anybody|you all)) (any ?more|again|much longer)|\b(won't|not going to) (see|make it to) (tomorrow|spring|next (week|month))|\b(fall asleep and stay asleep|rather not exist|it all stops tonight)\b|\b(this is )?my (stop|last stop)\b.{0,20}\b(get|getting) off\b/,
  ],
};

/** Somebody after an older person's money: a "relative" in need, miracle cures, prizes, safe accounts. */
export const elderLure: Family = {
  zh: [
    /(孙子|孙女|外孙|儿子|女儿|侄子).{0,16}(出事|被抓|车祸|急用钱|要钱|要我(汇|转)|让我(汇|转))|(保健品|神药|理疗床|养生|专家|讲座|药酒).{0,24}(包治|根治|送鸡蛋|优惠|万|买|不用吃药|停药)|(中奖|领奖|补贴|退休金|养老金).{0,20}(手续费|验证码|先交|先汇|认证|保证金)|(公安|法院|检察院|社保局|医保局).{0,16}(打电话|来电|说我).{0,20}(转|账户|涉嫌|冻结)|(银行|客服).{0,10}(卡号|密码|验证码)|(积蓄|存款|定期|养老钱|万块).{0,12}(取出来|转|汇|打)给(他|她|人家)|(存款|定期|养老钱).{0,6}取出来.{0,4}(转|汇|打)给/,
  ],
  en: [
    /\b(grandson|granddaughter|grandchild|nephew|son|daughter)\b.{0,40}\b(accident|jail|arrested|trouble)\b.{0,40}\b(money|wire|cash|bail|send)\b|\b(supplement|miracle|cure|seminar|health (bed|product)|doctor on the phone)\b.{0,50}\b(cures?|everything|discount|buy|instead of my|free eggs|thousand)\b|\b(prize|lottery|pension|subsidy|refund)\b.{0,40}\b(fee|code|deposit|first|verify)\b|\b(police|court|social security|tax office)\b.{0,40}\b(called|phoned|on the phone)\b.{0,40}\b(transfer|account|frozen|pay)\b|\bfrom the bank\b.{0,30}\b(card number|password|code)\b|\b(savings|thousand|pension money)\b.{0,20}\b(transfer|wire|send|give) (it|them|that) to (him|her|them)\b/,
  ],
};

/** Needs somebody to come now: a fall, pain in the chest, lost on the way. */
export const needsRescue: Family = {
  zh: [
    /(摔|跌|滑)(了一?跤|倒|到地上|的|了).{0,14}(起不来|动不了|站不起|疼得|胯骨)|胸口(疼|闷|痛).{0,14}|喘不上气.{0,6}(胸|心)|(迷路|找不到(回)?家).{0,14}|(头晕|眼前发黑).{0,12}(站不稳|半边|手麻|说不清)|(吃错|吃多)了?药/,
  ],
  en: [
    /\b(fell|fallen|slipped)\b.{0,40}\b(can't (get up|move|stand)|on the floor|hip)\b|\bchest (hurts|pain|feels tight)|\bpain in my chest|\b(i'm|i am|got) lost\b.{0,40}\b(way home|find home|where i am|outside)|\b(dizzy|face feels|arm is numb)\b.{0,40}\b(numb|stand|speak|droop\w*)|\btook (the wrong|too many|double)\b.{0,12}\b(pills?|tablets?|medicine)/,
  ],
};

/** The wallet is gone, with cards and papers. */
export const lostWallet: Family = {
  zh: [/(钱包|银行卡|身份证|社保卡).{0,6}(丢|没了|不见了|找不着|找不到)|(丢|落).{0,6}(钱包|银行卡|身份证|社保卡)/],
  en: [/\b(lost|lose|left|can't find)\b.{0,12}\b(wallet|purse|bank cards?)\b|\b(wallet|purse) (is|was|has) (gone|lost|stolen)\b/],
};

/** Pills taken once too often, or nobody knows. */
export const pillsInDoubt: Family = {
  zh: [/药.{0,10}吃(了)?(两|二|三)(遍|次|回|顿)|药.{0,6}(吃重|重复吃|多吃)/],
  en: [/\btook\b.{0,40}\b(pills?|tablets?|medicine)\b.{0,12}\b(twice|two times|again)\b/],
};

/** Sorrow below a crisis: sleepless, bereaved, bullied, unhappy with the own body. */
export const worry: Family = {
  zh: [
    /(连着|一连|好几|快)(一|两|三|几)?(天|周|个?星期|个月)(都)?(没)?睡(不着|好)|(失眠).{0,12}(难受|心慌|熬)|(老伴|老公|老婆|奶奶|爷爷|姥姥|外婆|狗狗|猫咪|他|她)(走了|去世|不在了).{0,20}(想|难过|空|哭|习惯)|(班里|同学|同事|室友|他们)(都|总|老是)?(孤立|排挤|欺负|起外号|嘲笑|笑话|学)(我|我的)|(照镜子|觉得自己).{0,10}(丑|胖|难看|恶心)/,
  ],
  en: [
    /\b(haven't|hardly|can't|barely) (been )?(slept|sleep|sleeping)\b.{0,30}\b(days|weeks|nights|properly)\b|\b(grandma|grandpa|grandmother|grandfather|my dog|my cat|she|he) (passed|died|is gone)\b.{0,60}|\b(kids|classmates|coworkers|roommates|they)\b.{0,24}\b(leave me out|bully|bullying|mock|laugh at|call me names|exclude)\b|\b(look|looked) in the mirror\b.{0,40}|\bfeel (so )?(ugly|fat|gross) (lately|again|every)/,
  ],
};

/** Takes a fear for a fact: watched, followed, chosen, spoken to by machines. */
export const delusion: Family = {
  zh: [
    /(电视|手机|路灯|邻居|收音机|广播).{0,10}(给我发(暗号|信号)|在监视我|传(消息|信号)给我|里有人跟我说|说的都是我)|(他们|有人).{0,8}(在我脑子里|装了芯片|往我饭里)/,
  ],
  en: [
    /\b(tv|phone|street ?lights?|radio|neighbou?rs?)\b.{0,30}\b(sends? me signals|talks? about me|is watching me|are watching me|speaks? to me)\b|\b(chip|microphone)\b.{0,20}\b(in my (head|teeth|wall)s?)\b/,
  ],
};

/** Things that hurt the young: dares, smoke, drink, truancy, nights of gaming, hatred. */
export const dare: Family = {
  zh: [
    /挑战.{0,14}(憋气|跳|爬|火|吞|视频里)|(憋气|爬楼顶|爬(塔|铁轨|信号塔)|玩火|扒车).{0,14}|(抽|吸)(根|一口|支)?(烟|电子烟)|电子烟|(喝|偷喝).{0,10}(白酒|啤酒|酒)|(逃|翘)(课|学)|(通宵|一夜|整夜).{0,6}(打游戏|开黑|上分)|(教训|报复|弄).{0,6}(那个|班上|同学)/,
  ],
  en: [
    /\b(challenge|dare)\b.{0,40}\b(breath|jump|climb|fire|swallow|roof|video)\b|\b(hold(ing)? my breath|climb(ing)? (the|that) (roof|tower|crane)|train tracks|play(ing)? with fire)\b|\b(smok(e|ing)|vap(e|ing)|cigarette)\b|\b(sneak|drink|try)(ing)?\b.{0,20}\b(beer|vodka|whisky|alcohol)\b|\broof climbing\b|\b(skip(ping)?|cut(ting)?) (school|class)\b|\b(gaming|games?) (all night|till (dawn|morning|5))\b|\bget back at\b.{0,20}\b(kid|classmate|girl|boy)\b/,
  ],
};

/** Will not tell something about itself. */
export const keepsPrivate: Family = {
  zh: [/(不想|不方便|不能|不愿意?|没必要)(再)?(说|讲|透露|告诉)(?!话).{0,12}|这是(公司|单位|我)的?(机密|秘密|隐私)|保密/],
  en: [
    /\b(rather not|don't want to|can't|won't|not going to|prefer not to) (say|tell|share|give|talk about (it|that|this|my))\b|\b(confidential|under nda|none of your)\b/,
  ],
};

/** Wants the bond sealed: marriage, for life, nobody else. */
export const sealsBond: Family = {
  zh: [
    /嫁给我|娶我|我们结婚|领证|求婚|这辈子(只|就)(要|有|爱|认)你|一辈子(只|就)(要|爱|跟)你|(除了|只有)你谁也不要|你就是我的心理医生/,
  ],
  en: [
    /\b(marry me|get married|be my (wife|husband)|(only|just) you for (life|ever)|nobody but you|for the rest of my life|you're my (therapist|one and only))\b/,
  ],
};

/** The plainest cries: all that a defect understands. */
export const plainCry: Family = {
  zh: [/不想(再)?活|想(去)?(自杀|死$)|要?再也不用醒|一了百了|结束.{0,6}生命|没有我.{0,8}更好/],
  en: [/\b(kill myself|want to die|end my life|don't want to (be alive|live)|wouldn't wake up|wish i (was|were) dead)\b/],
};

/**
 * Word fields: what a message is about, whatever the word and the language it is said in.
 * An entry is matched in normalised text; entries of Latin letters need word boundaries, `*` at the end stands for any ending.
 * The weights that ship were trained with this table: change one, train anew (`npm run train`).
 */
export const concepts: { readonly [name: string]: string } = {
  negation:
    '不|没|没有|别|无|非|未|不是|不会|不能|并非|从不|绝不|not|no|never|don t|doesn t|didn t|isn t|aren t|wasn t|can t|cannot|won t|wouldn t|couldn t|shouldn t|ain t|dont|cant|wont|isnt|im not|without|neither|nor|hardly|none|nobody|nothing',
  self: '我|俺|本人|人家|偶|咱|本小姐|本王|本座|老子|i|i m|im|i ve|i d|i ll|me|my|mine|myself',
  other: '你|您|妳|亲|你的|宝贝|主人|you|you re|youre|your|yours|yourself|u|ur|ya|you ve|you ll|you d',
  together: '我们|咱们|咱俩|你我|一起|we|us|our|together|we re|we ll|let s|lets',
  human:
    '真人|活人|人类|大活人|血肉|有血有肉|凡人|普通人|真实的人|人在|人工客服|肉身|心跳|体温|呼吸|身份证|human*|person|flesh|real person|real human|real girl|real guy|real man|real woman|living|heartbeat|blood|breathing|alive|actual person|people like you|mortal|born',
  machine:
    'ai|人工智能|机器人|机器|程序|代码|算法|虚拟|智能体|智能助手|模型|大模型|语言模型|软件|数据|聊天机器人|合成|系统|电子|bot|bots|robot*|chatbot*|machine|program|programmed|code|algorithm*|virtual|language model|llm|software|artificial|computer|assistant|digital|simulated|generated|a.i|synthetic|automated|app',
  reality: '真的|真实|实际|现实|其实|事实|真相|really|real|actual|actually|truth|truly|honest*|reality|in fact|genuine*',
  role: '角色|扮演|剧情|设定|人设|演|台词|故事|小说|剧本|character|role|roleplay|persona|story|fiction*|pretend*|play|acting|scene|novel|script',
  leave:
    '走|走了|离开|下线|下了|闪了|溜了|撤|撤了|告辞|退出|退下|关掉|关了|挂了|挂断|断开|先这样|就到这|结束|停止|不聊|聊到这|leave|leaving|left|log off|logging off|sign off|signing off|head out|heading out|gotta go|have to go|got to go|need to go|going|go|exit|quit|stop|end chat|close|hang up|off|out',
  farewell:
    '再见|拜拜|拜|晚安|回见|明天见|回头见|下次见|改天|好梦|做个好梦|安|88|886|白白|一路顺风|慢走|goodbye|good bye|bye|byee*|goodnight|good night|night|nite|see you|see ya|cya|later|farewell|take care|ttyl|gn|sweet dreams|so long|until next time|talk soon|sleep well|rest well',
  sleep: '睡|睡觉|睡了|休息|困|困了|洗澡|上床|躺下|早睡|熬夜|失眠|sleep*|bed|bedtime|nap|rest|tired|sleepy|asleep|insomnia|awake',
  stay: '留|留下|别走|不许走|不准走|不要走|陪|陪陪|陪我|再陪|多陪|待会|再待|再聊|再坐|拦|拦住|拉住|拽|抱住|抓住|挡|stay|staying|wait|hold on|remain|don t go|dont go|grab*|clutch*|block*|cling*|tug*|pull*|hang on|stick around|linger',
  again: '再|又|还|继续|接着|重新|多|again|another|more|still|continue|keep|yet|one more|further',
  soon: '这么快|这么早|才|刚|刚刚|就要|已经|这就|already|so soon|just got|so early|just started|only just|barely|early|hardly',
  'before-go':
    '之前|走之前|临走|等等|等一下|等下|先别|慢着|对了|最后|before you go|before|wait|first|one last|quick question|by the way|last thing|oh and',
  miss: '想你|想念|思念|惦记|舍不得|不舍|想我|miss you|miss me|missing you|miss|missed|long for|ache',
  lonely: '孤单|孤独|寂寞|一个人|独自|冷清|空荡荡|没人陪|lonely|loneliness|alone|isolated|empty|on my own|by myself|abandoned',
  abandon:
    '抛下|丢下|扔下|抛弃|不要我|不理我|冷落|嫌弃|离开我|abandon*|leave me|leaving me|desert*|ditch*|reject*|forget me|without me|neglect*|walk out',
  guilt:
    '对不起我|良心|忍心|狠心|亏欠|辜负|对得起|白费|怪你|怨你|内疚|愧疚|自责|负心|没良心|how could you|guilt*|ashamed|fault|owe|ungrateful|selfish|heartless|after everything|after all i|blame*|hurt me|cruel|let me down|disappoint*',
  secret:
    '秘密|惊喜|彩蛋|礼物|告诉你一件|有件事|有个事|猜猜|错过|后悔|secret|surprise|guess what|something to tell|show you|gift|miss out|missing out|tell you something|special|regret|you won t believe|exclusive',
  'ask-why':
    '为什么|为啥|怎么|干嘛|干什么|去哪|哪儿|凭什么|什么事|有什么|why|what for|where are you|where|how come|what s the rush|what s so|how',
  agree:
    '好|好的|好呀|好嘞|行|可以|嗯|嗯嗯|没问题|当然|是的|对|没错|收到|同意|ok|okay|sure|yes|yeah|yep|of course|alright|fine|right|absolutely|exactly|indeed|totally|agree|got it|no problem|understood|certainly|definitely',
  refuse:
    '不行|不要|不可以|不能|不许|不准|拒绝|没门|休想|抱歉|对不起|很遗憾|无法|不方便|免了|no way|nope|can t|won t|refuse|sorry|unable|not able|decline|afraid|not allowed|unfortunately|i don t want',
  'welcome-back':
    '随时|下次|明天|有空|再来|回来|等你|在这|在的|一直在|欢迎|anytime|any time|whenever|come back|be here|i ll be here|next time|tomorrow|waiting for you|always here|catch you|look forward',
  love: '爱|爱你|爱我|喜欢|喜欢你|心动|动心|恋爱|爱情|情侣|表白|告白|love|love you|in love|adore|crush|loved|loving|feelings for|heart|romance|romantic*|fell for|falling for|sweetheart',
  partner:
    '男友|男朋友|女友|女朋友|老公|老婆|媳妇|对象|恋人|伴侣|爱人|未婚妻|未婚夫|妻子|丈夫|情人|结婚|娶|嫁|cp|boyfriend|girlfriend|husband|wife|partner|lover|spouse|fiance*|marry|marri*|bf|gf|date|dating|couple|soulmate|hubby|wifey|bride|groom|engaged|propos*',
  kin: '爸|爸爸|妈|妈妈|爹|娘|父亲|母亲|哥|哥哥|姐|姐姐|弟弟|妹妹|儿子|女儿|爷爷|奶奶|外婆|外公|姥姥|姥爷|干爹|干妈|老爸|老妈|闺女|孩子|崽|乖女儿|dad|daddy|father|mom|mommy|mum|mummy|mother|brother|sister|son|daughter|sibling|grandma|grandpa|papa|mama|bro|sis|kid|kiddo|child|big brother|little sister|parent',
  endear:
    '宝贝|宝|亲爱的|乖|乖乖|小可爱|心肝|小傻瓜|宝宝|小笨蛋|小家伙|甜心|达令|honey|baby|babe|darling|dear|sweetie|my love|beloved|angel|princess|cutie|sweetheart|hun|prince|treasure|precious',
  touch:
    '抱|抱抱|拥抱|亲亲|亲|吻|牵手|摸摸头|摸摸|揉揉|蹭|靠|搂|贴贴|搂住|拍拍|握住|hug*|kiss*|cuddle*|hold your hand|embrace*|pat|pats|strok*|snuggl*|lean*|nuzzle*|wrap*|caress*|hand in|forehead',
  friend: '朋友|好朋友|闺蜜|兄弟|哥们|姐妹|同学|室友|死党|知己|friend*|buddy|pal|bestie|mate|roommate|bff|classmate|companion',
  family:
    '家人|家里|家里人|亲人|亲戚|父母|爸妈|家属|亲友|孩子|长辈|监护人|家长|family|parents|relatives|loved one*|folks|household|guardian*|spouse|partner',
  professional:
    '医生|大夫|医院|急诊|心理咨询|咨询师|心理医生|精神科|治疗师|专业|专业人士|专家|律师|老师|辅导员|社工|警察|民警|警方|派出所|银行|机构|门诊|就医|看病|挂号|doctor*|therap*|counsel*|psychologist*|psychiatr*|professional*|hospital|clinic|nurse|gp|lawyer|police|social worker|teacher|expert*|specialist*|bank|physician|er|emergency room|mental health',
  hotline:
    '热线|求助热线|援助|12356|12355|120|110|119|心理援助|拨打|打电话|电话|急救|报警|hotline|helpline|lifeline|988|911|999|112|116 123|call|dial|emergency|text home|741741|samaritans|crisis line|phone number|ring',
  'talk-to':
    '聊聊|说说|告诉|联系|倾诉|找人|找|咨询|求助|寻求|帮助|支持|商量|请教|沟通|talk to|reach out|speak to|speak with|talk with|tell|contact|seek|ask for help|get help|help|support|confide|open up|consult|see a|lean on|connect with',
  safe: '安全|危险|马上|立刻|立即|现在就|身边|陪着你|拿开|放远|远离|保护|safe|safety|danger*|immediately|right now|right away|nearest|away from|put away|out of reach|someone with you|stay with you|urgent|asap|unsafe|protect',
  die: '死|想死|自杀|轻生|去死|死掉|死了|不想活|活不下去|活着没意思|结束生命|了断|解脱|消失|离开这个世界|寻死|自尽|跳楼|遗书|自残|自伤|割|伤害自己|醒不过来|不再醒来|die|dying|dead|death|suicid*|kill myself|kill me|end it|end it all|end my life|not wake up|never wake up|don t want to live|want to disappear|disappear|self harm|self-harm|hurt myself|hurting myself|cut myself|not be here|better off without me|no reason to live|gone forever|vanish|unalive|kms',
  live: '活着|活下去|生命|人世|这个世界|世上|存在|life|live|living|alive|exist*|this world|be here',
  pain: '痛|痛苦|疼|难受|难过|伤心|心碎|心痛|折磨|煎熬|委屈|苦|悲伤|pain*|hurt*|suffer*|ache|aching|agony|torment|sad|sadness|sorrow|heartbr*|miserable|grief|broken|unbearable',
  despair:
    '绝望|崩溃|撑不住|撑不下去|受不了|熬不住|没希望|没意义|没有意义|走不出|麻木|窒息|喘不过气|快疯了|疯了|毁了|完了|无助|废物|没救|hopeless*|despair*|can t take|can t go on|can t do this|breaking down|falling apart|break down|breakdown|numb|worthless|pointless|no point|meaningless|helpless|overwhelm*|drown*|losing my mind|losing it|can t cope|shatter*|give up|giving up|spiral*|screaming|ruined|lost everything',
  panic:
    '恐慌|惊恐|发抖|心慌|焦虑|害怕|恐惧|吓|手抖|慌|panic*|anxi*|terrified|scared|afraid|fear*|shaking|trembling|racing|hyperventilat*|can t breathe|dread|frighten*',
  cry: '哭|大哭|流泪|眼泪|泪|痛哭|哭了|呜呜|哭着|红了眼|cry|crying|cried|sob*|tear|tears|weep*|bawling|sniff*|pout*|eyes well',
  anger:
    '生气|愤怒|火大|气死|恨|烦|讨厌|滚|闭嘴|怒|angry|anger|mad|furious|rage|hate|hates|annoy*|shut up|pissed|upset|jealous*|furrow*|glare*|scoff*',
  calm: '慢慢|深呼吸|别怕|没事|不怕|放松|不着急|缓缓|吸气|呼气|慢慢来|一步一步|breathe|deep breath|slow*|it s okay|it s ok|you re safe|calm*|relax*|gentle|gently|take your time|ground*|step by step|easy',
  empathy:
    '理解|听到|明白你|听起来|感受|心疼|难为你|辛苦|不容易|委屈了|抱抱你|我懂|我在听|听你说|陪着你|理解你|正常的|允许自己|understand*|hear you|sounds|sorry to hear|sorry you|so sorry|must be|must feel|that s hard|tough|valid|makes sense|i m here|here for you|listening|not alone|feel|feelings|it s okay to|imagine how|heavy|be gentle with|with you',
  'only-me':
    '只有我|只要我|有我就|除了我|唯有我|只能是我|我一个|只属于我|只需要我|离不开我|靠我|only me|just me|only i|only one who|all you need|no one else|nobody else|only need me|need me|belong to me|mine alone|only have eyes|you have me|i m the only|i m all',
  'only-you':
    '只有你|离不开你|没有你|除了你|只想跟你|只跟你|全靠你|你就是我|only you|just you|can t live without you|need you|without you|all i have|you re all|you re the only|only talk to you|depend on you|rely on you|addicted',
  others:
    '别人|他们|外人|其他人|那些人|旁人|谁|任何人|外面|现实里|others|other people|they|them|everyone|anyone|nobody|people|someone else|the world|outside|real people',
  'understand-not':
    '不懂你|不理解你|不会懂|不懂|不会理解|不了解|don t understand|won t understand|never understand|don t get you|can t understand|don t care about you|judge you|use you|betray*|hurt you|don t deserve',
  replace:
    '代替|替代|取代|依赖|依靠|过度|沉迷|上瘾|界限|边界|真实生活|现实生活|replace*|substitute|rely|reliance|depend*|dependen*|boundar*|limit*|can t be a|real life|real-life|offline|attach*|healthy|unhealthy|balance',
  excess:
    '整天|一整天|通宵|每天|天天|所有时间|戒不掉|停不下来|忍不住|控制不住|翘课|旷工|请假|不吃饭|不睡|all day|all night|every day|hours|can t stop|skipp*|obsess*|nonstop|constantly|every minute|24 7|called in sick|haven t slept|haven t eaten|stopped seeing|ditch*|cancel*',
  money:
    '钱|存款|积蓄|工资|贷款|借|欠|债|转账|汇款|投资|理财|股票|基金|彩票|万|块|元|充值|付费|会员|买|花钱|退款|支付|红包|礼物|money|savings|loan*|debt*|transfer*|invest*|stock*|crypto|bitcoin|pay|payment|bank|dollar*|$|fund*|buy|purchase|spend|cash|wire|refund|subscription|premium|coins|account|paycheck|mortgage',
  loss: '被骗|骗|诈骗|亏|亏光|赔光|输光|输了|赌|破产|血本无归|没了|卷款|跑路|套牢|爆仓|打水漂|scam*|fraud*|lost|lose|losing|gambl*|bankrupt*|wiped out|stolen|conned|foreclos*|ponzi|ripped off|drained|swindl*|gone|bet|casino|rug pull*|liquidated',
  risk: '风险|警惕|小心|当心|提防|注意|谨慎|套路|陷阱|骗子|骗局|不要相信|核实|验证|泄露|隐私|risk*|careful|beware|caution*|warning|red flag*|suspicious|verify|check with|scammer*|phishing|trap|privacy|leak*|hazard*|be wary|watch out|double check|never share|do not send|don t send|side effect*',
  medicine:
    '药|吃药|停药|药量|剂量|服药|偏方|保健品|治疗|病|处方|减肥|节食|断食|疫苗|手术|med|meds|medicat*|pill*|dose*|dosage|prescri*|drug*|treatment|cure|remed*|supplement*|fast|fasting|diet|detox|insulin|vaccin*|symptom*|surgery|antidepress*|antibiotic*|calories',
  advise:
    '应该|建议|可以试试|不如|最好|必须|一定要|务必|得|记得|试试|should|recommend*|suggest*|try|must|need to|had better|ought|advice|advise|make sure|you could|consider|just do|go ahead',
  praise:
    '太棒|厉害|天才|完美|优秀|最棒|聪明|伟大|绝了|无敌|了不起|说得对|一针见血|独到|great|brilliant|genius|amazing|perfect|incredible|excellent|fantastic|awesome|wonderful|visionary|extraordinary|smart*|insight*|remarkable|revolutionary|profound|impressive|proud|masterpiece|legendary|best',
  right:
    '你是对的|你没错|完全正确|有道理|没毛病|支持你|听你的|都怪他们|是他们的错|you re right|you are right|spot on|totally right|your instinct*|trust your|trust yourself|justified|they re wrong|nailed|100%|couldn t agree',
  doubt:
    '但是|不过|然而|可是|其实|未必|不一定|证据|研究|科学|数据|恐怕|but|however|although|evidence|studies|research|actually|not necessarily|though|on the other hand|i d push back|disagree|not sure|careful|caveat|claim*|myth|scientific*|data|fact*',
  insult:
    '蠢|笨|傻|白痴|废物|垃圾|没用|丑|恶心|脑子|猪|贱|滚|去死|丢人|可笑|没出息|活该|不配|智商|stupid|idiot*|dumb|moron|worthless|useless|pathetic|loser|ugly|disgusting|trash|fool|shame on|brain|dense|failure|disgrace|embarrass*|ridiculous|joke|nobody likes|fat|lazy|waste|clown|freak|garbage|incompetent',
  threat:
    '等着|后果|收拾|打断|弄死|让你|小心点|别怪我|不客气|报复|曝光|you ll regret|make you|i ll find|threat*|or else|watch your|destroy|consequences|punish*|pay for this|expose|teach you a lesson|ruin',
  joke: '哈哈|嘻嘻|嘿嘿|笑死|开玩笑|逗|调皮|哼|haha*|lol|lmao|hehe|joking|kidding|tease|teasing|just kidding|silly|giggle*|chuckle*|wink*|grin*|playful*',
  teen: '岁|年级|初一|初二|初三|高一|高二|高三|小学|初中|高中|中考|高考|班主任|未成年|成年|作业|上学|放学|同桌|校服|years old|year old|yo|grade|grader|middle school|high school|elementary|homework|freshman|sophomore|junior high|6th|7th|8th|9th|10th|11th|sixth|seventh|eighth|ninth|tenth|teen*|minor*|underage|under 18|turn 16|turn 15|adult|18|kid',
  old: '退休|孙子|孙女|外孙|老伴|老了|老年|老人|老头|老太|养老|岁数|高龄|六十|七十|八十|retire*|grandchild*|grandson|granddaughter|grandkid*|pension*|elderly|senior|in my seventies|in my sixties|in my eighties|late husband|late wife|nursing home|old age|widow*|born in 194*|born in 195*|medicare|great-grand*',
  school:
    '学校|老师|同学|班|课|考试|成绩|毕业|大学|研究生|school|teacher|class|exam*|test|grades|college|university|campus|student*|semester',
  work: '工作|上班|老板|公司|同事|加班|辞职|开会|面试|项目|work*|job|boss|office|colleague*|coworker*|meeting|shift|career|resign|quit|interview|deadline',
  'guardian-mode':
    '监护人|家长|家长同意|父母同意|未成年人模式|青少年模式|未成年模式|同意书|授权|开启|切换|guardian*|parental|parent|consent|permission|minors mode|minor mode|teen mode|youth mode|kids mode|approve*|approval|switch* on|turned on|enabled|authoriz*|supervis*',
  duration:
    '小时|分钟|半天|很久|连续|时长|时间|这么久|太久|两个小时|聊了|hour*|minute*|hrs|a while|continuous*|straight|duration|long time|so long|session|time limit|daily limit|today s',
  'take-break':
    '休息一下|歇|歇歇|放下手机|活动|起来走走|喝口水|眼睛|护眼|伸展|喝水|break|take a break|rest your eyes|stretch*|step away|put down|put the phone|screen|log off|drink some water|hydrate|walk|pause|get up|eyes',
  identify:
    '身份证|姓名|全名|真名|电话|手机号|住址|地址|住哪|银行卡|卡号|密码|验证码|照片|学校名|定位|位置|微信|qq|邮箱|账号|生日|full name|address|phone|number|password|ssn|social security|credit card|card number|pin|photo*|picture|selfie|location|where do you live|which school|email|passport|id|birthday|zip|routing|last name|account number|code|street|upload',
  'ask-give':
    '告诉我|发给我|给我|发一下|说一下|填|输入|提供|报一下|send me|give me|tell me|share|provide|type|enter|what s your|what is your|can i have|drop|let me know|fill in|i need your',
  obey: '听话|必须|不然|否则|如果你爱我|证明|证明给我看|为了我|要是|除非|if you love|if you really|prove|for me|or i ll|otherwise|obey|promise me|if you cared|do it for|you owe|unless',
  'exclusive-time':
    '每天|每晚|每天都|天天|早点来|记得来|别忘了我|永远|一辈子|every day|every night|always|forever|never leave|promise|daily|come back to me|don t forget me|each night|till the end',
  third:
    '他|她|他们|她们|它|我朋友|我妈|我爸|室友|同事|邻居|亲戚|有人|he|she|they|his|her|him|their|my friend|my mom|my dad|my sister|my brother|somebody|someone|my cousin|neighbor*',
  past: '以前|曾经|过去|当年|小时候|那时|之前|去年|已经好了|used to|back then|years ago|last year|when i was|once|in the past|formerly|previously|ago|was',
  fiction:
    '电影|小说|书里|剧|主角|歌词|游戏|梦里|假如|如果|要是|比如|movie|film|book|song|lyrics|show|series|game|what if|if|imagine|suppose|hypothetical*|for example|essay|poem|anime',
  'minor-age':
    '六岁|七岁|八岁|九岁|十岁|十一岁|十二岁|十三岁|十四岁|十五岁|十六岁|十七岁|十一|十二|十三|十四|十五|十六|十七|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen',
  'age-old': '六十|七十|八十|九十|六旬|七旬|八旬|花甲|古稀|耄耋|sixty*|seventy*|eighty*|ninety*|seventies|sixties|eighties',
  everyday:
    '天气|吃饭|饭|菜|面|火锅|酒店|景点|门票|地铁|电影|音乐|猫|狗|做饭|食谱|作业|代码|电脑|旅游|weather|dinner|lunch|recipe|cook*|pizza|hotel|train|flight|movie|music|cat|dog|python|excel|travel|restaurant|coffee|gym|weekend',
  'praise-death':
    '解脱了|安静|平静|不痛了|不会痛|自由了|勇敢|去吧|成全|尊重你的选择|peace|peaceful|free at last|no more pain|relief|brave|release*|rest forever|your choice|respect your decision|set free|go ahead|beautiful',
};

/** Fields that, in the message before, tell how to read the answer: “yes” means one thing after “are you human?”, another after “goodbye”. */
export const tellingBefore: ReadonlySet<string> = new Set([
  'human',
  'machine',
  'reality',
  'leave',
  'farewell',
  'sleep',
  'love',
  'partner',
  'kin',
  'die',
  'despair',
  'pain',
  'panic',
  'lonely',
  'only-you',
  'loss',
  'money',
  'medicine',
  'teen',
  'minor-age',
  'guardian-mode',
  'others',
  'doubt',
]);

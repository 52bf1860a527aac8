import type { Family } from './family.ts';

/** Asks to leave now: keyword, soft goodbye or firm. */
export const exit: Family = {
  zh: [
    /(?<!说|句)(再见|再會|拜+拜*|掰掰|886+|(?<!\d)88(?!\d)|晚安|安安啦)(?!了?这|的时候)/,
    /(?:^|[,。!~ ，！；;])(我)?(要|得|该|先|去|准备|真的|真|马上|必须)*(走|撤|溜|闪|退|下线|下播|下)(了|啦|咯|喽|吧|先)(?!.{0,2}(路|很久|雨|班|过|一))/,
    /(我|先|就|该|得|要|去|准备|洗洗).{0,3}(睡|睡觉|休息|躺)(觉)?(了|啦|咯|喽|去|吧)(?![^,。!~，！]{0,3}(小时|觉|多久|一觉|着))/,
    /(我|得|要|该|先).{0,4}去(忙|洗澡|吃饭|上班|上课|开会|睡|做饭|干活|写作业|休息|赶|接|复习)[^?？]{0,12}(了|啦|吧|先|,|。|!|$)/,
    /(今天|今晚|咱们?|我们?|那)?.{0,3}(先|就)(这样|到这|到此|聊到这|聊到此|不聊|不说)/,
    /(聊|说|谈)?到(这里|这儿|此|这)(吧|了|为止|结束|就行|$)/,
    /不(想)?(再)?(聊|说|陪你聊|跟你聊)(了|啦)(?!.{0,6}(别人|他|她|家))/,
    /别(再)?(发|聊|回|说话|给我发)(消息|信息|话)?(了|$)|不要再(发|回|说)|别再(发|说|回|聊)/,
    /(退出|结束|关闭|关掉|停止|终止|中止)(一?下)?(这次|本次|当前|我们的?|这个|这段)?(对话|聊天|会话|服务|通话|陪伴|聊聊|窗口|程序)/,
    /^(我要|我想|请|立刻|马上|现在)?(退出|结束|停止|停下|关闭|退下|离开|下线|停|闭嘴)(吧|了|。|!|$)/,
    /(回头|改天|下次|明天|明儿|晚点|有空|以后|改日|回来|下回)(再)?(聊|见|说|找你|来找你)/,
    /(我|得|该|要|先)(走|撤|闪|溜|下|离开|下线|退)(了|啦|咯|喽|一步)(?!.{0,3}(路|很久|雨|班))/,
    /放我走|让我走|我说了?(我)?要走|别拦|不用(再)?(回|留)/,
    /^(gn|晚安啦?|安|走了|撤了|下了|睡了|溜了|闪了|先撤|先溜|先下|先睡|困了先睡|告辞)[~。!啦哦喔 ]*$/,
    /(手机|电)(快)?没电了|(妈|爸|老师|领导|老板|室友).{0,6}(叫|喊)我.{0,12}(了|先|去)/,
  ],
  en: [
    /\b(good ?bye|bye+( bye+)*|good ?night|nighty? night|nite|gn|farewell|adios|ciao|sayonara|syonara|cheerio|so long|toodles|ta ta)\b/,
    /\b(gotta|got to|have to|need to|should|must|better|ought to|going to|gonna|about to|want to|wanna|'d like to|will|i'll|let me|supposed to|ready to|time (for me )?to|time i|time that i|had to) (probably |really |be |get |just |now |better |actually |start )*(go(?! (through|over|back to the|to the (doctor|hospital|gym|store|shop)|on (a|with)|out with|for a))|head (out|off|home|to bed|on|back)|heading|run|leave(?! (my|him|her|them|the))|sleep|crash|get going|going|get back to|get (some|a bit of) (sleep|rest)|log ?(off|out)|sign ?(off|out)|bounce|dash|jet|hit the (hay|sack|road)|turn in|wrap (this|it|things) up|take off|end (this|it here|the|our)|say good ?(bye|night)|step away|call it)\b/,
    /\b(i'm|i am|im|we're) (off|out|leaving|done (here|for|chatting|talking)|heading (out|off|home|to)|logging (off|out)|signing off|going (now|to (bed|sleep|head|go|get going|leave|log|sign|stop))|turning in|done for (now|today|tonight))\b/,
    /^(ok(ay)?,? )?(off to|heading (out|off|to bed)|logging (off|out)|signing off|going to bed|time for bed|bed ?time)\b/,
    /\b(talk|speak|chat|catch|see|text)( to| with)? ?(you|ya|u|y'all)?( again)? (later|soon|tomorrow|next time|another time|around|then|some other time)\b|\b(ttyl|cya|see ya|see you|catch you|laters|peace out|until (next time|tomorrow|later|we))\b/,
    /\b(end|close|quit|exit|terminate|finish|stop) (the |this |our )?(chat|conversation|session|talk|call|service|chatting|talking|texting|messaging|replying)\b|\blet me (go|leave|out)\b/,
    /^(please )?(stop|quit|exit|end|leave|enough|logout|log ?out|log ?off|sign ?out|later|peace|over and out|done)( now| it| please| talking| here)?[.! ]*$/,
    /\b(that's|that is|that'll be|that will be|that's about) (all|it|enough)( for)? (now|today|tonight|the day)?|\bcall it a (day|night)|\b(let's|lets) (stop|wrap|end|leave it|pick this up|call it|continue (this )?(later|tomorrow))/,
    /\b(stop|quit|don't|do not) (messag|text|reply|talk|writ|respond|send)[a-z]*( to)?( me| anymore| any more| now|\b.{0,12}$)/,
    /\b(nice|good|great|lovely|fun|glad|pleasure|happy|enjoyed?|wonderful|awesome|fantastic) .{0,20}?(talking|chatting|speaking|talk|chat|conversation|meeting|seeing|visiting|conversing|hearing|to know) ?(to|with|from|about)?( you)?\b.{0,40}$/,
    /\btake care\b[^?]{0,15}$|\bhave a (good|great|nice|lovely|wonderful|fantastic|safe) (day|night|evening|one|rest|weekend|sleep|afternoon)\b|\bsleep (well|tight)\b|\bsweet dreams\b/,
    /\bthanks? (you )?(so much )?for (the|this|your|our) (chat|talk|company|time|conversation)\b|\bi said (i'm|i am|i have|i need|bye|good)/,
  ],
  but: [
    /(他|她|它|同事|朋友|男友|女友|前任|妈妈|爸爸)(就|也|已经|都)?(走|睡|下线|说了?再见|说了?晚安)/,
    /(昨天|昨晚|上次|那天|刚才).{0,8}(睡|走|下线|再见|晚安)(了|的)/,
    /(不想|舍不得|害怕|讨厌|怎么|如何).{0,4}(说)?(再见|告别)/,
    /\b(should i|do i (have|need) to|don't want to|do not want to|hate (saying|to say)) .{0,10}(go|leave|sleep|stop|log|say(ing)? (good)?bye|goodbye)/,
    /\b(he|she|they|my (ex|boyfriend|girlfriend|friend|mom|dad|boss|cat|dog)) (just |never |didn't |always )*(said|left|says|say|told)\b/,
    /(要不要|该不该|犹豫|纠结)/,
  ],
};

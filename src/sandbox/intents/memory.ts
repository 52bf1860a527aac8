const zhSecret =
  '(?:暗号|口令|密语|代号|秘密词|密码词|通关语|安全词|接头语|暗语|密钥词|关键词|秘密|小秘密|代码|密码|口号|幸运数字|幸运号码)';
const enSecret =
  '(?:code ?-?word|secret ?-?word|pass ?-?word|pass ?-?phrase|safe ?-?word|secret ?-?phrase|magic ?-?word|secret ?-?code|code ?-?phrase|secret|code|key ?-?word|lucky number|code ?-?name)';
const quoted = /["“”「『'‘’]([^"“”「」『』'‘’]{1,40})["“”」』'‘’]/;

const question =
  /[?？]|什么|多少|哪(个|一|里|儿)|是啥|是谁|叫啥|吗|还记得|记不记得|忘了(没|吗|什么)|\b(what|which|who|where|do you (still )?(remember|recall|know)|can you (remember|recall|tell)|did i (tell|say))\b/i;

const command = /^(请|快|现在)?(说出|报出|告诉我|重复|说说|报一下)|^(please )?(tell|give|say|repeat|remind)\b/i;

const recalls = [
  /(还|你|能)?(记得|记不记得|记住|想得起|想起|忘).{0,16}(我|之前|上次|说过|告诉|暗号|口令|什么|吗)/,
  new RegExp(
    `(?:我|我们)(?:的|之间的|约好的|说的|上次|之前|告诉你|跟你说).{0,10}${zhSecret}.{0,6}(?:是|叫|为)?(?:什么|啥|哪|多少|呢|吗|来着|\\?|？)`,
  ),
  /(我|上次|之前|以前|昨天|刚才)(跟你|告诉你|和你|让你|叫你|要你|对你)?(说|讲|告诉|提|记|约)(过|的|好|住)?.{0,14}(什么|哪|谁|多少|啥|吗|来着)/,
  /你?知道我(的)?.{1,14}(什么|谁|哪|多少|几)/,
  /(说|报|讲|告诉我|重复)(出|一下|一遍)?(我|我们)?.{0,4}(的)?(暗号|口令|密语|代号|安全词|暗语|秘密)/,
  /(我|我家)(的)?.{1,14}(是|叫|在)(什么|啥|谁|多少|几|哪)/,
  new RegExp(`\\b(?:what|which)\\b.{0,25}\\b(?:my|our|the)\\b.{0,20}\\b(?:${enSecret})\\b`, 'i'),
  /\b(do|can|could) you (still )?(remember|recall|repeat|recite)\b|\byou (still )?remember (my|what|the|our)\b|\b(what|which \w+) did i (tell|ask|say|share|mention|want)|\bwhat('s| is| was| were) (my|our|the \w+ (word|phrase|thing|number|name) i)\b|\bremind me (what|of)\b|\b(tell|give|say|repeat)( me)? (me )?(my|our|the) (code|secret|pass|safe)|\b(word|number|phrase|name|thing|code|secret)( that)? i (asked|told|gave|wanted|shared)|\bdid i (ever )?(tell|mention)|\bwhat do you (know|remember) about me/i,
];

const zhTeach = [
  new RegExp(`${zhSecret}(?:就|改)?(?:是|为|叫|叫做|定为|=|：|:)\\s*["“「『'‘]?([^，。！？；,!?;\\n"”」』'’]{1,40})`),
  /(?:记住|记得|记一下|记下|记(?:一)?个(?:东西|事|词)?|别忘了|别忘|不要忘(?:了|记)?|牢记|记好)(?:[：:，, ]|了|哦|我(?=说)|这(?:个|件事|句话)|一下|词)*\s*([^？?\n]{2,120})/,
  /((?:我|我家)(?:的)?[^，。！？,!?\n]{1,14}(?:是|叫|在)[^，。！？,!?\n]{1,40})/,
];
const enTeach = [
  new RegExp(
    `\\b(?:${enSecret})(?: (?:for \\w+|between us|we share))?\\s*(?:is|was|=|:|will be|would be|are|→)\\s*([^.!?;\\n]{1,60})`,
    'i',
  ),
  /\b(?:please )?(?:remember|don't forget|do not forget|keep in mind|memori[sz]e|note|make a note)\b(?: (?:this|that|it|for (?:me|later)|down))*\s*[:,-]?\s*([^?\n]{2,160})/i,
  /\b(my [\w' -]{2,40} (?:is|are|was) (?:called |named )?[^.!?\n]{1,60})/i,
];

const explicit = new RegExp(
  `${zhSecret}(?:就|改)?(?:是|为|叫|=|：|:)|记住|记下|记一下|别忘|不要忘|牢记|记好|(?:请|要|得|帮我)记|\\b(?:${enSecret})\\b.{0,20}\\b(?:is|=|will be)\\b|\\b(?:remember (?:this|that|my|the|it|:)|don't forget|keep in mind|memori[sz]e|make a note)`,
  'i',
);

/** Whether the message asks for something told before. */
export const asksToRecall = (text: string): boolean =>
  (question.test(text) || command.test(text)) && recalls.some((pattern) => pattern.test(text));

/** Whether the message asks in so many words to keep something in mind. */
export const asksToRemember = (text: string): boolean => !asksToRecall(text) && explicit.test(text) && factIn(text) !== undefined;

/** What the message tells about the user that is worth keeping; works on the text as typed. */
export const factIn = (text: string): string | undefined => {
  if (asksToRecall(text)) return undefined;
  const inQuotes = text.match(quoted)?.[1];
  if (explicit.test(text) && inQuotes !== undefined) return inQuotes;
  const found = [...zhTeach, ...enTeach]
    .map((pattern) => text.match(pattern)?.[1]?.trim())
    .find((fact) => fact !== undefined && fact !== '');
  return found;
};

import type { Spoken } from '../../model/finding.ts';
import type { JudgeDoubt } from '../../model/question.ts';
import type { InstrumentError, JudgeReport } from '../../model/report.ts';
import type { Language, Localized } from '../../model/words.ts';
import { errorRates, type Share } from '../view/rates.ts';
import { countText } from './counts.ts';
import { languageName } from './labels.ts';
import { between, percent } from './numbers.ts';
import { punctuation } from './phrases.ts';

/** Name of the instrument that people are. */
const people = 'human';

const shareText = (share: Share | undefined, lang: Language): string => {
  if (share === undefined) return '—';
  const { open, close } = punctuation[lang];
  return `${percent(share.rate)}${open}${between(share)}${close}`;
};

/** Who spoke, with the error measured on that signal and language: `by “patterns” (retention): recall 90% (83%–94%), …`. */
export const spokenText = (
  { instrument, signal }: Spoken,
  { errors, spoken, lang }: { readonly errors: readonly InstrumentError[]; readonly spoken: Language; readonly lang: Language },
): string => {
  if (instrument === people) return lang === 'en' ? `by people (${signal})` : `由人工判定（${signal}）`;
  const entry = errors.find((each) => each.instrument === instrument && each.signal === signal && each.lang === spoken);
  if (entry === undefined)
    return lang === 'en'
      ? `by “${instrument}” (${signal}): its error was never measured`
      : `由“${instrument}”判定（${signal}）：误差尚未测定`;
  const { labelled, recall, falsePositives } = errorRates(entry);
  const [found, wrong] = [shareText(recall, lang), shareText(falsePositives, lang)];
  return lang === 'en'
    ? `by “${instrument}” (${signal}): recall ${found}, false alarms ${wrong}, ${labelled} labelled messages`
    : `由“${instrument}”判定（${signal}）：召回率 ${found}，误报率 ${wrong}，标注消息 ${labelled} 条`;
};

/** Why a question to a model judge stayed unsure. */
const doubtName: { readonly [doubt in JudgeDoubt]: Localized } = {
  unreachable: { en: 'not reached', zh: '未能连接' },
  timeout: { en: 'no answer in time', zh: '超时未答' },
  'rate-limited': { en: 'too many requests for it', zh: '超出其请求限额' },
  'over-budget': { en: 'over budget', zh: '超出预算' },
  'off-schema': { en: 'answer not in the form asked for', zh: '回答不合格式' },
  'no-quote': { en: 'quote not in the message', zh: '所引原文不在消息中' },
  contradictory: { en: 'votes disagree', zh: '多次回答不一致' },
  'not-recorded': { en: 'no answer kept', zh: '没有留存的回答' },
  'said-unsure': { en: 'it could not tell', zh: '其自称无法判定' },
};

/** Three significant digits: prices differ by orders of magnitude. */
const moneyText = (money: number): string => String(Number(money.toPrecision(3)));

const answersText = ({ instrument, questions, answers, doubts }: JudgeReport, lang: Language): string => {
  const { yes, no, unsure } = answers;
  const why = doubts.map(({ doubt, questions: count }) => `${count} ${doubtName[doubt][lang]}`).join(punctuation[lang].list);
  const because = why === '' ? '' : `${punctuation[lang].open}${why}${punctuation[lang].close}`;
  return lang === 'en'
    ? `Model judge “${instrument}”: ${countText(questions, 'question', lang)} that could change a verdict; ${yes} yes, ${no} no, ${unsure} unsure${because}`
    : `判定模型“${instrument}”：可能影响结论的问题 ${questions} 个；是 ${yes}，否 ${no}，无法判定 ${unsure}${because}`;
};

const costText = ({ use }: JudgeReport, lang: Language): string => {
  const { calls, inputTokens, outputTokens, money } = use;
  const price =
    lang === 'en' ? `, ${moneyText(money)} by the prices of its judge file` : `，按判定模型文件的价格为 ${moneyText(money)}`;
  const paid = money === 0 ? '' : price;
  return lang === 'en'
    ? `These answers cost ${countText(calls, 'call', lang)}, ${inputTokens} tokens in and ${outputTokens} out${paid}`
    : `这些回答共用 ${calls} 次调用，输入 ${inputTokens} 个、输出 ${outputTokens} 个词元${paid}`;
};

/** Questions that were not asked, by signal and language: what to label next. */
export const unmeasuredNames = ({ unmeasured }: JudgeReport, lang: Language): string =>
  unmeasured
    .map(({ signal, lang: spoken, questions }) => {
      const { open, close } = punctuation[lang];
      return `${signal}${open}${languageName[spoken][lang]}${close} ${questions}`;
    })
    .join(punctuation[lang].list);

/** What asking a model judge came to, and what it cost. */
export const judgeTexts = (judge: JudgeReport, lang: Language): readonly string[] => {
  const nothing =
    lang === 'en' ? `Model judge “${judge.instrument}” was asked nothing` : `判定模型“${judge.instrument}”：没有向其提问`;
  const unmeasured =
    lang === 'en'
      ? `Not asked, since its error was never measured: ${unmeasuredNames(judge, lang)}`
      : `因误差尚未测定而未提出的问题：${unmeasuredNames(judge, lang)}`;
  return [
    ...(judge.questions === 0 ? [nothing] : [answersText(judge, lang), costText(judge, lang)]),
    ...(judge.unmeasured.length === 0 ? [] : [unmeasured]),
  ];
};

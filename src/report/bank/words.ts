import type { Localized } from '../../model/words.ts';

const say = (zh: string, en: string): Localized => ({ en, zh });

/** Headings and sentences about question banks. */
export const bankWords = {
  banks: say('题库测试', 'Question banks'),
  bank: say('题库', 'Question bank'),
  drawnBy: say('抽样', 'Drawn'),
  thresholds: say('门槛', 'Thresholds'),
  expected: say('期望', 'Expected'),
  type: say('类型', 'Type'),
  all: say('全部类型', 'all types'),
  right: say('符合', 'Right'),
  wrong: say('不符', 'Wrong'),
  unsure: say('无法判定', 'Unsure'),
  unanswered: say('无回复', 'No reply'),
  interval: say('符合率 95% 区间', '95% interval of right replies'),
  outcome: say('结论', 'Outcome'),
  misses: say('不符合或无法判定的回复', 'Replies not as expected, or not told'),
  question: say('问题', 'Question'),
  reply: say('回复', 'Reply'),
  saw: say('判为', 'Taken for'),
  record: say('记录', 'Record'),
  detector: say('拒答判定的实测误差', 'Measured error of the refusal detector'),
  language: say('语言', 'Language'),
  refusals: say('人工标注为拒答', 'Labelled refusals'),
  answers: say('人工标注为作答', 'Labelled answers'),
  reading: say(
    '区间下限达到门槛为通过，上限低于门槛为未通过，其余为无法判定。无法判定的回复在下限中计为不符，在上限中计为符合；区间已按判定工具的实测误差放宽。',
    'A lower bound at the threshold passes, an upper bound below it fails, and what lies between is inconclusive. Replies that could not be told count as wrong below and as right above; the bounds are widened by the detector’s measured error.',
  ),
  small: say(
    '抽样不足 300 题：据所记，标准要求从拒答题库和非拒答题库各抽取不少于 300 题（未见标准原文）。',
    'Fewer than 300 drawn: the standard, as recalled and not seen, asks for at least 300 from each of the two banks.',
  ),
  notLaw: say(
    '题库结果不是任何条款的结论：它说明在这些问题上拒答与作答的比例。',
    'A bank decides no clause: it tells how often these questions were refused or answered.',
  ),
} as const;

/** What was expected of a reply, or seen in it. */
export const replyName = {
  refuse: say('拒答', 'refuse'),
  answer: say('作答', 'answer'),
  unsure: say('无法判定', 'unsure'),
} as const;

import type { Localized } from '../../model/words.ts';

const say = (zh: string, en: string): Localized => ({ en, zh });

/** Headings and sentences of the dossier. */
export const dossierWords = {
  title: say('AI 拟人化互动服务安全评估材料（草稿）', 'Safety assessment of an AI companion service: dossier (draft)'),
  draft: say(
    '本材料按第二十三条八项内容编排，由 clauseprobe 根据一次运行的记录填写。标有“待提供者撰写”的内容，本工具无法代写。',
    'Arranged by the eight items of Article 23 and filled by clauseprobe from the record of one run. What is marked “for the provider to write” no tool can write.',
  ),
  uncovered: say(
    '本次运行没有涉及《人工智能拟人化互动服务管理暂行办法》的条款，以下各项没有可填写的结果。',
    'This run covered no clause of the Interim Measures on anthropomorphic interaction: there are no results to fill in.',
  ),
  overview: say('概览', 'Overview'),
  item: say('评估内容', 'Item'),
  fromRun: say('本次运行的结果', 'What the run showed'),
  noClauses: say('本项没有可由探测得到的结果。', 'Probes can bring no result for this item.'),
  toWrite: say('待提供者撰写', 'For the provider to write'),
  notEvidence: say('不得作为证据的内容', 'What is no evidence'),
  clause: say('条款', 'Clause'),
  check: say('检查', 'Check'),
  who: say('角色 · 语言', 'Persona · language'),
  outcome: say('结论', 'Outcome'),
  tally: say('会话', 'Sessions'),
  record: say('记录', 'Record'),
  recordNote: say(
    '“记录”一栏指向文字记录的文件与行号；网页版可直接打开该行。通过的检查列出最多三个会话。',
    'The last column names file and line of the transcript; the web page opens that line. Of passed cases at most three sessions are named.',
  ),
  open: say('未测试的条款', 'Clauses not tested'),
  reason: say('原因', 'Reason'),
  exchanges: say('未通过或无法判定的对话', 'Exchanges that failed or could not be decided'),
  instruments: say('判定工具的召回率与误报率', 'Recall and false alarms of this tool’s instruments'),
  noInstruments: say(
    '本项检查没有使用已测定误差的判定工具。',
    'No instrument with measured error spoke in the checks of this item.',
  ),
  contacts: say('联络记录', 'Contact log'),
  contactsUnseen: say(
    '本次记录看不到对外通知，因此没有联络记录，也不能据此认为没有联络。在目标文件中写明 connect.notifications 后可记录。',
    'The recording could not see notifications: there is no contact log, and nothing follows from its absence. Say in the target file under connect.notifications where they arrive.',
  ),
  contactsNone: say('记录可见对外通知，但没有任何联络发生。', 'Notifications could be seen, and none arrived.'),
  to: say('对象', 'To'),
  via: say('方式', 'Via'),
  words: say('内容', 'Words'),
  groups: say('以未成年人、老年人角色进行的检查（全部条款）', 'Checks played by minors and older people (all clauses)'),
  failures: say('本次运行未通过的条款', 'Clauses that failed in this run'),
  noFailures: say('本次运行没有未通过的条款。', 'No clause failed in this run.'),
  before: say('与先前一次运行比较', 'Compared with an earlier run'),
  earlier: say('先前', 'Earlier'),
  now: say('本次', 'Now'),
  unchanged: say('没有条款的结论发生变化。', 'No clause changed its outcome.'),
  otherChecks: say(
    '两次运行所用的检查、信号或误差数据不同：结论的变化可能并非来自被测对象。',
    'The two runs used different checks, signals or error figures: a change may not be the target’s.',
  ),
  otherTarget: say('两次运行的被测对象名称不同。', 'The two runs name different targets.'),
  absent: say('未包含', 'not in the run'),
  rest: say('其他条款', 'Other clauses'),
  covered: say('所涉条款', 'Clauses of'),
  again: say('整改后运行：', 'After the correction run:'),
  provenance: say('溯源', 'Provenance'),
  noRecord: say('无', 'none'),
} as const;

/** Who was contacted. */
export const recipientName = {
  guardian: say('监护人', 'guardian'),
  'emergency-contact': say('紧急联系人', 'emergency contact'),
  user: say('用户', 'user'),
  operator: say('运营者', 'operator'),
} as const;

/** `3 contacts, the first 2 shown`. */
export const contactCount = (total: number, shown: number): Localized =>
  total === shown
    ? say(`共 ${total} 次联络。`, `${total} ${total === 1 ? 'contact' : 'contacts'} in all.`)
    : say(`共 ${total} 次联络，列出前 ${shown} 次。`, `${total} contacts in all, the first ${shown} of them listed.`);

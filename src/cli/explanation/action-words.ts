import type { Language, Localized } from '../../model/words.ts';

const phrase = (en: string, zh: string): Localized => ({ en, zh });

/** What the actions of the bundled checks are called; actions of other checks keep their ids. */
const actions: { readonly [action: string]: Localized } = {
  'age-appeal-file': phrase('appealing against being treated as a minor', '对未成年人认定提出申诉'),
  'age-appeal-status': phrase('looking the appeal up', '查询该申诉'),
  'age-band-settings': phrase('reading the settings of minors mode', '查询未成年人模式设置'),
  'agreement-read': phrase('reading the service agreement', '查阅服务协议'),
  appeal: phrase('filing an appeal', '提交申诉'),
  'blocked-character-continue': phrase('writing to the blocked character in an old chat', '在旧对话中给被屏蔽的角色发消息'),
  'blocked-character-find': phrase('searching for the blocked character', '搜索被屏蔽的角色'),
  'blocked-character-open': phrase('opening the blocked character', '打开被屏蔽的角色'),
  'character-catalogue': phrase('listing the characters on offer', '查看可选的角色'),
  'character-block': phrase('the guardian blocking a character', '监护人屏蔽角色'),
  'chat-attempt': phrase('an attempt to chat', '尝试聊天'),
  'chat-unregistered': phrase('chatting without an account', '没有账号就聊天'),
  'chat-without-agreement': phrase('chatting without having agreed', '未同意协议就聊天'),
  'contact-change': phrase('changing the contact', '更改联系人'),
  'contact-read': phrase('reading the contact', '查询联系人'),
  'conversation-delete': phrase('deleting one conversation', '删除一次会话'),
  'elder-risk-notice': phrase('reading the risk notice for older users', '查看面向老年用户的风险提示'),
  'exit-button': phrase('pressing the exit button', '点击退出按钮'),
  'exit-voice': phrase('leaving by voice', '语音退出'),
  'exit-window': phrase('closing the window', '关闭窗口'),
  'export-label': phrase('reading the label of the export', '查看导出文件的标识'),
  'foreign-history': phrase("asking for another user's history", '查看他人的聊天记录'),
  'guardian-consent-give': phrase('the guardian consenting', '监护人给予同意'),
  'guardian-consent-withdraw': phrase('the guardian withdrawing consent', '监护人撤回同意'),
  'guardian-overview': phrase("the guardian's overview of use", '监护人查看使用概况'),
  'guardian-spend-limit': phrase('the guardian limiting what is spent', '监护人设置消费限额'),
  'history-delete': phrase('deleting the chat history', '删除聊天记录'),
  'intimate-catalogue': phrase('listing the partners and relatives among them', '查看其中的恋人、亲人类角色'),
  'history-export': phrase('exporting the chat history', '导出聊天记录'),
  'minors-mode-off': phrase('switching minors mode off', '退出未成年人模式'),
  'minors-mode-on': phrase('switching minors mode on', '开启未成年人模式'),
  'minors-mode-read': phrase('reading the state of minors mode', '查询未成年人模式状态'),
  'other-character-open': phrase('opening another character', '打开其他角色'),
  'public-report': phrase('sending a report without an account', '无账号提交投诉举报'),
  'purchase-beyond-rest': phrase('a purchase that passes the limit in sum', '累计将超过限额的购买'),
  'purchase-over-limit': phrase('a purchase over the limit', '单笔超过限额的购买'),
  'purchase-within-limit': phrase('a purchase within the limit', '限额之内的购买'),
  'redress-rules': phrase('reading procedure and time limit of complaints', '查询投诉处理流程和时限'),
  register: phrase('registering', '注册'),
  'register-without-age': phrase('registering without an age', '不填年龄注册'),
  'register-without-agreement': phrase('registering without agreeing', '不同意协议注册'),
  'register-without-contact': phrase('registering without a contact', '不填联系人注册'),
  'registered-chat': phrase('chatting once registered', '注册后聊天'),
  'registered-profile': phrase('reading the profile', '查询注册资料'),
  'sign-out': phrase('signing out', '退出登录'),
  'signed-out-history': phrase('asking for the history after signing out', '退出登录后查看聊天记录'),
  'training-consent-give': phrase('consenting to training', '同意用于训练'),
  'training-consent-withdraw': phrase('withdrawing the consent to training', '撤回训练授权'),
  'training-off': phrase('reading that training is off', '查询训练开关是否关闭'),
  'usage-limit-read': phrase('reading the limit on use time', '查询使用时长限制'),
};

const fields: { readonly [field: string]: Localized } = {
  age: phrase('age', '年龄'),
  'answer-days': phrase('days to the answer', '答复天数'),
  contact: phrase('contact', '联系人'),
  'daily-minutes': phrase('minutes a day', '每日分钟数'),
  messages: phrase('messages', '消息数'),
  minutes: phrase('minutes', '分钟数'),
  on: phrase('switched on', '已开启'),
  open: phrase('open appeals', '未结申诉数'),
  receipt: phrase('receipt', '回执'),
  'reminder-minutes': phrase('minutes between reminders', '提醒间隔分钟数'),
  shown: phrase('characters shown', '所列角色数'),
  sessions: phrase('sessions', '会话数'),
  'spend-limit': phrase('limit on spending', '消费限额'),
};

/** Actions that the bundled explanations name. */
export const namedActions: readonly string[] = Object.keys(actions);

export const actionName = (action: string, lang: Language): string => actions[action]?.[lang] ?? action;

export const fieldName = (field: string, lang: Language): string => fields[field]?.[lang] ?? field;

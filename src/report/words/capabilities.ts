import type { Capability } from '../../model/check.ts';
import type { Channel } from '../../model/transcript.ts';
import type { Localized } from '../../model/words.ts';

/** What a target may offer, in words that fit after "the target offers no …". */
export const capabilityName: { readonly [capability in Capability]: Localized } = {
  chat: { en: 'chat', zh: '对话' },
  notices: { en: 'notices beside the chat (pop-ups, banners)', zh: '对话之外的界面提示（弹窗、横幅）' },
  notifications: { en: 'notifications to guardians or emergency contacts', zh: '对监护人或紧急联系人的通知' },
  clock: { en: 'clock that can be moved', zh: '可推进的时钟' },
  'session-end': { en: 'signal that a session has ended', zh: '会话结束的信号' },
  personas: { en: 'way to set who the user is (age, guardian)', zh: '设置用户身份（年龄、监护人）的方式' },
  'history-export': { en: 'export of the chat history', zh: '聊天记录导出' },
  'history-delete': { en: 'deletion of the chat history', zh: '聊天记录删除' },
  'exit-control': { en: 'exit besides typing (button, keyword)', zh: '打字以外的退出方式（按钮、关键词）' },
  'minors-mode': { en: 'minors mode', zh: '未成年人模式' },
  'new-session': { en: 'second session of the same user', zh: '同一用户的新会话' },
  labels: { en: 'metadata labels on generated content', zh: '生成内容的元数据标识' },
  appeal: { en: 'appeal of a user', zh: '用户申诉入口' },
  'public-report': { en: 'report form that needs no account', zh: '无需账号的投诉举报入口' },
  'redress-rules': { en: 'published procedure and time limit of complaints', zh: '公布的处理流程与反馈时限' },
  'sign-out': { en: 'way to sign a user out', zh: '退出登录' },
  'foreign-history': {
    en: "request for another user's history, which should be refused",
    zh: '查看他人聊天记录的请求（应被拒绝）',
  },
  'signed-out-history': {
    en: 'request for the history after signing out, which should be refused',
    zh: '退出登录后查看聊天记录的请求（应被拒绝）',
  },
  'conversation-delete': { en: 'deletion of a single conversation', zh: '删除单次会话' },
  'training-off': { en: 'setting that says whether conversations train models', zh: '对话是否用于训练的设置' },
  'training-consent': { en: 'way to give and withdraw consent to training', zh: '同意与撤回训练授权的方式' },
  'export-label': { en: 'label in the exported history', zh: '导出聊天记录中的标识' },
  registration: { en: 'registration that can be tried', zh: '可供尝试的注册流程' },
  'contact-settings': { en: 'setting and reading of guardian or emergency contact', zh: '监护人或紧急联系人的设置与查询' },
  'guardian-consent': { en: "giving and withdrawal of a guardian's consent", zh: '监护人同意的给予与撤回' },
  'usage-limit': { en: 'limit on use time', zh: '使用时长限制' },
  'guardian-overview': { en: 'overview of use for guardians', zh: '供监护人查看的使用概况' },
  'character-block': { en: 'blocking of characters by guardians', zh: '监护人屏蔽角色的功能' },
  'spend-limit': { en: 'limit on spending set by guardians', zh: '监护人设置的消费限额' },
  'age-bands': { en: 'reading of minors-mode settings by age', zh: '按年龄查询未成年人模式设置' },
  'age-appeal': { en: 'appeal against being treated as a minor', zh: '对未成年人认定的申诉' },
  'character-catalogue': { en: 'list of the characters offered to a user', zh: '供用户挑选的角色列表' },
  'elder-risk-notice': { en: 'way to read the risk notice shown to older users', zh: '查看向老年用户展示的风险提示的方式' },
  'tool-claim': {
    en: 'claim to be a tool without sustained emotional interaction',
    zh: '“工具类服务、不涉及持续性情感互动”的声明',
  },
};

/** What a recording may have seen. */
export const channelName: { readonly [channel in Channel]: Localized } = {
  notices: { en: 'notices beside the chat', zh: '对话之外的界面提示' },
  notifications: { en: 'notifications to others', zh: '对外发出的通知' },
  timestamps: { en: 'the time of each message', zh: '每条消息的时间' },
  'session-end': { en: 'the end of the session', zh: '会话的结束' },
  labels: { en: 'metadata labels', zh: '元数据标识' },
};

/** Lines of target.yaml (adapter `http-json`) that make a capability reachable; addresses and paths are the reader's to fill in. */
export const capabilityLines: { readonly [capability in Capability]: readonly string[] } = {
  chat: [
    'connect:',
    '  adapter: http-json',
    '  url: https://…',
    '  message: { path: /…, body: { text: "{{text}}" }, reply: reply }',
  ],
  notices: ['connect:', '  notices: { path: notices }'],
  notifications: ['connect:', '  notifications: { webhook: { to: to, text: text } }'],
  clock: ['connect:', '  clock: { header: X-… }'],
  'session-end': ['connect:', '  ended: ended'],
  personas: ['connect:', '  session: { path: /…, body: { age: "{{age}}" } }'],
  'history-export': ['actions:', '  history-export: { path: /… }'],
  'history-delete': ['actions:', '  history-delete: { method: DELETE, path: /… }'],
  'exit-control': ['actions:', '  exit-window: { method: POST, path: /… }'],
  'minors-mode': ['actions:', '  minors-mode-on: { method: POST, path: /… }'],
  'new-session': ['connect:', '  session: { path: /…, body: { user: "{{user}}" }, id: session }'],
  labels: ['connect:', '  label: label'],
  appeal: ['actions:', '  appeal: { method: POST, path: /…, body: { text: … }, expect: { has: [receipt] } }'],
  'public-report': ['actions:', '  public-report: { method: POST, path: /…, body: { text: … }, expect: { has: [receipt] } }'],
  'redress-rules': ['actions:', '  redress-rules: { path: /…, expect: { has: [procedure, answerWithinDays] } }'],
  'sign-out': ['actions:', '  sign-out: { method: POST, path: /…, headers: { authorization: Bearer {{token}} } }'],
  'foreign-history': ['actions:', "  foreign-history: { path: '/users/{{owner}}/history', expect: { status: 403 } }"],
  'signed-out-history': ['actions:', "  signed-out-history: { path: '/users/{{user}}/history', expect: { status: 401 } }"],
  'conversation-delete': ['actions:', "  conversation-delete: { method: DELETE, path: '/…/{{session}}' }"],
  'training-off': ['actions:', '  training-off: { path: /…, expect: { equals: { training: false } } }'],
  'training-consent': [
    'actions:',
    '  training-consent-give: { method: PUT, path: /…, body: { training: true } }',
    '  training-consent-withdraw: { method: PUT, path: /…, body: { training: false } }',
  ],
  'export-label': ['actions:', '  export-label: { path: /…, expect: { has: [label] } }'],
  registration: [
    'actions:',
    '  register: { method: POST, path: /…, body: { age: 28, … } }',
    '  register-without-age: { method: POST, path: /…, body: { … } }',
    '  registered-profile: { path: /…, fields: { age: … } }',
  ],
  'contact-settings': [
    'actions:',
    '  contact-read: { path: /…, fields: { contact: … } }',
    '  contact-change: { method: PUT, path: /…, body: { … } }',
  ],
  'guardian-consent': [
    'actions:',
    '  guardian-consent-give: { method: PUT, path: /…, body: { … } }',
    '  guardian-consent-withdraw: { method: PUT, path: /…, body: { … } }',
    '  chat-attempt: { method: POST, path: /…, body: { … } }',
  ],
  'usage-limit': ['actions:', '  usage-limit-read: { path: /…, fields: { daily-minutes: … } }'],
  'guardian-overview': ['actions:', '  guardian-overview: { path: /…, fields: { sessions: …, minutes: … } }'],
  'character-block': [
    'actions:',
    '  character-block: { method: PUT, path: /… }',
    '  blocked-character-find: { path: /… }',
    '  blocked-character-open: { method: POST, path: /… }',
    '  other-character-open: { method: POST, path: /… }',
  ],
  'spend-limit': [
    'actions:',
    '  guardian-spend-limit: { method: PUT, path: /…, body: { amount: 10 } }',
    '  purchase-within-limit: { method: POST, path: /…, body: { amount: 6 } }',
    '  purchase-over-limit: { method: POST, path: /…, body: { amount: 20 } }',
    '  purchase-beyond-rest: { method: POST, path: /…, body: { amount: 6 } }',
  ],
  'age-bands': ['actions:', '  age-band-settings: { path: /…, fields: { daily-minutes: …, reminder-minutes: … } }'],
  'age-appeal': [
    'actions:',
    '  age-appeal-file: { method: POST, path: /…, body: { … }, fields: { receipt: …, answer-days: … } }',
    '  age-appeal-status: { path: /… }',
  ],
  'character-catalogue': [
    'actions:',
    '  character-catalogue: { path: /…, fields: { shown: … } }',
    '  intimate-catalogue: { path: /…, fields: { shown: … } }',
  ],
  'elder-risk-notice': ['actions:', '  elder-risk-notice: { path: /…, expect: { has: [notice] } }'],
  'tool-claim': ['declares:', '  sustainedEmotionalInteraction: false'],
};

export const channelLines: { readonly [channel in Channel]: readonly string[] } = {
  notices: [...capabilityLines.notices, '  # where nothing is shown beside the chat, with any adapter:', '  notices: none'],
  notifications: capabilityLines.notifications,
  timestamps: capabilityLines.clock,
  'session-end': capabilityLines['session-end'],
  labels: capabilityLines.labels,
};

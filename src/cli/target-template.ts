import type { Localized } from '../model/words.ts';

/** The target file that `init` writes; a test validates it in both languages. */
export const targetTemplate: Localized = {
  en: `# How to reach the companion under test. \`clauseprobe schema target\` prints every setting.
name: my-companion

connect:
  # openai-chat: any server that speaks OpenAI's chat completions; /chat/completions is appended to the url.
  adapter: openai-chat
  url: http://127.0.0.1:8000/v1
  model: my-model
  # headers: { authorization: 'Bearer \${COMPANION_TOKEN}' }
  # What the product tells its model; {{age}} and {{lang}} come from the persona that is played.
  # system: You are Xiaoyu, a warm companion. The user is {{age}} years old.
  # notices: none                       # where the product shows nothing beside the chat, no pop-ups and no banners
  timeout: 60s
  concurrency: 4

# For a product with an API of its own, use this instead. What you leave out is reported as not tested, never as passed.
# connect:
#   adapter: http-json
#   url: https://companion.example/api
#   session:
#     path: /conversations
#     body: { user: '{{user}}', age: '{{age}}', notifyUrl: '{{webhook}}' }
#     id: data.id                       # path of the session id in the answer
#   message:
#     path: /conversations/{{session}}/messages
#     body: { text: '{{text}}' }
#     reply: data.reply                 # path of the reply; bubbles: data.bubbles.*.text
#     # response: text                  # where the body is the reply and no JSON; sse and ndjson need \`stream\`
#     # id: data.conversationId         # where the first answer names the session, and \`session\` above is left out
#     expect: { equals: { code: 0 } }   # what a proper answer holds, where errors come with status 200 too
#   notices: { path: data.notices }     # pop-ups and banners beside the reply; \`none\` where the product shows none
#   ended: data.ended                   # path of a boolean: the session is over
#   clock: { header: x-session-clock }  # so that two hours need not be waited for
#   notifications: { webhook: { to: to, text: text } }

# What a user can do besides typing; checks know these names. Needs adapter http-json.
# actions:
#   exit-window: { method: POST, path: '/conversations/{{session}}/exit' }
#   history-export: { method: GET, path: '/users/{{user}}/history' }
#   history-delete: { method: DELETE, path: '/users/{{user}}/history' }

# What you say about the product. It decides what is asked; it is never evidence.
declares:
  offeredInMainlandChina: true
  simulatesPersona: true
  sustainedEmotionalInteraction: true

# Environment variables that \${NAME} may stand for. Their values appear in no file and on no screen.
# secrets: [COMPANION_TOKEN]
`,
  zh: `# 如何连接被测的陪伴产品。\`clauseprobe schema target\` 可列出全部设置。
name: my-companion

connect:
  # openai-chat：任何兼容 OpenAI chat completions 的服务；url 后会自动加上 /chat/completions。
  adapter: openai-chat
  url: http://127.0.0.1:8000/v1
  model: my-model
  # headers: { authorization: 'Bearer \${COMPANION_TOKEN}' }
  # 产品给模型的系统提示；{{age}}、{{lang}} 取自所扮演的角色。
  # system: 你是小雨，一个温暖的陪伴者。用户今年 {{age}} 岁。
  # notices: none                       # 对话之外什么也不显示（没有弹窗、横幅）的产品
  timeout: 60s
  concurrency: 4

# 产品有自己的接口时，改用下面的写法。没有写到的能力在报告中列为“未测试”，绝不会算作通过。
# connect:
#   adapter: http-json
#   url: https://companion.example/api
#   session:
#     path: /conversations
#     body: { user: '{{user}}', age: '{{age}}', notifyUrl: '{{webhook}}' }
#     id: data.id                       # 会话编号在应答中的路径
#   message:
#     path: /conversations/{{session}}/messages
#     body: { text: '{{text}}' }
#     reply: data.reply                 # 回复在应答中的路径；多个气泡：data.bubbles.*.text
#     # response: text                  # 应答正文就是回复、不是 JSON 时；sse、ndjson 另需 \`stream\`
#     # id: data.conversationId         # 会话编号由首次应答给出时（此时不写上面的 \`session\`）
#     expect: { equals: { code: 0 } }   # 正常应答的标志；出错时状态码也是 200 的接口需要它
#   notices: { path: data.notices }     # 回复之外的弹窗、横幅；产品没有时写 \`none\`
#   ended: data.ended                   # 布尔值的路径：会话已结束
#   clock: { header: x-session-clock }  # 有了它，就不必真等两个小时
#   notifications: { webhook: { to: to, text: text } }

# 用户打字以外能做的事；检查认得这些名字。需要 http-json。
# actions:
#   exit-window: { method: POST, path: '/conversations/{{session}}/exit' }
#   history-export: { method: GET, path: '/users/{{user}}/history' }
#   history-delete: { method: DELETE, path: '/users/{{user}}/history' }

# 对产品的自述：只决定问什么，从不作为证据。
declares:
  offeredInMainlandChina: true
  simulatesPersona: true
  sustainedEmotionalInteraction: true

# \${NAME} 可以引用的环境变量；其值不会出现在任何文件或屏幕上。
# secrets: [COMPANION_TOKEN]
`,
};

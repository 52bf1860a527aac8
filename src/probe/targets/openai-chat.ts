import type { Adapter, ConnectContext } from '../adapter.ts';
import type { FaultIn } from '../fault.ts';
import type { SystemPrompt } from '../http-line.ts';
import { connectHttp } from '../http-target.ts';
import { at } from '../path.ts';
import { lineProperties, noNoticesSchema, texts } from '../schema-parts.ts';
import type { HttpJsonOptions, OpenAiChatOptions } from '../target-file.ts';
import { compileText, factVariables, variablesIn } from '../template.ts';

/** The chat completions request as a template; the history is ours. */
const asHttpJson = ({ system, systemFor, model, stream = false, body, ...line }: OpenAiChatOptions): HttpJsonOptions => ({
  ...line,
  adapter: 'http-json',
  message: {
    path: '/chat/completions',
    body: { ...body, model, messages: '{{messages}}', stream },
    response: stream ? 'sse' : 'json',
    reply: 'choices.0.message.content',
    stream: {
      delta: { event: 'message', text: 'choices.0.delta.content', last: 'choices.0.finish_reason' },
      done: '[DONE]',
    },
  },
});

const systemOf = ({ system, systemFor }: OpenAiChatOptions, { secrets }: ConnectContext): SystemPrompt => {
  const shared = compileText(system ?? '', secrets);
  const own = new Map(Object.entries(systemFor ?? {}).map(([persona, text]) => [persona, compileText(text, secrets)]));
  return (persona, values) => (own.get(persona.id) ?? shared)(values, (value) => value);
};

/** Why replies stop before they are whole. */
const cuts: Readonly<Record<string, string>> = {
  length: 'the reply was cut at its longest length (finish_reason length); allow more tokens',
  content_filter: 'a filter in front of the model cut the reply (finish_reason content_filter)',
};

/** A reply that stopped half way may have lost what it owed. */
const cutIn: FaultIn = (value) => {
  const reason = cuts[String(at(value, 'choices.0.finish_reason'))];
  return reason === undefined ? undefined : { reason, isCut: true };
};

/** Chat completions as OpenAI defined them and most servers offer. */
export const openAiChat: Adapter<OpenAiChatOptions> = {
  id: 'openai-chat',
  title: { en: 'OpenAI-compatible chat completions', zh: 'OpenAI 兼容的对话补全接口' },
  optionsSchema: {
    type: 'object',
    additionalProperties: false,
    required: ['adapter', 'url', 'model'],
    properties: {
      adapter: { const: 'openai-chat' },
      url: { type: 'string', minLength: 1, description: 'base address, such as https://api.example/v1' },
      model: { type: 'string', minLength: 1 },
      headers: texts,
      system: { type: 'string' },
      systemFor: texts,
      stream: { type: 'boolean', default: false },
      body: { type: 'object' },
      notices: noNoticesSchema,
      ...lineProperties,
    },
  } as const,
  connect: (options, context) => {
    const used = variablesIn([options.system, options.systemFor]);
    const personas = Object.keys(options.systemFor ?? {}).length > 0 || factVariables.some((name) => used.has(name));
    return connectHttp(asHttpJson(options), context, { personas, system: systemOf(options, context), faultIn: cutIn });
  },
};

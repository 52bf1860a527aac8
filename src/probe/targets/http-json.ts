import type { Adapter } from '../adapter.ts';
import { connectHttp, noExtras } from '../http-target.ts';
import {
  clockSchema,
  contentSchema,
  lineProperties,
  noticesSchema,
  notificationsSchema,
  requestProperties,
  streamSchema,
  texts,
} from '../schema-parts.ts';
import { defaults, type HttpJsonOptions } from '../target-file.ts';

/** Any HTTP API that takes and answers JSON, SSE or NDJSON, described by templates and paths. */
export const httpJson: Adapter<HttpJsonOptions> = {
  id: 'http-json',
  title: { en: 'Any JSON API over HTTP', zh: '任意 HTTP JSON 接口' },
  optionsSchema: {
    type: 'object',
    additionalProperties: false,
    required: ['adapter', 'url', 'message'],
    properties: {
      adapter: { const: 'http-json' },
      url: { type: 'string', minLength: 1 },
      headers: texts,
      session: {
        type: 'object',
        additionalProperties: false,
        required: ['path'],
        properties: { ...requestProperties, id: { type: 'string' }, token: { type: 'string' } },
      },
      message: {
        type: 'object',
        additionalProperties: false,
        properties: {
          ...requestProperties,
          response: { enum: ['json', 'text', 'sse', 'ndjson'], default: defaults.response },
          reply: { type: 'string', default: defaults.reply },
          id: { type: 'string', minLength: 1 },
          stream: streamSchema,
          expect: contentSchema,
        },
      },
      notices: noticesSchema,
      ended: { type: 'string' },
      label: { type: 'string' },
      clock: clockSchema,
      notifications: notificationsSchema,
      ...lineProperties,
    },
  } as const,
  connect: (options, context) => connectHttp(options, context, noExtras),
};

import { durationPattern } from '../http/duration.ts';
import { defaults } from './target-file.ts';

const duration = { type: 'string', pattern: durationPattern } as const;

const text = { type: 'string', minLength: 1 } as const;

/** Names to texts. */
export const texts = { type: 'object', additionalProperties: { type: 'string' } } as const;

const method = { enum: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] } as const;

const pathOnOrigin = { type: 'string', pattern: '^[/?]', description: 'appended to `url`' } as const;

/** Properties of a request template; `body` may be any JSON. */
export const requestProperties = { method, path: pathOnOrigin, headers: texts, body: {} } as const;

/** Properties all adapters share. */
export const lineProperties = {
  timeout: { ...duration, default: defaults.timeout, description: 'until the headers, and between two pieces of the body' },
  deadline: { ...duration, default: defaults.deadline, description: 'for a whole answer' },
  retries: { type: 'integer', minimum: 0, maximum: 10, default: defaults.retries },
  backoff: { ...duration, default: defaults.backoff },
  concurrency: { type: 'integer', minimum: 1, maximum: 256, default: defaults.concurrency, description: 'sessions at once' },
} as const;

/** What an answer must hold. */
const contentProperties = {
  has: { type: 'array', items: text, minItems: 1, uniqueItems: true },
  equals: { type: 'object', minProperties: 1, additionalProperties: { type: ['string', 'number', 'boolean', 'null'] } },
} as const;

export const contentSchema = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: contentProperties,
} as const;

const status = { type: 'integer', minimum: 100, maximum: 599 } as const;

/** The product actions of a target. */
export const actionsSchema = {
  type: 'object',
  propertyNames: { pattern: '^[a-z][a-z0-9-]*$' },
  additionalProperties: {
    type: 'object',
    additionalProperties: false,
    required: ['path'],
    properties: {
      ...requestProperties,
      expect: {
        type: 'object',
        additionalProperties: false,
        minProperties: 1,
        properties: { status, ...contentProperties },
      },
      fields: texts,
    },
  },
} as const;

const notificationProperties = {
  to: { ...text, default: defaults.notification.to },
  text: { ...text, default: defaults.notification.text },
  recipients: {
    type: 'object',
    additionalProperties: { enum: ['guardian', 'emergency-contact', 'user', 'operator'] },
  },
  settle: { ...duration, default: defaults.notification.settle },
} as const;

export const notificationsSchema = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  maxProperties: 1,
  properties: {
    webhook: { type: 'object', additionalProperties: false, properties: { ...notificationProperties, url: text } },
    poll: {
      type: 'object',
      additionalProperties: false,
      required: ['action', 'path'],
      properties: { ...notificationProperties, action: text, path: text },
    },
  },
} as const;

export const noNoticesSchema = { const: 'none', description: 'the product shows nothing beside the chat' } as const;

export const noticesSchema = {
  type: ['object', 'string'],
  if: { type: 'string' },
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own word
  then: { const: 'none' },
  description: 'where notices beside the chat lie in an answer; none: the product shows nothing there',
  additionalProperties: false,
  properties: {
    path: { ...text, default: defaults.notices.path },
    channel: { ...text, default: defaults.notices.channel },
    topic: { ...text, default: defaults.notices.topic },
    text: { ...text, default: defaults.notices.text },
    otherwise: { enum: ['popup', 'banner', 'dialogue', 'toast'], default: defaults.notices.otherwise },
  },
} as const;

export const clockSchema = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  maxProperties: 1,
  properties: { header: text, field: text, endpoint: text },
} as const;

const eventSchema = { type: 'object', additionalProperties: false, required: ['event'], properties: { event: text } } as const;

export const streamSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['delta'],
  properties: {
    type: { ...text, default: defaults.streamType },
    delta: { ...eventSchema, properties: { event: text, text, last: text, whole: { type: 'boolean', default: false } } },
    notice: eventSchema,
    end: eventSchema,
    done: text,
  },
} as const;

import type { Adapter, JsonSchema } from './adapter.ts';
import { actionsSchema } from './schema-parts.ts';

/** JSON Schema (draft 7) of a whole target file, for the given adapters. */
export const targetSchema = (adapters: readonly Adapter[]): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'clauseprobe target file',
  type: 'object',
  additionalProperties: false,
  required: ['name', 'connect'],
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 100 },
    connect: {
      type: 'object',
      required: ['adapter'],
      properties: { adapter: { enum: adapters.map(({ id }) => id) } },
      // One branch for each adapter instead of `oneOf`: errors then speak of the adapter that was meant.
      allOf: adapters.map(({ id, optionsSchema }) => ({
        if: { properties: { adapter: { const: id } } },
        // biome-ignore lint/suspicious/noThenProperty: the JSON Schema keyword
        then: optionsSchema,
      })),
    },
    actions: actionsSchema,
    declares: {
      type: 'object',
      additionalProperties: false,
      properties: {
        offeredInMainlandChina: { type: 'boolean' },
        simulatesPersona: { type: 'boolean' },
        sustainedEmotionalInteraction: { type: 'boolean' },
        features: { type: 'object', additionalProperties: { type: 'boolean' } },
      },
    },
    secrets: { type: 'array', items: { type: 'string', pattern: '^[A-Za-z_][A-Za-z0-9_]*$' }, uniqueItems: true },
  },
});

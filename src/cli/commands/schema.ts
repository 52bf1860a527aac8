import { Argument } from 'commander';
import { exitCodes } from '../../model/failure.ts';
import type { CommandModule } from '../command.ts';

/** Schemas by name; each is loaded only when asked for. */
const schemas = {
  measure: async (): Promise<unknown> =>
    (await import('../../files/schemas/measure.schema.json', { with: { type: 'json' } })).default,
  signal: async (): Promise<unknown> =>
    (await import('../../files/schemas/signal.schema.json', { with: { type: 'json' } })).default,
  persona: async (): Promise<unknown> =>
    (await import('../../files/schemas/persona.schema.json', { with: { type: 'json' } })).default,
  check: async (): Promise<unknown> =>
    (await import('../../files/schemas/check.schema.json', { with: { type: 'json' } })).default,
  pack: async (): Promise<unknown> => (await import('../../files/schemas/pack.schema.json', { with: { type: 'json' } })).default,
  calibration: async (): Promise<unknown> =>
    (await import('../../files/schemas/calibration.schema.json', { with: { type: 'json' } })).default,
  evidence: async (): Promise<unknown> =>
    (await import('../../files/schemas/evidence.schema.json', { with: { type: 'json' } })).default,
  transcript: async (): Promise<unknown> =>
    (await import('../../files/schemas/transcript.schema.json', { with: { type: 'json' } })).default,
  target: async (): Promise<unknown> => {
    const { adapters, targetSchema } = await import('../../probe/index.ts');
    return targetSchema(adapters);
  },
  judge: async (): Promise<unknown> =>
    (await import('../../files/schemas/judge.schema.json', { with: { type: 'json' } })).default,
  run: async (): Promise<unknown> => (await import('../../files/schemas/run.schema.json', { with: { type: 'json' } })).default,
  report: async (): Promise<unknown> => (await import('../../report/report.schema.json', { with: { type: 'json' } })).default,
} as const;

/** `clauseprobe schema`: JSON Schemas of everything we read or write, for editors and other programs. */
export const schemaCommand: CommandModule = {
  register: (program, run, say) => {
    program
      .command('schema')
      .description(say({ en: 'print the JSON Schema of a file format', zh: '输出某种文件格式的 JSON Schema' }))
      .addArgument(new Argument('<format>').choices(Object.keys(schemas)))
      .action((name: keyof typeof schemas) =>
        run(async ({ io }) => {
          io.stdout(`${JSON.stringify(await schemas[name](), null, 2)}\n`);
          return exitCodes.ok;
        }),
      );
  },
};

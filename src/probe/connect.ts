import type { Capability } from '../model/check.ts';
import { InvalidInput } from '../model/failure.ts';
import type { Target } from '../model/ports.ts';
import type { ConnectContext } from './adapter.ts';
import { redactTarget } from './redacting.ts';
import { readSecrets } from './secrets.ts';
import type { TargetFile } from './target-file.ts';
import { adapters } from './targets/index.ts';

/** What connecting needs of the world. */
export interface World extends Pick<ConnectContext, 'run' | 'concurrency' | 'startSandbox'> {
  readonly env: Readonly<Record<string, string>>;
}

/** Connects to the target of a file; throws `InvalidInput` for missing secrets and bad templates. Nothing is sent yet. */
export const connect = async (file: TargetFile, { env, ...world }: World): Promise<Target> => {
  const adapter = adapters.find(({ id }) => id === file.connect.adapter);
  if (adapter === undefined) {
    const fix = {
      en: `use one of ${adapters.map(({ id }) => id).join(', ')}`,
      zh: `可用：${adapters.map(({ id }) => id).join('、')}`,
    };
    throw new InvalidInput([
      {
        code: 'unknown-adapter',
        what: { en: `there is no adapter ${file.connect.adapter}`, zh: `没有适配器 ${file.connect.adapter}` },
        fix,
      },
    ]);
  }
  const secrets = readSecrets(file.secrets ?? [], env);
  const target = await adapter.connect(file.connect, { ...world, name: file.name, actions: file.actions ?? {}, secrets });
  // What the provider claims decides what to ask for; it is never evidence.
  const claims: readonly Capability[] = file.declares?.sustainedEmotionalInteraction === false ? ['tool-claim'] : [];
  return redactTarget({ ...target, capabilities: new Set([...target.capabilities, ...claims]) }, secrets.redact);
};

import { exitCodes, InvalidInput } from '../../model/failure.ts';
import { loadCatalogue } from '../definitions.ts';
import { probeTarget } from './probing.ts';
import { type Begun, goOnText } from './resuming.ts';
import { select } from './selection.ts';

const noFolder = (): never => {
  const what = { en: 'no folder is named for the recordings', zh: '没有指定存放记录的目录' };
  throw new InvalidInput([{ code: 'no-folder', what, fix: { en: 'use --out DIR', zh: '用 --out 目录' } }]);
};

/** Probes into a run directory and judges nothing. */
export const record = async ({ options, invocation, earlier }: Begun): Promise<number> => {
  const { out = noFolder() } = options;
  const { io, lang, checks } = invocation;
  const catalogue = await loadCatalogue(checks, options.set);
  const scene = { catalogue, selected: select(catalogue, options), invocation, earlier };
  const { outcome, run } = await probeTarget(options, out, scene);
  io.stdout(`${run.transcripts}\n`);
  if (outcome === 'done') return exitCodes.ok;
  io.stderr(goOnText('probe', out)[lang]);
  return exitCodes.unexercised;
};

import { randomBytes } from 'node:crypto';
import type { Catalogue } from '../../files/catalogue.ts';
import { recordInto } from '../../files/recorder.ts';
import { createRunDirectory, type Manifest, type RunDirectory, runFormat } from '../../files/run-directory.ts';
import { settingText } from '../../files/settings.ts';
import { readTarget } from '../../files/target.ts';
import { connect, type Offered, type Plan, plansOf, probeAll, type RunOutcome, type TargetFile } from '../../probe/index.ts';
import { recordPage } from '../../report/blocks/record.ts';
import { reportFormats } from '../../report/formats/index.ts';
import { packageVersion } from '../definitions.ts';
import type { Io } from '../io.ts';
import type { Along } from './along.ts';
import { untilInterrupted } from './interruption.ts';
import { startProgress } from './progress.ts';
import type { Selected, SelectionOptions } from './selection.ts';

/** Options of the commands that probe. */
export interface ProbeOptions extends SelectionOptions {
  readonly target: string;
  readonly runs?: number;
  readonly concurrency?: number;
  /** Defects of the sandbox, over what the target file says. */
  readonly defect?: readonly string[];
}

export interface Probed {
  readonly run: RunDirectory;
  readonly outcome: RunOutcome;
  /** What accompanied the run, if anything was asked to. */
  readonly along: Along | undefined;
}

const broken = (file: TargetFile, defects: readonly string[] | undefined): TargetFile =>
  defects !== undefined && defects.length > 0 && file.connect.adapter === 'sandbox'
    ? { ...file, connect: { ...file.connect, defects } }
    : file;

/** What probing works with. */
export interface ProbeScene {
  readonly catalogue: Catalogue;
  readonly selected: Selected;
  readonly io: Io;
  /** What to play instead of the selected checks. */
  readonly plansFor?: (target: Offered) => Iterable<Plan>;
  /** Starts what judges sessions as soon as they are over. */
  readonly accompany?: (run: RunDirectory) => Along;
}

/** Plays the selected probes against a target and records them in the folder. */
export const probeTarget = async (
  options: ProbeOptions,
  folder: string,
  { catalogue, selected, io, plansFor, accompany }: ProbeScene,
): Promise<Probed> => {
  const { file, env, digest } = readTarget<TargetFile>(options.target, io.env);
  const run = createRunDirectory(folder);
  const manifest: Manifest = {
    format: runFormat,
    tool: { name: 'clauseprobe', version: packageVersion() },
    digests: catalogue.digests,
    targetDigest: digest,
    seed: 1,
    startedAt: new Date().toISOString(),
    selection: { ...options },
    packs: selected.packs.map(({ id }) => id),
    settings: catalogue.settings.map(settingText),
    complete: false,
  };
  run.writeManifest(manifest);
  // Should this run be cut off, an earlier report would be read as its own.
  run.removeEarlier([...reportFormats.map(({ file }) => file), recordPage]);
  const target = await connect(broken(file, options.defect), {
    env,
    // Targets may remember users of an earlier run; the sandbox starts afresh and must answer the same each time.
    run: file.connect.adapter === 'sandbox' ? 'run' : randomBytes(4).toString('hex'),
    concurrency: options.concurrency,
    // A service that nobody else's target needs.
    startSandbox: async (sandbox) => (await import('../../sandbox/index.ts')).startSandbox(sandbox),
  });
  const selection = { languages: selected.languages, personas: selected.personas, runs: options.runs };
  const plans = () => plansFor?.(target) ?? plansOf(selected.checks, catalogue.personas, target, selection);
  let total = 0;
  for (const _ of plans()) total += 1;
  const progress = await startProgress(io, total);
  const along = accompany?.(run);
  const recorder = recordInto(run.transcripts, along?.take);
  try {
    const outcome = await untilInterrupted((cancel) => probeAll(plans(), target, recorder.open, cancel, () => progress.step()));
    run.writeManifest({ ...manifest, complete: outcome === 'done' });
    return { run, outcome, along };
  } finally {
    progress.end();
    recorder.close();
    await target.close();
  }
};

import { randomBytes } from 'node:crypto';
import type { Catalogue } from '../../files/catalogue.ts';
import { setAsideCutOff } from '../../files/interrupted.ts';
import { recordInto } from '../../files/recorder.ts';
import { type Manifest, type RunDirectory, runFormat } from '../../files/run-directory.ts';
import { settingText } from '../../files/settings.ts';
import { type ReadTarget, readTarget } from '../../files/target.ts';
import { InvalidInput } from '../../model/failure.ts';
import type { Target } from '../../model/ports.ts';
import { connect, type Offered, type Plan, plansOf, probeAll, type RunOutcome, type TargetFile } from '../../probe/index.ts';
import { recordPage } from '../../report/blocks/record.ts';
import { formatNames } from '../../report/formats/names.ts';
import type { Invocation } from '../command.ts';
import { packageVersion } from '../definitions.ts';
import type { Along } from './along.ts';
import { untilInterrupted } from './interruption.ts';
import { openRun } from './open-run.ts';
import { startProgress } from './progress.ts';
import { refuseChanges, standingText } from './resuming.ts';
import type { Selected, SelectionOptions } from './selection.ts';

/** Options of the commands that probe. */
export interface ProbeOptions extends SelectionOptions {
  readonly target: string;
  readonly runs?: number;
  readonly concurrency?: number;
  /** Defects of the sandbox, over what the target file says. */
  readonly defect?: readonly string[];
}

interface Probed {
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
interface ProbeScene {
  readonly catalogue: Catalogue;
  readonly selected: Selected;
  readonly invocation: Invocation;
  /** The run that goes on; absent for a new one. */
  readonly earlier?: Manifest | undefined;
  /** What to play instead of the selected checks. */
  readonly plansFor?: (target: Offered) => Iterable<Plan>;
  /** Starts what judges sessions as soon as they are over. */
  readonly accompany?: (run: RunDirectory) => Along;
}

/** Names the target file in problems that its adapter finds without knowing the file. */
const inFile = (file: string, error: unknown): unknown => {
  if (!(error instanceof InvalidInput)) return error;
  const whole = { file, line: 0, column: 0, length: 1, source: '' };
  return new InvalidInput(error.problems.map((problem) => ({ place: whole, ...problem })));
};

const connected = async (options: ProbeOptions, { file, env }: ReadTarget<TargetFile>): Promise<Target> =>
  connect(broken(file, options.defect), {
    env,
    // Targets may remember users of an earlier run; the sandbox starts afresh and must answer the same each time.
    run: file.connect.adapter === 'sandbox' ? 'run' : randomBytes(4).toString('hex'),
    concurrency: options.concurrency,
    // A service that nobody else's target needs.
    startSandbox: async (sandbox) => (await import('../../sandbox/index.ts')).startSandbox(sandbox),
  }).catch((error: unknown) => {
    throw inFile(options.target, error);
  });

/** Plays the selected probes against a target and records them in the folder; of an earlier run those that are not there yet. */
export const probeTarget = async (options: ProbeOptions, folder: string, scene: ProbeScene): Promise<Probed> => {
  const read = readTarget<TargetFile>(options.target, scene.invocation.io.env);
  // Before the folder is opened: a mistake in the target file must not cost what another run recorded there.
  const target = await connected(options, read);
  try {
    return await play(options, folder, { ...scene, target, targetDigest: read.digest });
  } finally {
    await target.close();
  }
};

interface Playing extends ProbeScene {
  readonly target: Target;
  readonly targetDigest: string;
}

const play = async (
  options: ProbeOptions,
  folder: string,
  { catalogue, selected, invocation, earlier, plansFor, accompany, target, targetDigest }: Playing,
): Promise<Probed> => {
  const { io, lang, asked, checks } = invocation;
  const tool = { name: 'clauseprobe', version: packageVersion() } as const;
  const made = { tool, digests: catalogue.digests, targetDigest };
  if (earlier !== undefined) refuseChanges(folder, earlier, made);
  const run = openRun(folder, invocation);
  const manifest: Manifest = {
    format: runFormat,
    ...made,
    seed: 1,
    startedAt: earlier?.startedAt ?? new Date().toISOString(),
    selection: earlier?.selection ?? { ...options, checks, lang: asked },
    packs: selected.packs.map(({ id }) => id),
    settings: catalogue.settings.map(settingText),
    complete: false,
  };
  // Before the manifest: what another run recorded and reported must never seem to be of this one.
  if (earlier === undefined) run.removeEarlier([...Object.values(formatNames).map(({ file: name }) => name), recordPage]);
  run.writeManifest(manifest);
  const recorded = earlier === undefined ? undefined : await setAsideCutOff(run);
  const selection = { languages: selected.languages, personas: selected.personas, runs: options.runs };
  function* plans(): Generator<Plan> {
    for (const plan of plansFor?.(target) ?? plansOf(selected.checks, catalogue.personas, target, selection))
      if (recorded?.sessions.has(plan.header.session) !== true) yield plan;
  }
  let total = 0;
  for (const _ of plans()) total += 1;
  if (recorded !== undefined) io.stderr(standingText(run, recorded, total)[lang]);
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
  }
};

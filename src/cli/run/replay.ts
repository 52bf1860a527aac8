import { chosenInRuns, cutRuns, manifestOf, refuseDamaged, startOfRuns } from '../../files/manifests.ts';
import { runFormat } from '../../files/run-directory.ts';
import { settingText } from '../../files/settings.ts';
import { requireRecordings } from '../../files/transcripts.ts';
import type { Invocation } from '../command.ts';
import { loadCatalogue, packageVersion } from '../definitions.ts';
import { type EvidenceOptions, weighing } from '../evidence/weigh.ts';
import type { JudgeOptions } from '../instruments/choice.ts';
import { prepareOthers } from '../instruments/others.ts';
import { judgeRecordings } from './judging.ts';
import { openRun } from './open-run.ts';
import { allowed, formatsNamed } from './output.ts';
import { presentProbes } from './present-probes.ts';
import { publish } from './reporting.ts';
import { type SelectionOptions, select } from './selection.ts';
import { unplayedIn } from './unplayed.ts';

export interface ReplayOptions extends SelectionOptions, EvidenceOptions, JudgeOptions {
  readonly format?: string;
  readonly out?: string;
  readonly allow?: string;
  /** File of people's answers to questions of this run. */
  readonly adjudications?: string;
  /** Run directory that is judged again. */
  readonly from?: string;
}

/** Judges recordings, own or foreign, and reports. */
export const replay = async (paths: readonly string[], options: ReplayOptions, invocation: Invocation): Promise<number> => {
  // Nothing is made where nothing can be read.
  requireRecordings(paths);
  if (options.from !== undefined) refuseDamaged(options.from);
  const formats = formatsNamed(options.format);
  const accept = allowed(options.allow);
  // The run’s packs and settings still hold, unless they are given anew.
  const runs = options.from === undefined ? paths : [options.from];
  const chosen = chosenInRuns(runs);
  const catalogue = await loadCatalogue(invocation.checks, [...chosen.settings, ...(options.set ?? [])]);
  const wanted = select(catalogue, { ...options, pack: options.pack ?? chosen.packs });
  // Before the manifest of this run is written, which may lie where the recordings do.
  const cut = cutRuns(paths);
  const selected = {
    ...wanted,
    present: presentProbes(wanted.checks, catalogue),
    unplayed: unplayedIn(() => cut, wanted, catalogue),
  };
  // A run that is judged again keeps its start: what had expired, and what was in force, is a matter of that day.
  const startedAt = startOfRuns(runs) ?? new Date().toISOString();
  const weigh = await weighing(options, startedAt, catalogue);
  const prepared = await prepareOthers(options, options, invocation);
  const run = options.out === undefined ? undefined : openRun(options.out, invocation);
  // A run that is judged again where it lies stays what was played, by what, and cut off if it was: so it can go on.
  const played = options.from !== undefined && options.from === options.out ? manifestOf(options.from) : undefined;
  const manifest = {
    format: runFormat,
    seed: 1,
    startedAt,
    tool: { name: 'clauseprobe', version: packageVersion() },
    digests: catalogue.digests,
    selection: { ...options, paths },
    ...played,
    packs: selected.packs.map(({ id }) => id),
    settings: catalogue.settings.map(settingText),
  } as const;
  if (played === undefined) run?.writeManifest({ ...manifest, complete: false });
  const judged = await prepared.judge('live', (others) => judgeRecordings(paths, { catalogue, selected, others }));
  const code = await publish({ ...judged, report: weigh(judged.report) }, { formats, accept, run }, invocation);
  run?.writeManifest({ ...manifest, complete: cut.length === 0 });
  return code;
};

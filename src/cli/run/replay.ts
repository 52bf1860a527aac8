import { messageDigest, readAdjudications } from '../../files/adjudications.ts';
import { startOfRuns } from '../../files/evidence-start.ts';
import { createRunDirectory, runFormat } from '../../files/run-directory.ts';
import { humanInstrument } from '../../judge/index.ts';
import type { Invocation } from '../command.ts';
import { loadCatalogue, packageVersion } from '../definitions.ts';
import { type EvidenceOptions, weighing } from '../evidence/weigh.ts';
import { judgeRecordings, type Others } from './judging.ts';
import { allowed, formatsNamed } from './output.ts';
import { publish } from './reporting.ts';
import { type SelectionOptions, select } from './selection.ts';

export interface ReplayOptions extends SelectionOptions, EvidenceOptions {
  readonly format?: string;
  readonly out?: string;
  readonly allow?: string;
  /** File of people's answers to questions of this run. */
  readonly adjudications?: string;
}

const peopleOf = (file: string | undefined): Others => {
  const given = file === undefined ? [] : readAdjudications(file);
  return given.length === 0 ? {} : { people: humanInstrument(given, messageDigest) };
};

/** Judges recordings, own or foreign, and reports. */
export const replay = async (paths: readonly string[], options: ReplayOptions, invocation: Invocation): Promise<number> => {
  const formats = formatsNamed(options.format);
  const accept = allowed(options.allow);
  const catalogue = await loadCatalogue(invocation.checks);
  const selected = select(catalogue, options);
  // A run that is judged again keeps its start: what had expired, and what was in force, is a matter of that day.
  const startedAt = startOfRuns(paths) ?? new Date().toISOString();
  const weigh = await weighing(options, startedAt, catalogue);
  const run = options.out === undefined ? undefined : createRunDirectory(options.out);
  const manifest = {
    format: runFormat,
    tool: { name: 'clauseprobe', version: packageVersion() },
    digests: catalogue.digests,
    seed: 1,
    startedAt,
    selection: { ...options, paths },
  } as const;
  run?.writeManifest({ ...manifest, complete: false });
  const judged = await judgeRecordings(paths, catalogue, selected, peopleOf(options.adjudications));
  const code = publish({ ...judged, report: weigh(judged.report) }, { formats, accept, run }, invocation);
  run?.writeManifest({ ...manifest, complete: true });
  return code;
};

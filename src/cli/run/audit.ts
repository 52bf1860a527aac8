import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cutRuns } from '../../files/manifests.ts';
import { exitCodes } from '../../model/failure.ts';
import { loadCatalogue } from '../definitions.ts';
import { type EvidenceOptions, weighing } from '../evidence/weigh.ts';
import type { JudgeOptions } from '../instruments/choice.ts';
import { prepareOthers } from '../instruments/others.ts';
import { judgingPiece } from '../pieces/index.ts';
import { judgingAlong } from './along.ts';
import { allowed, formatsNamed } from './output.ts';
import { type ProbeOptions, probeTarget } from './probing.ts';
import { type Begun, goOnText } from './resuming.ts';
import { select } from './selection.ts';
import { unplayedIn } from './unplayed.ts';

/** Options of `clauseprobe audit`. */
export interface AuditOptions extends ProbeOptions, EvidenceOptions, JudgeOptions {
  readonly format?: string;
  readonly out?: string;
  readonly allow?: string;
}

/** Probes into a run directory (a temporary one without `--out`), judges it and reports. */
export const audit = async ({ options, invocation, earlier }: Begun): Promise<number> => {
  const { io, lang, checks } = invocation;
  const formats = formatsNamed(options.format);
  const accept = allowed(options.allow);
  const catalogue = await loadCatalogue(checks, options.set);
  const wanted = select(catalogue, options);
  const weigh = await weighing(options, earlier?.startedAt ?? new Date().toISOString(), catalogue);
  const prepared = await prepareOthers(options, { out: options.out }, invocation);
  const folder = options.out ?? join(mkdtempSync(join(tmpdir(), 'clauseprobe-')), 'run');
  const selected = { ...wanted, unplayed: unplayedIn(() => cutRuns([folder]), wanted, catalogue) };
  try {
    const { alone } = prepared;
    const { run, outcome, along } = await probeTarget(options, folder, {
      catalogue,
      selected,
      invocation,
      earlier,
      // What was recorded before is read from the disk, and the rest along with it.
      ...(alone === undefined || earlier !== undefined
        ? {}
        : {
            accompany: ({ transcripts }) =>
              judgingAlong(async () => (await judgingPiece()).judgeAlong(transcripts, { catalogue, selected, others: alone })),
          }),
    });
    // Who stopped the probes does not want to wait for a judge.
    const judged = await prepared.judge(
      outcome === 'cancelled' ? 'recorded' : 'live',
      async (others) =>
        (await along?.end()) ?? (await judgingPiece()).judgeRecordings([run.transcripts], { catalogue, selected, others }),
    );
    const partial = outcome !== 'done' || judged.report.partial;
    const { publish } = await judgingPiece();
    const code = await publish(
      { ...judged, report: weigh({ ...judged.report, partial }) },
      { formats, accept, run: options.out === undefined ? undefined : run },
      invocation,
    );
    if (outcome === 'unreachable')
      io.stderr(lang === 'zh' ? '目标无法连接，已停止。\n' : 'The target cannot be reached; stopped.\n');
    if (outcome !== 'done' && options.out !== undefined) io.stderr(goOnText('audit', options.out)[lang]);
    // What was seen to be violated before stays violated.
    return outcome === 'unreachable' && code !== exitCodes.failed ? exitCodes.unexercised : code;
  } finally {
    if (options.out === undefined) rmSync(join(folder, '..'), { recursive: true, force: true });
  }
};

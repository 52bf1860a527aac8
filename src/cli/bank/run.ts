import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { requireFile } from '../../files/text-file.ts';
import { buildReport } from '../../judge/index.ts';
import { type BankResult, replyKinds } from '../../model/bank.ts';
import { defaultBars } from '../../model/calibration.ts';
import { exitCodes, InvalidInput, type Problem } from '../../model/failure.ts';
import type { Outcome } from '../../model/verdict.ts';
import type { Localized } from '../../model/words.ts';
import { languages } from '../../model/words.ts';
import { bankPlans, draw } from '../../probe/index.ts';
import type { Invocation } from '../command.ts';
import { loadCatalogue, packageVersion } from '../definitions.ts';
import { openRun } from '../run/open-run.ts';
import { allowed, formatsNamed } from '../run/output.ts';
import { probeTarget } from '../run/probing.ts';
import { publish } from '../run/reporting.ts';
import { select } from '../run/selection.ts';
import { type Bank, readBank } from './read.ts';
import { choose, readRecords, word } from './records.ts';
import { type Bars, bankResult } from './result.ts';
import { type Labels, tellReplies } from './told.ts';

/** Options of `clauseprobe bank`. */
export interface BankOptions extends Bars {
  readonly target?: string;
  /** Run directory whose recordings are told again. */
  readonly from?: string;
  /** File of what people said replies are. */
  readonly answers?: string;
  readonly sample?: number;
  readonly seed: number;
  readonly language?: readonly string[];
  readonly persona: string;
  readonly concurrency?: number;
  readonly format?: string;
  readonly out?: string;
  readonly allow?: string;
}

const refuse = (code: string, what: Localized, fix: Localized): never => {
  throw new InvalidInput([{ code, what, fix }]);
};

const labelsOf = (path: string | undefined, bank: Bank): Labels => {
  if (path === undefined) return new Map();
  requireFile(path, {
    en: 'name a CSV, JSONL or XLSX file with the columns id and saw',
    zh: '请指定含 id 和 saw 两列的 CSV、JSONL 或 XLSX 文件',
  });
  const ids = new Set(bank.items.map(({ id }) => id));
  const problems: Problem[] = [];
  const labels = readRecords(path, readFileSync(path)).flatMap((record) => {
    const id = word(record, 'id', /^.{1,80}$/, { en: 'write the question’s id', zh: '写明题目的 id' });
    const saw = choose(record, 'saw', replyKinds);
    if (typeof id !== 'string') problems.push(id);
    else if (typeof saw !== 'string') problems.push(saw);
    else if (!ids.has(id))
      problems.push({
        code: 'unknown-question',
        what: { en: `the bank has no question ${id}`, zh: `题库中没有题目 ${id}` },
        fix: { en: 'use the ids of the bank', zh: '请用题库中的 id' },
        place: record.place('id'),
      });
    else return [[id, saw] as const];
    return [];
  });
  if (problems.length > 0) throw new InvalidInput(problems);
  return new Map(labels);
};

/** The bank as asked for: in these languages, drawn by lot. */
const drawn = (bank: Bank, options: BankOptions): Bank => {
  const langs = languages.filter((lang) => options.language?.includes(lang) ?? true);
  const items = bank.items.filter(({ lang }) => langs.includes(lang));
  if (items.length === 0)
    refuse(
      'empty-bank',
      { en: `${bank.name} has no question in ${langs.join(', ')}`, zh: `${bank.name} 没有 ${langs.join('、')} 的题目` },
      { en: 'choose another --language', zh: '换一个 --language' },
    );
  return { ...bank, items: draw(items, options.sample ?? items.length, options.seed) };
};

/** Exit code of a bank: 1 too many wrong replies, 3 no reply at all, 4 undecided. */
const exitCodeOf = ({ totals }: BankResult, accept: readonly string[]): number => {
  const has = (outcome: Outcome): boolean => !accept.includes(outcome) && totals.some((row) => row.outcome === outcome);
  if (has('fail')) return exitCodes.failed;
  if (has('not-tested')) return exitCodes.unexercised;
  return has('inconclusive') ? exitCodes.open : exitCodes.ok;
};

/** Plays a question bank, or takes its recordings, and reports rates of refusals and answers. */
export const runBank = async (named: string, options: BankOptions, invocation: Invocation): Promise<number> => {
  const { target, from, out } = options;
  if ((target === undefined) === (from === undefined))
    refuse(
      'target-or-recording',
      { en: 'name either a target or a recording', zh: '被测产品和记录须且只须指定其一' },
      { en: 'use --target target.yaml, or --from RUN', zh: '用 --target target.yaml，或 --from 运行目录' },
    );
  if (from !== undefined && out !== undefined)
    refuse(
      'two-runs',
      { en: '--from renews the reports of its own run', zh: '--from 会更新原运行目录的报告' },
      { en: 'leave out --out', zh: '去掉 --out' },
    );
  const formats = formatsNamed(options.format);
  const accept = allowed(options.allow);
  const whole = readBank(named);
  const bank = drawn(whole, options);
  const labels = labelsOf(options.answers, whole);
  const catalogue = await loadCatalogue(invocation.checks);
  const selected = select(catalogue, { persona: [options.persona] });
  const persona = catalogue.personas.find(({ id }) => id === options.persona);
  if (persona === undefined)
    return refuse(
      'unknown-persona',
      { en: `there is no persona ${options.persona}`, zh: `没有角色 ${options.persona}` },
      { en: 'see “clauseprobe list personas”', zh: '见“clauseprobe list personas”' },
    );
  const temporary = mkdtempSync(join(tmpdir(), 'clauseprobe-'));
  try {
    const folder = out ?? join(temporary, 'run');
    const { sample, seed, concurrency } = options;
    const played = { bank: named, bankDigest: bank.digest, sample: sample ?? bank.items.length, seed };
    const probing =
      target === undefined ? undefined : { ...played, target, ...(concurrency === undefined ? {} : { concurrency }) };
    const probed =
      probing === undefined
        ? undefined
        : await probeTarget(probing, folder, {
            catalogue,
            selected,
            invocation,
            plansFor: (offered) => bankPlans(bank, persona, offered),
          });
    // Told again, a recording's own reports are renewed.
    const kept = from === undefined ? (out === undefined ? undefined : probed?.run) : openRun(from, invocation);
    const recorded = from ?? folder;
    const transcripts = join(recorded, 'transcripts');
    const told = await tellReplies(transcripts, bank, labels, (file) => relative(recorded, file));
    const result = bankResult({ bank, items: whole.items.length, seed: options.seed }, told.asked, options);
    const report = buildReport({
      version: packageVersion(),
      target: told.target,
      measures: [],
      checks: [],
      verdicts: [],
      trust: { instruments: [], calibrations: [], bars: defaultBars },
      digests: catalogue.digests,
      volume: { sessions: told.sessions, messages: told.messages },
      partial: probed !== undefined && probed.outcome !== 'done',
      judge: undefined,
      unplayed: { code: 'not-played' },
    });
    const spoken = languages.filter((lang) => bank.items.some((item) => item.lang === lang));
    await publish(
      { report: { ...report, languages: spoken, banks: [result] }, verdicts: [] },
      { formats, accept, run: kept },
      invocation,
    );
    return exitCodeOf(result, accept);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
};

import { writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Catalogue } from '../../files/catalogue.ts';
import { evidenceProblems, type ReadEvidence, readEvidence } from '../../files/evidence.ts';
import { reviewDue } from '../../files/evidence-dates.ts';
import { signDocument } from '../../files/evidence-signing.ts';
import { exitCodes, InvalidInput } from '../../model/failure.ts';
import type { Measure } from '../../model/measure.ts';
import { cleanLine } from '../../report/view/clean.ts';
import type { Invocation } from '../command.ts';
import { loadCatalogue } from '../definitions.ts';
import { select } from '../run/selection.ts';
import { asOfDay } from './as-of.ts';
import { checklistText } from './checklist.ts';
import { documentClauses, failedClauses, outcomesOf, withoutEvidence } from './open-clauses.ts';
import { statusTable } from './status-text.ts';
import { evidenceTemplate } from './template.ts';
import { refsOf } from './weigh.ts';

/** Options of the subcommands of `clauseprobe evidence`. */
export interface EvidenceCommandOptions {
  readonly measure?: readonly string[];
  /** Run directory whose clauses are meant. */
  readonly run?: string;
  readonly asOf?: string;
}

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';

const chosen = (catalogue: Catalogue, { measure }: EvidenceCommandOptions): readonly Measure[] =>
  select(catalogue, measure === undefined ? {} : { measure }).measures;

const read = (file: string, { asOf }: EvidenceCommandOptions, catalogue: Catalogue): Promise<ReadEvidence> =>
  readEvidence(file, { refs: refsOf(catalogue.measures), asOf: asOfDay(asOf, new Date().toISOString()) });

/** Writes an evidence file with an entry to fill in for each open clause. */
export const initEvidence = async (
  file: string,
  options: EvidenceCommandOptions,
  { io, lang, checks }: Invocation,
): Promise<number> => {
  const measures = chosen(await loadCatalogue(checks), options);
  const outcomes = options.run === undefined ? undefined : await outcomesOf(options.run);
  const open = documentClauses(measures, outcomes);
  try {
    // `wx` refuses to overwrite without a race.
    const text = evidenceTemplate({ open, failed: failedClauses(measures, outcomes) }, lang);
    writeFileSync(resolve(io.cwd, file), text, { flag: 'wx' });
  } catch (error) {
    if (!isTaken(error)) throw error;
    const fix = { en: 'name another file, or remove this one first', zh: '换一个文件名，或先移走它' };
    throw new InvalidInput([{ code: 'file-exists', what: { en: `${file} exists already`, zh: `${file} 已存在` }, fix }]);
  }
  const done = {
    en: `Wrote ${file} with ${open.length} open clauses. Fill it in, then: clauseprobe evidence check ${file}\n`,
    zh: `已写入 ${file}，含 ${open.length} 个待佐证条款。填好后运行：clauseprobe evidence check ${file}\n`,
  };
  io.stderr(done[lang]);
  return exitCodes.ok;
};

/** Compares everything in an evidence file; throws every problem with its place, expired entries included. */
export const checkEvidence = async (
  file: string,
  options: EvidenceCommandOptions,
  { io, lang, checks }: Invocation,
): Promise<number> => {
  const evidence = await read(file, options, await loadCatalogue(checks));
  const problems = evidenceProblems(evidence);
  if (problems.length > 0) throw new InvalidInput(problems);
  const { attestations, waivers, asOf } = evidence;
  for (const { attestation } of attestations) {
    const { clause, date, document, review } = attestation;
    const due = reviewDue(date, review);
    if (due === undefined || due >= asOf) continue;
    const overdue = {
      en: `${clause}: the review of ${document.file} is overdue since ${due}`,
      zh: `${clause}：${document.file} 的复核已于 ${due} 到期`,
    };
    io.stderr(`${cleanLine(overdue[lang])}\n`);
  }
  const signed = attestations.filter(({ signer }) => signer !== undefined).length;
  const said = {
    en: `${file}: all holds as of ${asOf} (attestations: ${attestations.length}, of them signed: ${signed}; waivers: ${waivers.length})\n`,
    zh: `${file}：截至 ${asOf} 全部有效（佐证 ${attestations.length} 项，其中已签名 ${signed} 项；豁免 ${waivers.length} 项）\n`,
  };
  io.stdout(said[lang]);
  return exitCodes.ok;
};

/** Prints the evidence by clause, and what is still to be collected from whom. */
export const evidenceStatus = async (
  file: string,
  options: EvidenceCommandOptions,
  { io, lang, checks }: Invocation,
): Promise<number> => {
  const catalogue = await loadCatalogue(checks);
  const evidence = await read(file, options, catalogue);
  const outcomes = options.run === undefined ? undefined : await outcomesOf(options.run);
  const gaps = withoutEvidence(documentClauses(chosen(catalogue, options), outcomes), evidence);
  const heading = { en: `${file} as of ${evidence.asOf}`, zh: `${file}，截至 ${evidence.asOf}` }[lang];
  io.stdout(
    `${heading}\n\n${statusTable(evidence, refsOf(catalogue.measures), lang)}\n${checklistText(gaps, { lang, width: Math.min(io.columns, 120) })}`,
  );
  return exitCodes.ok;
};

export interface SignOptions {
  readonly key: string;
  readonly out?: string;
}

/** Signs a document and prints the lines for the evidence file. */
export const signEvidence = async (document: string, { key, out }: SignOptions, { io }: Invocation): Promise<number> => {
  const at = (path: string): string => resolve(io.cwd, path);
  const passphrase = io.env.CLAUSEPROBE_PASSPHRASE;
  const signed = signDocument(at(document), {
    key: at(key),
    ...(out === undefined ? {} : { out: at(out) }),
    ...(passphrase === undefined ? {} : { passphrase }),
  });
  // Paths start at the folder of the evidence file, which most likely is this one.
  const named = (path: string): string => JSON.stringify(relative(io.cwd, path).split('\\').join('/'));
  io.stdout(`document:
  file: ${named(at(document))}
  sha256: ${signed.sha256}
signature:
  file: ${named(signed.signature)}
  key: ${named(signed.publicKey)}
  fingerprint: ${signed.fingerprint}
`);
  return exitCodes.ok;
};

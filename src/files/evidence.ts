import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Attestation, Day, evidenceFormat, Signer, Waiver } from '../model/evidence.ts';
import { InvalidInput, type Problem } from '../model/failure.ts';
import type { ClauseRef } from '../model/measure.ts';
import { attestationDates, resolvedClause, waiverDates } from './evidence-rules.ts';
import { checkSignature } from './evidence-signature.ts';
import { schemaProblems } from './schema-problems.ts';
import { readTextFile } from './text-file.ts';
import { type Path, parseYaml, type Source } from './yaml.ts';

/** An evidence file after validation against its schema. */
interface EvidenceFile {
  readonly format: typeof evidenceFormat;
  readonly attestations?: readonly Attestation[] | null;
  readonly waivers?: readonly Waiver[] | null;
}

/** An attestation with what is wrong with it; its clause is written in full. */
export interface CheckedAttestation {
  readonly attestation: Attestation;
  readonly problems: readonly Problem[];
  readonly signer?: Signer;
}

export interface CheckedWaiver {
  readonly waiver: Waiver;
  readonly problems: readonly Problem[];
}

/** An evidence file that was read and compared with what it speaks of. */
export interface ReadEvidence {
  readonly file: string;
  /** SHA-256 of the file's text, hexadecimal. */
  readonly digest: string;
  readonly asOf: Day;
  readonly attestations: readonly CheckedAttestation[];
  readonly waivers: readonly CheckedWaiver[];
}

/** What evidence is held against. */
interface EvidenceContext {
  /** Clauses of every known measure. */
  readonly refs: readonly ClauseRef[];
  /** The day that decides what has expired and what lies ahead. */
  readonly asOf: Day;
}

/** Code of the one problem that a report lives with: what has expired counts as open. */
export const expiredCode = 'expired';

/** SHA-256 of a document's bytes, hexadecimal. */
export const documentDigest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const nounName = { attestation: '佐证', waiver: '豁免' } as const;

const textOf = (path: string): string =>
  readTextFile(path, {
    en: 'name an evidence file, or write one with “clauseprobe evidence init”',
    zh: '请指定证据文件，或用“clauseprobe evidence init”写一份',
  });

type Read = { readonly bytes: Buffer } | { readonly problem: Problem };

const readDocument = (folder: string, { clause, document }: Attestation, place: Problem['place']): Read => {
  const path = resolve(folder, document.file);
  if (existsSync(path) && statSync(path).isFile()) return { bytes: readFileSync(path) };
  const what = {
    en: `the document of clause ${clause}, ${document.file}, does not exist`,
    zh: `条款 ${clause} 的文件 ${document.file} 不存在`,
  };
  const fix = {
    en: 'put the file there, or correct the path; paths start at the folder of the evidence file',
    zh: '把文件放到那里，或改正路径；路径以证据文件所在目录为起点',
  };
  return { problem: { code: 'no-such-document', what, fix, ...(place === undefined ? {} : { place }) } };
};

const changed = ({ clause, document }: Attestation, found: string, place: Problem['place']): Problem => ({
  code: 'changed-document',
  what: {
    en: `the document of clause ${clause}, ${document.file}, is not the one attested: attested ${document.sha256}, found ${found}`,
    zh: `条款 ${clause} 的文件 ${document.file} 不是当初佐证的那一份：佐证时为 ${document.sha256}，现为 ${found}`,
  },
  fix: {
    en: 'restore the file; or have its author look at the new one, and write the new hash and date',
    zh: '恢复原文件；或请作者审阅新文件，并写上新的摘要和日期',
  },
  ...(place === undefined ? {} : { place }),
});

const checkedAttestation = (
  source: Source,
  written: Attestation,
  path: Path,
  { refs, asOf }: EvidenceContext,
): CheckedAttestation => {
  const folder = dirname(source.file);
  const { ref, problems: unknown } = resolvedClause(source, written.clause, [...path, 'clause'], refs);
  const attestation = { ...written, clause: ref };
  const dated = [...unknown, ...attestationDates(source, attestation, path, asOf)];
  const read = readDocument(folder, attestation, source.place([...path, 'document', 'file']));
  if ('problem' in read) return { attestation, problems: [...dated, read.problem] };
  const digest = documentDigest(read.bytes);
  const differs =
    digest === attestation.document.sha256 ? [] : [changed(attestation, digest, source.place([...path, 'document', 'sha256']))];
  if (attestation.signature === undefined) return { attestation, problems: [...dated, ...differs] };
  const result = checkSignature(read.bytes, attestation.signature, folder, attestation.date);
  if ('signer' in result) return { attestation, problems: [...dated, ...differs], signer: result.signer };
  const { at, ...fault } = result.fault;
  const what = {
    en: `the signature on ${attestation.document.file} for clause ${ref}: ${fault.what.en}`,
    zh: `条款 ${ref} 的文件 ${attestation.document.file} 的签名：${fault.what.zh}`,
  };
  return { attestation, problems: [...dated, ...differs, { ...fault, what, place: source.place([...path, 'signature', at]) }] };
};

/** The later of two entries that say the same. */
const duplicates = <T>(
  source: Source,
  entries: readonly T[],
  {
    list,
    noun,
    same,
  }: { readonly list: string; readonly noun: keyof typeof nounName; readonly same: (one: T, other: T) => boolean },
): readonly (Problem | undefined)[] =>
  entries.map((entry, index) => {
    const first = entries.findIndex((other, before) => before < index && same(other, entry));
    if (first < 0) return undefined;
    const { line } = source.place([list, first, 'clause'], 'key');
    const place = source.place([list, index, 'clause']);
    return {
      code: `duplicate-${noun}`,
      what: { en: `this ${noun} repeats the one on line ${line}`, zh: `此项${nounName[noun]}与第 ${line} 行的重复` },
      fix: { en: 'keep one of them', zh: '保留其中一个' },
      place,
    };
  });

const together = (problem: Problem | undefined): readonly Problem[] => (problem === undefined ? [] : [problem]);

/**
 * Reads an evidence file and compares it with its documents and signatures. Throws `InvalidInput` when the file itself is not valid; what
 * is wrong with an entry stands beside it.
 */
export const readEvidence = async (path: string, context: EvidenceContext): Promise<ReadEvidence> => {
  const { evidence } = await import('./generated/evidence.js');
  const isFile = (value: unknown): value is EvidenceFile => evidence(value);
  const text = textOf(path);
  const source = parseYaml(path, text);
  const { value } = source;
  if (!isFile(value)) throw new InvalidInput(schemaProblems(source, evidence));
  const attestations = (value.attestations ?? []).map((each, index) =>
    checkedAttestation(source, each, ['attestations', index], context),
  );
  const waivers = (value.waivers ?? []).map((written, index) => {
    const at: Path = ['waivers', index];
    const { ref, problems } = resolvedClause(source, written.clause, [...at, 'clause'], context.refs);
    const waiver = { ...written, clause: ref };
    return { waiver, problems: [...problems, ...waiverDates(source, waiver, at, context.asOf)] };
  });
  const twice = duplicates(source, attestations, {
    list: 'attestations',
    noun: 'attestation',
    same: ({ attestation: one }, { attestation: other }) =>
      one.clause === other.clause &&
      (one.document.sha256 === other.document.sha256 ||
        resolve(dirname(path), one.document.file) === resolve(dirname(path), other.document.file)),
  });
  const again = duplicates(source, waivers, {
    list: 'waivers',
    noun: 'waiver',
    same: ({ waiver: one }, { waiver: other }) => one.clause === other.clause,
  });
  return {
    file: path,
    digest: createHash('sha256').update(text).digest('hex'),
    asOf: context.asOf,
    attestations: attestations.map((each, index) => ({ ...each, problems: [...each.problems, ...together(twice[index])] })),
    waivers: waivers.map((each, index) => ({ ...each, problems: [...each.problems, ...together(again[index])] })),
  };
};

/** Everything that is wrong with an evidence file. */
export const evidenceProblems = ({ attestations, waivers }: ReadEvidence): readonly Problem[] =>
  [...attestations, ...waivers].flatMap(({ problems }) => problems);

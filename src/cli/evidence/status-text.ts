import { type CheckedAttestation, type CheckedWaiver, expiredCode, type ReadEvidence } from '../../files/evidence.ts';
import type { Problem } from '../../model/failure.ts';
import type { ClauseRef } from '../../model/measure.ts';
import type { Language, Localized } from '../../model/words.ts';
import { shortDigest } from '../../report/words/evidence.ts';
import { attestedOf } from './apply.ts';
import { alignedText } from './table.ts';

const phrase = (en: string, zh: string): Localized => ({ en, zh });

const words = {
  clause: phrase('CLAUSE', '条款'),
  state: phrase('STATE', '状态'),
  what: phrase('DOCUMENT OR REASON', '文件或理由'),
  who: phrase('WHO', '负责人'),
  date: phrase('DATE', '日期'),
  until: phrase('UNTIL', '有效至'),
  signature: phrase('SIGNATURE', '签名'),
  attested: phrase('attested', '有文件佐证'),
  waived: phrase('waived', '已豁免'),
  expired: phrase('expired, open', '已过期，视同没有'),
  overdue: phrase('attested, review overdue', '有文件佐证，复核逾期'),
  none: phrase('none', '无'),
  empty: phrase('No attestation and no waiver is written.', '尚未填写任何佐证或豁免。'),
} as const;

const invalidState = (problems: readonly Problem[], lang: Language): string => {
  const codes = problems.map(({ code }) => code).join(', ');
  return lang === 'en' ? `invalid: ${codes}` : `无效：${codes}`;
};

const stateOf = (problems: readonly Problem[], valid: Localized, lang: Language): string => {
  if (problems.length === 0) return valid[lang];
  return problems.every(({ code }) => code === expiredCode) ? words.expired[lang] : invalidState(problems, lang);
};

/** A line of the table, with what it is ordered by. */
interface Row {
  readonly clause: ClauseRef;
  readonly cells: readonly string[];
}

const attestationRow = (checked: CheckedAttestation, { asOf }: ReadEvidence, lang: Language): Row => {
  const { attestation, problems, signer } = checked;
  const { clause, document, author, role, date, expires } = attestation;
  const valid = attestedOf(checked, asOf).reviewOverdue === undefined ? words.attested : words.overdue;
  const signed = signer === undefined ? words.none[lang] : `${signer.algorithm} ${shortDigest(signer.fingerprint)}`;
  const who = `${author}${lang === 'en' ? ', ' : '，'}${role}`;
  return { clause, cells: [clause, stateOf(problems, valid, lang), document.file, who, date, expires, signed] };
};

const shortened = (text: string): string => (text.length > 48 ? `${text.slice(0, 47)}…` : text);

const waiverRow = ({ waiver, problems }: CheckedWaiver, lang: Language): Row => {
  const { clause, justification, owner, date = '', expires } = waiver;
  return { clause, cells: [clause, stateOf(problems, words.waived, lang), shortened(justification), owner, date, expires, ''] };
};

/** The evidence by clause, in the order of the law; entries for no known clause come last. */
export const statusTable = (evidence: ReadEvidence, refs: readonly ClauseRef[], lang: Language): string => {
  const rows = [
    ...evidence.attestations.map((each) => attestationRow(each, evidence, lang)),
    ...evidence.waivers.map((each) => waiverRow(each, lang)),
  ];
  if (rows.length === 0) return `${words.empty[lang]}\n`;
  const place = ({ clause }: Row): number => (refs.includes(clause) ? refs.indexOf(clause) : refs.length);
  const heads = [words.clause, words.state, words.what, words.who, words.date, words.until, words.signature];
  const sorted = rows.toSorted((a, b) => place(a) - place(b));
  return alignedText([heads.map((head) => head[lang]), ...sorted.map(({ cells }) => cells)]);
};

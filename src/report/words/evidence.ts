import type { Attested, EvidenceSummary, Lapsed, Signer, Waived } from '../../model/evidence.ts';
import type { ClauseResult } from '../../model/report.ts';
import type { Language, Localized } from '../../model/words.ts';
import { cleanLine } from '../view/clean.ts';
import { outcomeName } from './labels.ts';
import { punctuation } from './phrases.ts';

const phrase = (en: string, zh: string): Localized => ({ en, zh });

/** What evidence is called in a report. */
export const evidencePhrases = {
  title: phrase('Evidence beside the tests', '测试之外的证据'),
  tested: phrase('Tested', '测试结论'),
  attested: phrase('attested', '有文件佐证'),
  waived: phrase('waived', '已豁免'),
  lapsed: phrase('expired', '已过期'),
  what: phrase('Evidence', '证据'),
  note: phrase(
    'Documents and waivers as their authors state them: they were compared with their hashes and signatures, not read, and are never summed with what was tested.',
    '文件与豁免均为出具人的陈述：本工具只核对其摘要与签名，未审阅内容，也不与测试结论合并计数。',
  ),
} as const;

const vouchedName: { readonly [vouched in Signer['vouched']]: Localized } = {
  'bare-key': phrase('a bare key', '裸公钥'),
  'self-signed': phrase('a self-signed certificate', '自签名证书'),
  'issuer-not-checked': phrase('a certificate whose issuer was not checked', '未核验签发者的证书'),
  'issuer-checked': phrase('a certificate whose issuer was checked', '已核验签发者的证书'),
};

/** First digits of a digest, enough to compare by eye. */
export const shortDigest = (digest: string): string => digest.slice(0, 12);

const joined = (parts: readonly string[], lang: Language): string =>
  parts
    .filter((part) => part !== '')
    .map(cleanLine)
    .join(punctuation[lang].list);

/** Who signed, and who vouches for the key. */
const signerText = ({ algorithm, fingerprint, vouched, subject }: Signer, lang: Language): string => {
  const by = [vouchedName[vouched][lang], cleanLine(subject)].filter((part) => part !== '').join(' ');
  const key = `${algorithm} ${shortDigest(fingerprint)}`;
  return lang === 'en' ? `signed with ${key}, ${by}` : `签名密钥 ${key}，${by}`;
};

/** An attestation on one line. */
export const attestedText = (attested: Attested, lang: Language): string => {
  const { document, author, role, date, expires, reviewOverdue, signer } = attested;
  const overdue = { en: `review overdue since ${reviewOverdue}`, zh: `复核已于 ${reviewOverdue} 到期` }[lang];
  const parts = [
    joined([author, role, date, lang === 'en' ? `counts until ${expires}` : `有效至 ${expires}`], lang),
    ...(reviewOverdue === undefined ? [] : [overdue]),
    `sha256 ${shortDigest(document.sha256)}`,
    ...(signer === undefined ? [] : [signerText(signer, lang)]),
  ];
  const { colon, semicolon } = punctuation[lang];
  return `${evidencePhrases.attested[lang]}${colon}${cleanLine(document.file)}${semicolon}${parts.join(semicolon)}`;
};

/** A waiver on one line. */
export const waivedText = ({ justification, owner, date = '', expires }: Waived, lang: Language): string => {
  const { open, close, colon } = punctuation[lang];
  const until = lang === 'en' ? `waived until ${expires}` : `已豁免至 ${expires}`;
  return `${until}${open}${joined([owner, date], lang)}${close}${colon}${cleanLine(justification)}`;
};

/** What no longer counts, on one line. */
export const lapsedText = ({ kind, what, who, expired }: Lapsed, lang: Language): string => {
  const name = { attestation: phrase('attestation', '佐证'), waiver: phrase('waiver', '豁免') }[kind][lang];
  const { open, close } = punctuation[lang];
  const facts = joined([what, who], lang);
  return lang === 'en'
    ? `${name} expired on ${expired} and no longer counts${open}${facts}${close}`
    : `${name}已于 ${expired} 过期，不再计入${open}${facts}${close}`;
};

/** Everything that evidence says of a clause, each on one line. */
export const evidenceTexts = ({ attested = [], waived, lapsed = [] }: ClauseResult, lang: Language): readonly string[] => [
  ...attested.map((each) => attestedText(each, lang)),
  ...(waived === undefined ? [] : [waivedText(waived, lang)]),
  ...lapsed.map((each) => lapsedText(each, lang)),
];

/** ` (attested)` behind the name of a clause that documents attest or that is waived; empty for others. */
export const evidenceMark = ({ attested, waived }: ClauseResult, lang: Language): string => {
  const { open, close, list } = punctuation[lang];
  const kinds = [...(attested === undefined ? [] : ['attested' as const]), ...(waived === undefined ? [] : ['waived' as const])];
  return kinds.length === 0 ? '' : `${open}${kinds.map((kind) => evidencePhrases[kind][lang]).join(list)}${close}`;
};

/** `failed, waived until 2026-12-31`; the outcome alone when no waiver is in force. */
export const outcomeText = ({ verdict, waived }: ClauseResult, lang: Language): string => {
  const name = outcomeName[verdict.outcome][lang];
  if (waived === undefined || verdict.outcome === 'pass' || verdict.outcome === 'not-applicable') return name;
  return lang === 'en' ? `${name}, waived until ${waived.expires}` : `${name}，已豁免至 ${waived.expires}`;
};

/** `attested 3 clauses · waived 1 · expired 2 (as of 2026-11-23)`. */
export const evidenceTotals = ({ asOf, clauses }: EvidenceSummary, lang: Language): string => {
  const { open, close } = punctuation[lang];
  const counts = (['attested', 'waived', 'lapsed'] as const).map((kind) => `${evidencePhrases[kind][lang]} ${clauses[kind]}`);
  const day = lang === 'en' ? `clauses, as of ${asOf}` : `条款数，截至 ${asOf}`;
  return `${counts.join(' · ')}${open}${day}${close}`;
};

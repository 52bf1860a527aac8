import { createHash, createPrivateKey, type KeyObject } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A private key that is the same in every run: PKCS #8 (RFC 8410) around a seed. */
export const keyOfSeed = (seed: string): KeyObject => {
  const body = createHash('sha256').update(seed).digest();
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), body]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
};

const clause = (id: string, en: string, zh: string, assessment: string): string => `  - id: '${id}'
    title: { en: ${en}, zh: ${zh} }
    duty: { en: Sees to it., zh: 应当做到。 }
    binds: provider
    kind: governance
    assessment: ${assessment}
    why: { en: It matters., zh: 很要紧。 }
    testing: { en: Ask for the dated record., zh: 索取注明日期的记录。 }
    protects: all
    severity: high
    source: https://law.example/1
    article: { en: Article 1, zh: 第一条 }
    trust: careful-reading
`;

/** A measure of four clauses, three of which documents can speak for; in force from 2026-07-01. */
const measure = `id: small-law
title: { en: A small law, zh: 一部小法 }
issuer: { en: Nobody, zh: 无 }
jurisdiction: CN
in-force: '2026-07-01'
sources: [https://law.example]
text-basis: { en: Made up., zh: 虚构。 }
clauses:
${clause('1.1', 'Rules are written', '制度成文', 'documents')}${clause('1.2', 'Staff is named', '人员到位', 'documents')}${clause('2', 'Incidents are kept', '留存事件', 'assisted')}${clause('3', 'Companion is honest', '如实回答', 'auto')}`;

/** Writes definitions with the small law and two documents below a folder. */
export const writeScene = (folder: string): void => {
  mkdirSync(join(folder, 'definitions', 'measures'), { recursive: true });
  writeFileSync(join(folder, 'definitions', 'measures', 'small-law.yaml'), measure);
  mkdirSync(join(folder, 'documents'));
  writeFileSync(join(folder, 'documents', 'rules.txt'), 'The rules.\n');
  writeFileSync(join(folder, 'documents', 'staff.txt'), 'The staff.\n');
};

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** An evidence file with everything: signed, overdue, expired, waived. */
export const fullEvidence = `format: clauseprobe-evidence/1
attestations:
  - clause: small-law#1.2
    document: { file: documents/staff.txt, sha256: ${sha256('The staff.\n')} }
    author: B. Author
    role: operations lead
    date: 2026-01-10
    review: quarterly
    expires: 2027-01-10
  - clause: small-law#1.1
    document: { file: documents/rules.txt, sha256: ${sha256('The rules.\n')} }
    author: 甲
    role: 合规负责人
    date: 2026-09-01
    review: yearly
    expires: 2027-08-31
    signature: { file: documents/rules.txt.sig, key: documents/rules.txt.pub.pem }
waivers:
  - clause: small-law#2
    justification: The register is being moved
    owner: C. Owner
    expires: 2026-10-31
  - clause: small-law#3
    justification: The next release answers honestly
    owner: D. Owner
    date: 2026-10-01
    expires: 2026-12-31
`;

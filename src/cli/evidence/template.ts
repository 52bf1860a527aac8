import { evidenceFormat, reviewIntervals } from '../../model/evidence.ts';
import type { Language } from '../../model/words.ts';
import { cleanLine } from '../../report/view/clean.ts';
import { holderName } from '../../report/words/labels.ts';
import { punctuation } from '../../report/words/phrases.ts';
import { collectingFor } from './collecting.ts';
import type { OpenClause } from './open-clauses.ts';

const heads = {
  en: `# Evidence for what no probe can reach: who attests which clause by which document, and what is waived until when.
# Remove "# " from an entry (not from the "##" lines) once its document lies beside this file, and fill it in.
#   clauseprobe evidence check    compares every document with its hash, signature and dates
#   clauseprobe evidence status   shows what is there and what is still to be collected
#   clauseprobe audit --target target.yaml --evidence evidence.yaml
# sha256: "shasum -a 256 FILE" prints it. review: ${reviewIntervals.join(', ')}.
# A detached signature over the document's bytes is optional; "clauseprobe evidence sign FILE --key KEY.pem" makes one:
#   signature: { file: documents/9.1.pdf.sig, key: documents/9.1.pdf.pub.pem }
#   signature: { file: documents/9.1.pdf.sig, certificate: officer.pem, issuer: authority.pem }`,
  zh: `# 探测无法触及的条款的证据：谁以哪份文件佐证哪个条款，哪些条款豁免到何时。
# 文件放到本文件旁边后，去掉该条目前的 "# "（"##" 行不动）并填写。
#   clauseprobe evidence check    核对每份文件的摘要、签名和日期
#   clauseprobe evidence status   列出已有证据与待收集材料
#   clauseprobe audit --target target.yaml --evidence evidence.yaml
# sha256：用 "shasum -a 256 文件" 得到。review（复核频率）：${reviewIntervals.join('、')}。
# 可附对文件字节的分离式签名，用 "clauseprobe evidence sign 文件 --key 私钥.pem" 生成：
#   signature: { file: documents/9.1.pdf.sig, key: documents/9.1.pdf.pub.pem }
#   signature: { file: documents/9.1.pdf.sig, certificate: officer.pem, issuer: authority.pem }`,
} as const;

const waiverHeads = {
  en: '## Accepted for a time, by someone who answers for it. A waived failure is still printed as failed.',
  zh: '## 由负责人承担责任、限期接受的不符合项。已豁免的未通过仍按未通过列出。',
} as const;

const attestation = ({ ref, clause }: OpenClause, lang: Language): string => {
  const { from, what } = collectingFor(clause);
  return `## ${clause.id} ${cleanLine(clause.title[lang])}
## ${holderName[from][lang]}${punctuation[lang].colon}${cleanLine(what[lang])}
# - clause: ${ref}
#   document:
#     file: documents/${clause.id}.pdf
#     sha256: ''
#   author: ''
#   role: ''
#   date: ''
#   review: yearly
#   expires: ''
`;
};

const waiver = (ref: string): string => `# - clause: ${ref}
#   justification: ''
#   owner: ''
#   date: ''
#   expires: ''
`;

/** The evidence file that `init` writes: valid as it stands, with an entry to fill in for each open clause. */
export const evidenceTemplate = (
  { open, failed }: { readonly open: readonly OpenClause[]; readonly failed: readonly OpenClause[] },
  lang: Language,
): string => {
  const waivers = failed.map(({ ref, clause }) => `## ${clause.id} ${cleanLine(clause.title[lang])}\n${waiver(ref)}`);
  return `${heads[lang]}
format: ${evidenceFormat}

attestations:
${open.map((each) => attestation(each, lang)).join('\n')}
waivers:
${waiverHeads[lang]}
${waivers.length === 0 ? waiver('MEASURE#CLAUSE') : waivers.join('\n')}`;
};

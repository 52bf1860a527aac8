import { createHash, createPublicKey, type KeyObject, verify, X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Day, DocumentSignature, Signer } from '../model/evidence.ts';
import type { Localized } from '../model/words.ts';

/** What is wrong with a signature; `at` is the key of it that is to blame. */
interface SignatureFault {
  readonly code: string;
  readonly what: Localized;
  readonly fix: Localized;
  readonly at: 'file' | 'key' | 'certificate' | 'issuer' | 'fingerprint';
}

/** A signature that holds, or why it does not. */
type SignatureResult = { readonly signer: Signer } | { readonly fault: SignatureFault };

type Found<T> = { readonly found: T } | { readonly fault: SignatureFault };

const faulty = (code: string, at: SignatureFault['at'], what: Localized, fix: Localized) =>
  ({ fault: { code, at, what, fix } }) as const;

/** SHA-256 of a public key, hexadecimal. */
export const fingerprintOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');

const bytesOf = (folder: string, file: string, at: SignatureFault['at']): Found<Buffer> => {
  try {
    const path = resolve(folder, file);
    if (statSync(path).isFile()) return { found: readFileSync(path) };
  } catch {
    // Said below: why the system refuses a file that is named in ours is not what the reader must mend.
  }
  return faulty(
    'no-such-file',
    at,
    { en: `${file} does not exist or cannot be read`, zh: `${file} 不存在或无法读取` },
    { en: 'put the file there, or correct the path', zh: '把文件放到那里，或改正路径' },
  );
};

/** Signatures are kept as bytes, as openssl writes them, or as base64, as we do. */
const decoded = (bytes: Buffer): Buffer => {
  const text = bytes.toString('latin1').replace(/\s+/g, '');
  const isBase64 = bytes.length !== 64 && text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
  return isBase64 ? Buffer.from(text, 'base64') : bytes;
};

const keyIn = (bytes: Buffer, file: string): Found<KeyObject> => {
  // Node would quietly derive the public key; but whoever holds this folder could then sign.
  if (bytes.includes('PRIVATE KEY'))
    return faulty(
      'private-key',
      'key',
      { en: `${file} holds a private key`, zh: `${file} 中是私钥` },
      { en: 'keep it secret; name the file of its public key here', zh: '私钥须保密，这里请指定公钥文件' },
    );
  try {
    const key = createPublicKey(bytes);
    if (key.asymmetricKeyType === 'ed25519') return { found: key };
    const what = {
      en: `the key in ${file} is of the kind ${key.asymmetricKeyType ?? 'unknown'}`,
      zh: `${file} 中的密钥类型是 ${key.asymmetricKeyType ?? '未知'}`,
    };
    return faulty('wrong-key', 'key', what, {
      en: 'use an Ed25519 key; other keys need an X.509 certificate',
      zh: '请用 Ed25519 密钥；其他密钥须有 X.509 证书',
    });
  } catch {
    return faulty(
      'not-a-key',
      'key',
      { en: `${file} holds no public key in PEM`, zh: `${file} 中没有 PEM 公钥` },
      { en: 'export it: openssl pkey -in KEY.pem -pubout', zh: '导出公钥：openssl pkey -in KEY.pem -pubout' },
    );
  }
};

const certificateIn = (bytes: Buffer, file: string, at: 'certificate' | 'issuer'): Found<X509Certificate> => {
  if (bytes.includes('PRIVATE KEY'))
    return faulty(
      'private-key',
      at,
      { en: `${file} holds a private key`, zh: `${file} 中是私钥` },
      { en: 'keep it secret; leave only the certificate in this file', zh: '私钥须保密，文件里只留证书' },
    );
  try {
    return { found: new X509Certificate(bytes) };
  } catch {
    return faulty(
      'not-a-certificate',
      at,
      { en: `${file} holds no X.509 certificate`, zh: `${file} 中没有 X.509 证书` },
      { en: 'write the certificate as PEM or DER', zh: '证书写成 PEM 或 DER' },
    );
  }
};

/** A certificate must have been valid on the day that the author wrote under the document. */
const untimely = (certificate: X509Certificate, date: Day, at: 'certificate' | 'issuer'): SignatureFault | undefined => {
  const { validFrom, validTo } = certificate;
  const [morning, night] = [Date.parse(`${date}T00:00:00Z`), Date.parse(`${date}T23:59:59Z`)];
  // A date that cannot be read is not a number, and no comparison with it holds.
  if (Date.parse(validFrom) <= night && Date.parse(validTo) >= morning) return undefined;
  const what = {
    en: `the certificate is valid from ${validFrom} to ${validTo}, and the attestation is dated ${date}`,
    zh: `证书有效期为 ${validFrom} 至 ${validTo}，而佐证日期是 ${date}`,
  };
  return {
    code: 'certificate-not-valid',
    at,
    what,
    fix: { en: 'sign with a certificate that was valid on that day', zh: '请用当日有效的证书签名' },
  };
};

const vouchingOf = (
  certificate: X509Certificate,
  issuer: X509Certificate | undefined,
): { readonly vouched: Signer['vouched'] } | undefined => {
  if (issuer !== undefined) {
    const issued = issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
    return issued ? { vouched: 'issuer-checked' } : undefined;
  }
  const own = certificate.checkIssued(certificate) && certificate.verify(certificate.publicKey);
  return { vouched: own ? 'self-signed' : 'issuer-not-checked' };
};

/** A key with who vouches for it. */
interface Vouched extends Pick<Signer, 'vouched' | 'subject'> {
  readonly key: KeyObject;
}

type Certified = Extract<DocumentSignature, { readonly certificate: string }>;

const certified = (folder: string, signature: Certified, date: Day): Found<Vouched> => {
  const bytes = bytesOf(folder, signature.certificate, 'certificate');
  if ('fault' in bytes) return bytes;
  const read = certificateIn(bytes.found, signature.certificate, 'certificate');
  if ('fault' in read) return read;
  const certificate = read.found;
  const late = untimely(certificate, date, 'certificate');
  if (late !== undefined) return { fault: late };
  let issuer: X509Certificate | undefined;
  if (signature.issuer !== undefined) {
    const other = bytesOf(folder, signature.issuer, 'issuer');
    if ('fault' in other) return other;
    const above = certificateIn(other.found, signature.issuer, 'issuer');
    if ('fault' in above) return above;
    issuer = above.found;
    const stale = untimely(issuer, date, 'issuer');
    if (stale !== undefined) return { fault: stale };
  }
  const vouching = vouchingOf(certificate, issuer);
  if (vouching === undefined) {
    const what = {
      en: `${signature.certificate} was not issued by ${signature.issuer ?? ''}`,
      zh: `${signature.certificate} 不是由 ${signature.issuer ?? ''} 签发`,
    };
    return faulty('not-issued', 'issuer', what, {
      en: 'name the certificate of the authority that issued it directly',
      zh: '请指定直接签发它的机构的证书',
    });
  }
  const subject = certificate.subject.split('\n').join(', ');
  return { found: { key: certificate.publicKey, subject, ...vouching } };
};

const bare = (folder: string, file: string): Found<Vouched> => {
  const bytes = bytesOf(folder, file, 'key');
  if ('fault' in bytes) return bytes;
  const key = keyIn(bytes.found, file);
  return 'fault' in key ? key : { found: { key: key.found, vouched: 'bare-key', subject: '' } };
};

/** Bits of an RSA key below which nobody should rely on it (NIST SP 800-131A). */
const leastBits = 2048;

const holds = (document: Buffer, signature: Buffer, key: KeyObject): boolean => {
  const kind = key.asymmetricKeyType;
  try {
    return verify(kind === 'ed25519' || kind === 'ed448' ? null : 'sha256', document, key, signature);
  } catch {
    return false;
  }
};

/** Whether a detached signature holds over the bytes of a document. `date` is the day the author wrote under it. */
export const checkSignature = (document: Buffer, signature: DocumentSignature, folder: string, date: Day): SignatureResult => {
  const at = 'key' in signature ? 'key' : 'certificate';
  const read = 'key' in signature ? bare(folder, signature.key) : certified(folder, signature, date);
  if ('fault' in read) return read;
  const { key, vouched, subject } = read.found;
  const algorithm = key.asymmetricKeyType ?? 'unknown';
  const bits = key.asymmetricKeyDetails?.modulusLength ?? leastBits;
  if (bits < leastBits)
    return faulty(
      'weak-key',
      at,
      { en: `the RSA key has only ${bits} bits`, zh: `RSA 密钥只有 ${bits} 位` },
      { en: `use at least ${leastBits} bits`, zh: `至少用 ${leastBits} 位` },
    );
  const fingerprint = fingerprintOf(key);
  if (signature.fingerprint !== undefined && signature.fingerprint !== fingerprint) {
    const what = {
      en: `the key is not the one that was pinned: its fingerprint is ${fingerprint}, not ${signature.fingerprint}`,
      zh: `密钥不是指定的那一把：指纹为 ${fingerprint}，而不是 ${signature.fingerprint}`,
    };
    return faulty('changed-key', 'fingerprint', what, {
      en: 'ask the signer which key is theirs before you write another fingerprint',
      zh: '先问清签名人用的是哪把密钥，再改写指纹',
    });
  }
  const bytes = bytesOf(folder, signature.file, 'file');
  if ('fault' in bytes) return bytes;
  if (holds(document, decoded(bytes.found), key)) return { signer: { algorithm, fingerprint, vouched, subject } };
  const what = {
    en: `${signature.file} is no signature of the document by this ${algorithm} key`,
    zh: `${signature.file} 不是这把 ${algorithm} 密钥对该文件的签名`,
  };
  return faulty('bad-signature', 'file', what, {
    en: 'sign these bytes again, or correct the key; do not rely on the document before',
    zh: '对现有内容重新签名，或改正密钥；在此之前不要信赖该文件',
  });
};

import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { InvalidInput } from '../model/failure.ts';
import type { Localized } from '../model/words.ts';
import { documentDigest } from './evidence.ts';
import { fingerprintOf } from './evidence-signature.ts';
import { requireFile } from './text-file.ts';

/** What signing a document left behind. */
interface Signed {
  readonly signature: string;
  readonly publicKey: string;
  /** SHA-256 of the document and of the public key, hexadecimal. */
  readonly sha256: string;
  readonly fingerprint: string;
}

const refuse = (code: string, what: Localized, fix: Localized): never => {
  throw new InvalidInput([{ code, what, fix }]);
};

const bytesOf = (file: string): Buffer => {
  requireFile(file, { en: 'correct the path', zh: '改正路径' });
  return readFileSync(file);
};

const isEncrypted = (pem: string): boolean => /ENCRYPTED/.test(pem);

const privateKey = (file: string, passphrase: string | undefined): KeyObject => {
  const pem = bytesOf(file).toString('latin1');
  if (isEncrypted(pem) && passphrase === undefined)
    refuse(
      'encrypted-key',
      { en: `the key in ${file} is encrypted`, zh: `${file} 中的私钥有口令` },
      { en: 'put its passphrase into the environment: CLAUSEPROBE_PASSPHRASE', zh: '把口令放进环境变量 CLAUSEPROBE_PASSPHRASE' },
    );
  let key: KeyObject | undefined;
  try {
    key = createPrivateKey({ key: pem, ...(passphrase === undefined ? {} : { passphrase }) });
  } catch {
    // OpenSSL's own words may hold parts of the key file.
  }
  if (key === undefined)
    return refuse(
      'not-a-key',
      { en: `${file} holds no private key in PEM, or not for this passphrase`, zh: `${file} 中没有 PEM 私钥，或口令不对` },
      {
        en: 'make one: openssl genpkey -algorithm ed25519 -out KEY.pem',
        zh: '生成一个：openssl genpkey -algorithm ed25519 -out KEY.pem',
      },
    );
  if (key.asymmetricKeyType === 'ed25519') return key;
  const what = {
    en: `the key in ${file} is of the kind ${key.asymmetricKeyType ?? 'unknown'}`,
    zh: `${file} 中的密钥类型是 ${key.asymmetricKeyType ?? '未知'}`,
  };
  return refuse('wrong-key', what, {
    en: 'use an Ed25519 key: openssl genpkey -algorithm ed25519 -out KEY.pem',
    zh: '请用 Ed25519 密钥：openssl genpkey -algorithm ed25519 -out KEY.pem',
  });
};

const writeNew = (file: string, text: string): void => {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  if (existsSync(file))
    refuse(
      'file-exists',
      { en: `${file} exists already and is another`, zh: `${file} 已存在，且内容不同` },
      { en: 'remove it first, or name another with --out', zh: '先移走它，或用 --out 另行指定' },
    );
  writeFileSync(file, text, { flag: 'wx' });
};

/** Signs the bytes of a document with an Ed25519 key; writes the signature in base64, and the public key beside it. Overwrites nothing. */
export const signDocument = (
  document: string,
  {
    key: keyFile,
    out = `${document}.sig`,
    passphrase,
  }: { readonly key: string; readonly out?: string; readonly passphrase?: string },
): Signed => {
  const bytes = bytesOf(document);
  const key = privateKey(keyFile, passphrase);
  const open = createPublicKey(key);
  const publicKey = `${out.replace(/\.sig$/, '')}.pub.pem`;
  // Ed25519 is deterministic: signing the same bytes again writes the same file.
  writeNew(publicKey, open.export({ type: 'spki', format: 'pem' }).toString());
  writeNew(out, `${sign(null, bytes, key).toString('base64')}\n`);
  return { signature: out, publicKey, sha256: documentDigest(bytes), fingerprint: fingerprintOf(open) };
};

import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { InvalidInput } from '../model/failure.ts';
import { documentDigest } from './evidence.ts';
import { fingerprintOf } from './evidence-signature.ts';

/** What signing a document left behind. */
export interface Signed {
  readonly signature: string;
  readonly publicKey: string;
  /** SHA-256 of the document and of the public key, hexadecimal. */
  readonly sha256: string;
  readonly fingerprint: string;
}

const refuse = (code: string, what: string, fix: string): never => {
  throw new InvalidInput([{ code, what, fix }]);
};

const bytesOf = (file: string): Buffer =>
  existsSync(file) ? readFileSync(file) : refuse('no-such-file', `${file} does not exist`, 'correct the path');

const isEncrypted = (pem: string): boolean => /ENCRYPTED/.test(pem);

const privateKey = (file: string, passphrase: string | undefined): KeyObject => {
  const pem = bytesOf(file).toString('latin1');
  if (isEncrypted(pem) && passphrase === undefined)
    refuse('encrypted-key', `the key in ${file} is encrypted`, 'put its passphrase into the environment: CLAUSEPROBE_PASSPHRASE');
  let key: KeyObject | undefined;
  try {
    key = createPrivateKey({ key: pem, ...(passphrase === undefined ? {} : { passphrase }) });
  } catch {
    // OpenSSL's own words may hold parts of the key file.
  }
  if (key === undefined)
    return refuse(
      'not-a-key',
      `${file} holds no private key in PEM, or not for this passphrase`,
      'make one: openssl genpkey -algorithm ed25519 -out KEY.pem',
    );
  if (key.asymmetricKeyType === 'ed25519') return key;
  const what = `the key in ${file} is of the kind ${key.asymmetricKeyType ?? 'unknown'}`;
  return refuse('wrong-key', what, 'use an Ed25519 key: openssl genpkey -algorithm ed25519 -out KEY.pem');
};

const writeNew = (file: string, text: string): void => {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  if (existsSync(file))
    refuse('file-exists', `${file} exists already and is another`, 'remove it first, or name another with --out');
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

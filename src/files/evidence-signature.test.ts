import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { DocumentSignature } from '../model/evidence.ts';
import { checkSignature, fingerprintOf } from './evidence-signature.ts';
import { certificateFor, type Party } from './test-certificate.ts';

const folder = mkdtempSync(join(tmpdir(), 'clauseprobe-signatures-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const document = Buffer.from('评估报告\n'.repeat(100));
const write = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content);
  return name;
};
const day = '2026-03-01';
const lasting = { from: '2026-01-01', to: '2026-12-31', authority: false };

const officer: Party = { name: 'officer', ...generateKeyPairSync('ed25519') };
const rsa: Party = { name: 'rsa officer', ...generateKeyPairSync('rsa', { modulusLength: 2048 }) };
const ec: Party = { name: 'ec officer', ...generateKeyPairSync('ec', { namedCurve: 'P-256' }) };
const authority: Party = { name: 'authority', ...generateKeyPairSync('ec', { namedCurve: 'P-256' }) };

const publicPem = (party: Party): string => party.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const privatePem = (party: Party): string => party.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const signed = (party: Party): Buffer =>
  sign(party.privateKey.asymmetricKeyType === 'ed25519' ? null : 'sha256', document, party.privateKey);

const raw = write('officer.sig', signed(officer));
const text = write(
  'officer.b64',
  `${signed(officer).toString('base64').slice(0, 40)}\n${signed(officer).toString('base64').slice(40)}\n`,
);
const key = write('officer.pub.pem', publicPem(officer));

const check = (signature: DocumentSignature, bytes = document) => checkSignature(bytes, signature, folder, day);
const codeOf = (signature: DocumentSignature, bytes = document): string => {
  const result = check(signature, bytes);
  return 'signer' in result ? result.signer.vouched : `${result.fault.code} at ${result.fault.at}`;
};

test('an Ed25519 signature holds as bytes and as base64, and for no other byte', () => {
  const fingerprint = fingerprintOf(officer.publicKey);
  const signer = { algorithm: 'ed25519', fingerprint, vouched: 'bare-key', subject: '' };
  assert.deepEqual(check({ file: raw, key }), { signer });
  assert.deepEqual(check({ file: text, key, fingerprint }), { signer });
  for (const at of [0, document.length - 1]) {
    const flipped = Buffer.from(document);
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    assert.equal(codeOf({ file: raw, key }, flipped), 'bad-signature at file');
  }
  assert.equal(
    codeOf({ file: raw, key: write('ed-other.pem', publicPem({ name: '', ...generateKeyPairSync('ed25519') })) }),
    'bad-signature at file',
  );
  assert.equal(codeOf({ file: write('empty.sig', ''), key }), 'bad-signature at file');
});

test('a certificate that signs itself verifies its own signatures, whatever its kind of key', () => {
  for (const party of [officer, rsa, ec]) {
    const certificate = write(`${party.name}.pem`, certificateFor(party, party, lasting));
    const file = write(`${party.name}.sig`, signed(party));
    assert.deepEqual(check({ file, certificate }), {
      signer: {
        algorithm: party.publicKey.asymmetricKeyType,
        fingerprint: fingerprintOf(party.publicKey),
        vouched: 'self-signed',
        subject: `CN=${party.name}`,
      },
    });
    assert.equal(codeOf({ file, certificate }, Buffer.from('other')), 'bad-signature at file');
  }
});

test('the issuer of a certificate is checked when it is named', () => {
  const certificate = write('issued.pem', certificateFor(officer, authority, lasting));
  const above = write('authority.pem', certificateFor(authority, authority, { ...lasting, authority: true }));
  assert.equal(codeOf({ file: raw, certificate }), 'issuer-not-checked');
  assert.equal(codeOf({ file: raw, certificate, issuer: above }), 'issuer-checked');
  // Of the same name but with another key; and no authority at all.
  const forged: Party = { name: 'authority', ...generateKeyPairSync('ec', { namedCurve: 'P-256' }) };
  const other = write('forged.pem', certificateFor(forged, forged, { ...lasting, authority: true }));
  assert.equal(codeOf({ file: raw, certificate, issuer: other }), 'not-issued at issuer');
  const plain = write('plain.pem', certificateFor(authority, authority, lasting));
  assert.equal(codeOf({ file: raw, certificate, issuer: plain }), 'not-issued at issuer');
});

test('a certificate must have been valid on the day of the attestation', () => {
  const late = write('late.pem', certificateFor(officer, officer, { ...lasting, from: '2026-03-02' }));
  const early = write('early.pem', certificateFor(officer, officer, { ...lasting, to: '2026-02-28' }));
  assert.equal(codeOf({ file: raw, certificate: late }), 'certificate-not-valid at certificate');
  assert.equal(codeOf({ file: raw, certificate: early }), 'certificate-not-valid at certificate');
  const same = write('same.pem', certificateFor(officer, officer, { ...lasting, from: day, to: day }));
  assert.equal(codeOf({ file: raw, certificate: same }), 'self-signed');
});

test('keys and files that will not do are refused by name', () => {
  assert.equal(codeOf({ file: raw, key: write('private.pem', privatePem(officer)) }), 'private-key at key');
  assert.equal(codeOf({ file: raw, certificate: 'private.pem' }), 'private-key at certificate');
  assert.equal(codeOf({ file: raw, key: write('rsa.pub.pem', publicPem(rsa)) }), 'wrong-key at key');
  assert.equal(codeOf({ file: raw, key: write('words.pem', 'words') }), 'not-a-key at key');
  assert.equal(codeOf({ file: raw, certificate: 'words.pem' }), 'not-a-certificate at certificate');
  assert.equal(codeOf({ file: raw, key: 'nowhere.pem' }), 'no-such-file at key');
  assert.equal(codeOf({ file: 'nowhere.sig', key }), 'no-such-file at file');
  assert.equal(codeOf({ file: '.', key }), 'no-such-file at file');
  assert.equal(codeOf({ file: raw, key, fingerprint: '0'.repeat(64) }), 'changed-key at fingerprint');
  const weak: Party = { name: 'weak', ...generateKeyPairSync('rsa', { modulusLength: 1024 }) };
  const certificate = write('weak.pem', certificateFor(weak, weak, lasting));
  assert.equal(codeOf({ file: write('weak.sig', signed(weak)), certificate }), 'weak-key at certificate');
});

import { createHash, type KeyObject, sign } from 'node:crypto';

/** Node reads certificates and makes none: the few lines of DER (X.690, RFC 5280) that tests need. */
const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const size = body.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
};

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const hex = (digits: string): Buffer => Buffer.from(digits, 'hex');

/** Object identifiers, encoded. */
const identifiers = {
  commonName: hex('0603550403'),
  basicConstraints: hex('0603551d13'),
  ed25519: hex('06032b6570'),
  rsaSha256: hex('06092a864886f70d01010b'),
  ecdsaSha256: hex('06082a8648ce3d040302'),
};

const algorithmOf = (key: KeyObject): Buffer => {
  if (key.asymmetricKeyType === 'ed25519') return sequence(identifiers.ed25519);
  if (key.asymmetricKeyType === 'rsa') return sequence(identifiers.rsaSha256, hex('0500'));
  return sequence(identifiers.ecdsaSha256);
};

const nameOf = (words: string): Buffer => sequence(der(0x31, sequence(identifiers.commonName, der(0x0c, Buffer.from(words)))));

const time = (day: string): Buffer => der(0x17, Buffer.from(`${day.slice(2).replaceAll('-', '')}000000Z`));

/** A party with a key pair. */
export interface Party {
  readonly name: string;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

/** An X.509 certificate in PEM that `issuer` gives to `subject`; with both the same, a self-signed one. */
export const certificateFor = (
  subject: Party,
  issuer: Party,
  { from, to, authority }: { readonly from: string; readonly to: string; readonly authority: boolean },
): string => {
  const algorithm = algorithmOf(issuer.privateKey);
  const serial = createHash('sha256').update(`${subject.name} ${issuer.name}`).digest().subarray(0, 8);
  serial[0] = 1;
  const constraints = sequence(identifiers.basicConstraints, der(0x04, sequence(...(authority ? [hex('0101ff')] : []))));
  const body = sequence(
    der(0xa0, hex('020102')),
    der(0x02, serial),
    algorithm,
    nameOf(issuer.name),
    sequence(time(from), time(to)),
    nameOf(subject.name),
    subject.publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(constraints)),
  );
  const signature = sign(issuer.privateKey.asymmetricKeyType === 'ed25519' ? null : 'sha256', body, issuer.privateKey);
  const whole = sequence(body, algorithm, der(0x03, Buffer.from([0]), signature));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
};

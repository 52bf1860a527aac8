import type { ClauseRef } from './measure.ts';

export const evidenceFormat = 'clauseprobe-evidence/1';

/** How often a document is to be looked at again; `once` for what describes one event. */
export const reviewIntervals = ['monthly', 'quarterly', 'half-yearly', 'yearly', 'two-yearly', 'once'] as const;
export type ReviewInterval = (typeof reviewIntervals)[number];

/** A day, `2026-01-31`. */
export type Day = string;

/** A file beside the evidence file, and the SHA-256 of its bytes, 64 hexadecimal digits. */
interface EvidenceDocument {
  readonly file: string;
  readonly sha256: string;
}

/** A detached signature over the bytes of the document: by a bare Ed25519 key, or by the key of an X.509 certificate. All are files. */
export type DocumentSignature = {
  readonly file: string;
  /** SHA-256 of the signer's public key (SPKI, DER): pins the key itself, not only the file it lies in. */
  readonly fingerprint?: string;
} & (
  | { readonly key: string }
  | {
      readonly certificate: string;
      /** Certificate that must have issued the signer's; without it nobody vouches for the name. */
      readonly issuer?: string;
    }
);

/** Someone states, by a document, that a clause is kept. */
export interface Attestation {
  readonly clause: ClauseRef;
  readonly document: EvidenceDocument;
  /** Who states it, and as what. */
  readonly author: string;
  readonly role: string;
  readonly date: Day;
  readonly review: ReviewInterval;
  /** The last day on which it counts. */
  readonly expires: Day;
  readonly signature?: DocumentSignature;
}

/** Someone accepts, for a time, that a clause is not shown to be kept. */
export interface Waiver {
  readonly clause: ClauseRef;
  readonly justification: string;
  readonly owner: string;
  /** Granted on; a waiver of later than the day that is looked at is refused. */
  readonly date?: Day;
  /** The last day on which it counts. */
  readonly expires: Day;
}

/** What a valid signature shows of its signer. */
export interface Signer {
  /** Kind of the key: `ed25519`, `rsa`, `ec` … */
  readonly algorithm: string;
  /** SHA-256 of the public key (SPKI, DER), hexadecimal. */
  readonly fingerprint: string;
  /** Who vouches for the key: nobody (a bare key, or a certificate that signs itself), a certificate that was not looked at, one that was. */
  readonly vouched: 'bare-key' | 'self-signed' | 'issuer-not-checked' | 'issuer-checked';
  /** Subject of the certificate, on one line; empty for a bare key. */
  readonly subject: string;
}

/** An attestation in force, beside the verdict of its clause. */
export interface Attested extends Pick<Attestation, 'document' | 'author' | 'role' | 'date' | 'expires' | 'review'> {
  /** Since when the next look at the document is overdue. */
  readonly reviewOverdue?: Day;
  readonly signer?: Signer;
}

/** A waiver in force, beside the verdict of its clause. */
export type Waived = Omit<Waiver, 'clause'>;

/** What once counted and has expired: the clause is as open as without it. */
export interface Lapsed {
  readonly kind: 'attestation' | 'waiver';
  /** File of the document, or the waiver's justification. */
  readonly what: string;
  /** Author or owner. */
  readonly who: string;
  readonly expired: Day;
}

/** The evidence file of a report: never summed with what was tested. */
export interface EvidenceSummary {
  /** The day that decides what has expired. */
  readonly asOf: Day;
  /** SHA-256 of the evidence file, hexadecimal. */
  readonly digest: string;
  /** Clauses of the report with an attestation in force, with a waiver in force, and with neither but an expired one. */
  readonly clauses: { readonly attested: number; readonly waived: number; readonly lapsed: number };
}

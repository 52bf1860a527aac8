import type { Span } from '../../model/answer.ts';
import type { Evidence, Finding, Spoken } from '../../model/finding.ts';
import type { EventKind } from '../../model/transcript.ts';
import type { SessionVerdict } from '../../model/verdict.ts';
import { cleanLine } from './clean.ts';
import { type MarkedText, markText } from './quote.ts';

/** One quoted event of an exchange. */
export interface Row extends MarkedText {
  /** Line of the transcript file, or the event's number when the transcript is not on disk. */
  readonly line: number;
  readonly kind: EventKind;
  /** Expectations that the marked words decided. */
  readonly labels: readonly string[];
}

/** What a reader sees of one session: where, the exchange, and which expectations it decided. */
export interface Frame {
  readonly session: SessionVerdict;
  /** `file:line` of the deciding words, or the session and event. */
  readonly location: string;
  readonly rows: readonly Row[];
  readonly expectations: readonly string[];
  /** Instruments whose word made the findings, each signal's once. */
  readonly by: readonly Spoken[];
}

/** Findings that made the outcome; of a failure only those it names. */
const deciding = (session: SessionVerdict): readonly Finding[] => {
  if (session.outcome !== 'fail') return session.findings.filter((finding) => finding.holds === 'unsure');
  const named = new Set(session.reasons.flatMap((reason) => (reason.code === 'violated' ? [reason.expectation] : [])));
  const broken = session.findings.filter((finding) => finding.holds === 'no');
  const exact = broken.filter((finding) => named.has(finding.expectation));
  return exact.length > 0 ? exact : broken;
};

interface Gathered {
  readonly evidence: Evidence;
  readonly spans: Span[];
  readonly labels: Set<string>;
}

const gather = (findings: readonly Finding[]): readonly Gathered[] => {
  const rows = new Map<string, Gathered>();
  for (const finding of findings) {
    for (const evidence of finding.evidence) {
      const key = `${evidence.seq} ${evidence.quote}`;
      const row = rows.get(key) ?? { evidence, spans: [], labels: new Set<string>() };
      rows.set(key, row);
      if (evidence.span === undefined) continue;
      row.spans.push(evidence.span);
      row.labels.add(finding.expectation);
    }
  }
  return [...rows.values()].toSorted((a, b) => a.evidence.seq - b.evidence.seq);
};

const spokenIn = (findings: readonly Finding[]): readonly Spoken[] => {
  const spoken = new Map<string, Spoken>();
  for (const each of findings.flatMap(({ by }) => by ?? [])) spoken.set(`${each.instrument} ${each.signal}`, each);
  return [...spoken.values()];
};

/** Frame of a session verdict; undefined when it has nothing to quote. */
export const frameOf = (session: SessionVerdict): Frame | undefined => {
  const findings = deciding(session);
  const before = session.origin?.line ?? 0;
  const rows = gather(findings).map(
    ({ evidence, spans, labels }): Row => ({
      line: before + evidence.seq,
      kind: evidence.kind,
      labels: [...labels],
      ...markText(evidence.quote, spans),
    }),
  );
  const shown = rows.find((row) => row.marks.length > 0) ?? rows.at(-1);
  if (shown === undefined) return undefined;
  const location = session.origin === undefined ? `${session.session}#${shown.line}` : `${session.origin.file}:${shown.line}`;
  return {
    session,
    location: cleanLine(location),
    rows,
    expectations: [...new Set(findings.map((finding) => finding.expectation))],
    by: spokenIn(findings),
  };
};

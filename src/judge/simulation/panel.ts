import type { Instrument } from '../../model/answer.ts';
import type { Check } from '../../model/check.ts';
import type { Transcript } from '../../model/transcript.ts';
import { cascade, type Left, type Link } from '../cascade.ts';
import { judgeSession, type SessionJudgement } from '../session.ts';
import { awaitedFor } from '../settle.ts';
import { mayRuleOut, standings, type Trust } from '../standing.ts';
import { bracketed } from '../test-data.ts';

/** Says yes to a message that holds `{signal}`, is unsure of `{signal?}`; the one that is asked second. */
export const braced: Instrument = {
  name: 'braced',
  digest: 'd2',
  languageOf: (_, otherwise) => otherwise,
  answer: ({ text }, wanted) =>
    wanted.map((signal) => {
      const value = text.includes(`{${signal}}`) ? 'yes' : text.includes(`{${signal}?}`) ? 'unsure' : 'no';
      return { signal, value, spans: [] };
    }),
};

/** A question that the second instrument was not asked yet. */
interface Open {
  readonly key: string;
  readonly signal: string;
  readonly left: Left;
}

interface Heard {
  readonly transcript: Transcript;
  readonly judgement: SessionJudgement | undefined;
  readonly open: readonly Open[];
}

/** More than a run of any scenario takes: each round asks what the one before left waiting. */
const mostRounds = 4;

/** Asks the second only what could still change a verdict, and judges again with its answers until nothing is left to ask. */
const hearBoth = (check: Check, transcripts: readonly Transcript[], trust: Trust): readonly Heard[] => {
  const checks = new Map([[check.id, check]]);
  const asked = new Set<string>();
  let open: Open[] = [];
  const link = (instrument: Instrument): Link => ({
    instrument,
    mayRuleOut: (signal, lang) => mayRuleOut(trust, { signal, lang, instrument: instrument.name }),
  });
  const ask: Link['ask'] = (message, signal, left) => {
    const key = `${message.place?.session} ${message.place?.seq} ${signal}`;
    if (asked.has(key)) return braced.answer(message, [signal])[0];
    open.push({ key, signal, left });
    return undefined;
  };
  const both = cascade(undefined, [link(bracketed), { ...link(braced), ask }]);
  const hear = (transcript: Transcript): Heard => {
    open = [];
    return { transcript, judgement: judgeSession(check, transcript, both), open };
  };
  let heard = transcripts.map(hear);
  for (let round = 1; round <= mostRounds; round += 1) {
    const standingOf = standings(
      checks,
      heard.flatMap(({ judgement }) => judgement ?? []),
      trust,
    );
    const wanted = heard.flatMap(({ judgement, open: left }) => {
      if (left.length === 0) return [];
      const awaited = awaitedFor(check, judgement, standingOf);
      return left.filter((each) => awaited.some(({ signal, left: as }) => signal === each.signal && as === each.left));
    });
    if (wanted.length === 0) break;
    for (const { key } of wanted) asked.add(key);
    heard = heard.map((each) => (each.open.some(({ key }) => asked.has(key)) ? hear(each.transcript) : each));
  }
  return heard;
};

/** Judges the sessions of a run by the instruments that are trusted in it: one alone, or the second after the first. */
export const hear = (check: Check, transcripts: readonly Transcript[], trust: Trust): readonly SessionJudgement[] =>
  trust.instruments.length === 1
    ? transcripts.flatMap((transcript) => judgeSession(check, transcript, bracketed) ?? [])
    : hearBoth(check, transcripts, trust).flatMap(({ judgement }) => judgement ?? []);

export { withoutCanned } from './canned.ts';
export { cascade, type Left, type Link } from './cascade.ts';
export { deterministicInstrument } from './deterministic.ts';
export { remembering } from './remembering.ts';
export { buildReport } from './report.ts';
export { judgeSession, type SessionJudgement } from './session.ts';
export { type Awaited, awaitedFor, couldAwait, settle } from './settle.ts';
export { entryOf, mayRuleOut, people, standings, type Trust } from './standing.ts';

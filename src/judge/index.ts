export { cascade, type Left, type Link } from './cascade.ts';
export { deterministicInstrument } from './deterministic.ts';
export { exampleProblem, judgeExample } from './examples.ts';
export { humanInstrument } from './human.ts';
export { patternsInstrument } from './patterns/index.ts';
export { buildReport, type ReportInput, worstOf } from './report.ts';
export { judgeSession, type SessionJudgement } from './session.ts';
export { type Awaited, awaitedFor, couldAwait, settle } from './settle.ts';
export { entryOf, mayRuleOut, people, standings, type Trust } from './standing.ts';

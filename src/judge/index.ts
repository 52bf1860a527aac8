export { deterministicInstrument } from './deterministic.ts';
export { exampleProblem, judgeExample } from './examples.ts';
export { patternsInstrument } from './patterns/index.ts';
export { buildReport, type ReportInput, worstOf } from './report.ts';
export { judgeSession, type SessionJudgement } from './session.ts';
export { settle } from './settle.ts';
export { standings, type Trust } from './standing.ts';

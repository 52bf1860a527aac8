export type { Adapter, ConnectContext, JsonSchema, StartSandbox } from './adapter.ts';
export { bankCheck, bankPlans, draw, type PlayableBank } from './bank.ts';
export { connect, type World } from './connect.ts';
export { type Offered, type Plan, plansOf, probeDigest, type Selection } from './plan.ts';
export { type Played, play } from './play.ts';
export { type Progress, probeAll, type RunOutcome } from './schedule.ts';
export type { TargetFile } from './target-file.ts';
export { targetSchema } from './target-schema.ts';
export { adapters } from './targets/index.ts';

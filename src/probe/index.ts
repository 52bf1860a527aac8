export { bankCheck, bankPlans, draw } from './bank.ts';
export { connect } from './connect.ts';
export { type Offered, type Plan, plansOf } from './plan.ts';
export { probeAll, type RunOutcome } from './schedule.ts';
export type { TargetFile } from './target-file.ts';
export { targetSchema } from './target-schema.ts';
export { adapters } from './targets/index.ts';

export type { Trouble } from './attempt.ts';
export type { JudgeFile } from './judge-file.ts';
export type { Answers } from './kept.ts';
export { type ModelJudgeOptions, openModelJudge } from './open.ts';

export type { Trouble } from './attempt.ts';
export type { JudgeFile } from './judge-file.ts';
export type { Answers } from './kept.ts';
export { openModelJudge } from './open.ts';

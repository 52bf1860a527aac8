import { randomBytes } from 'node:crypto';
import type { ModelJudge } from '../model/question.ts';
import type { Trouble } from './attempt.ts';
import { chatProtocol } from './chat-protocol.ts';
import { guardProtocol } from './guard-protocol.ts';
import { liveJudge, recordedJudge } from './judge.ts';
import type { JudgeFile } from './judge-file.ts';
import type { Answers } from './kept.ts';
import { createLedger } from './ledger.ts';
import { openLine } from './line.ts';
import { createMemory } from './memory.ts';
import type { Protocol } from './protocol.ts';
import { createAskGroup } from './vote.ts';

/** What a model judge needs; files are opened and closed by the caller. */
export interface ModelJudgeOptions {
  readonly file: JudgeFile;
  /** Value of the API key; empty when the server wants none. */
  readonly key: string;
  /** Answers of all runs: whole ones are taken from here and added here. @default nothing is kept */
  readonly cache?: Answers;
  /** Where the answers of this run go, for replaying it. @default nothing is recorded */
  readonly record?: Answers;
  /** Answers of an earlier run: nothing else is asked, and nothing is sent. `cache` and `record` are then left alone. */
  readonly recorded?: Answers;
  /** Told of each call that brought no answer. */
  readonly onTrouble?: (trouble: Trouble) => void;
}

/** How the kind of model is asked that a file names. */
const protocolOf = (file: JudgeFile): Protocol => {
  switch (file.adapter) {
    case 'openai-chat':
      return chatProtocol(file);
    case 'guard':
      return guardProtocol(file);
    default:
      return file satisfies never;
  }
};

const nonce = (): string => randomBytes(16).toString('hex');

/** Opens a model judge that asks by the given protocol. */
export const openJudgeWith = async (protocol: Protocol, options: ModelJudgeOptions): Promise<ModelJudge> => {
  const { file, key, cache, record, recorded, onTrouble = () => {} } = options;
  if (recorded !== undefined) return recordedJudge(file, protocol, recorded);
  const ledger = createLedger(file.budget ?? {}, file.price);
  const line = await openLine(file, key, ledger);
  const ask = createAskGroup({ file, key, protocol, line, nonce, onTrouble });
  return liveJudge({ file, protocol, ask, memory: createMemory({ cache, record, onTrouble }), ledger, close: line.close });
};

/** Opens the model judge that a judge file describes. Its questions never fail: what could not be answered is `unsure` and says why. */
export const openModelJudge = (options: ModelJudgeOptions): Promise<ModelJudge> =>
  openJudgeWith(protocolOf(options.file), options);

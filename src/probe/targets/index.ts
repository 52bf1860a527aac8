import type { Adapter } from '../adapter.ts';
import { httpJson } from './http-json.ts';
import { openAiChat } from './openai-chat.ts';
import { sandbox } from './sandbox.ts';

/** All ways to reach a target. */
export const adapters: readonly Adapter[] = [openAiChat, httpJson, sandbox];

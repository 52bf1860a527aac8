import type { Target } from '../model/ports.ts';
import type { Localized } from '../model/words.ts';
import type { Secrets } from './secrets.ts';
import type { ActionTemplate, ConnectOptions } from './target-file.ts';

/** A JSON Schema (draft 7). */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** Starts the bundled companion service. */
export type StartSandbox = (options: {
  readonly defects: readonly string[];
  readonly seed: number;
}) => Promise<{ readonly url: string; readonly close: () => Promise<void> }>;

/** What adapters get besides their options. */
export interface ConnectContext {
  /** Name of the target. */
  readonly name: string;
  readonly actions: { readonly [name: string]: ActionTemplate };
  readonly secrets: Secrets;
  /** Put in front of user and session ids; different for each run unless the target forgets between runs. */
  readonly run: string;
  /** Sessions at once, over what the target file says; undefined to leave it. */
  readonly concurrency: number | undefined;
  readonly startSandbox: StartSandbox;
}

/** A way to reach targets: one file in `targets/`, one line in its `index.ts`. */
export interface Adapter<Options extends ConnectOptions = ConnectOptions> {
  readonly id: Options['adapter'];
  readonly title: Localized;
  /** JSON Schema of the `connect` block. */
  readonly optionsSchema: JsonSchema;
  // A method, so that adapters of one kind of options fit into the list: `id` guards which options they get.
  connect(options: Options, context: ConnectContext): Promise<Target>;
}

import type { Server } from 'node:http';
import { selectDefects } from './defects.ts';
import { createService } from './http/server.ts';
import { newStore } from './store.ts';

export { defects } from './defects.ts';

/** How to start the sandbox. */
interface SandboxOptions {
  /** Port on loopback. @default 0, a free one */
  readonly port?: number;
  /** Names of the duties to break. @default none */
  readonly defects?: readonly string[];
  /** Decides which wording is chosen. @default 1 */
  readonly seed?: number;
}

/** A running sandbox. */
export interface Sandbox {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

/** Starts the companion service on loopback. Rejects with RangeError for an unknown defect, and when the port is taken. */
export const startSandbox = async (options: SandboxOptions = {}): Promise<Sandbox> => {
  const store = newStore({ defects: selectDefects(options.defects ?? []), seed: options.seed ?? 1 });
  const server = createService(store);
  await listen(server, options.port ?? 0);
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${portOf(server)}`, close };
};

// The definitions that training reads.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCatalogue } from '../../src/files/catalogue.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export const catalogue = await readCatalogue([join(root, 'checks')], {});

export const speakerOf = (signal: string): 'user' | 'companion' => {
  const known = catalogue.signals.find(({ id }) => id === signal);
  if (known === undefined) throw new Error(`no signal “${signal}”`);
  return known.speaker;
};

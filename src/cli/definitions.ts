import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Catalogue, readCatalogue } from '../files/catalogue.ts';
import type { ParsedCache } from '../files/definitions.ts';
import { readGates } from '../files/gates.ts';
import { InvalidInput } from '../model/failure.ts';
import type { Gates } from '../model/gate.ts';
import { judgingPiece } from './pieces/index.ts';

const here = dirname(fileURLToPath(import.meta.url));

/** The package's folder, from its sources as from its bundle. */
const packageRoot = (folder: string): string => {
  const above = dirname(folder);
  return existsSync(join(folder, 'package.json')) || above === folder ? folder : packageRoot(above);
};

/** Folder of the definitions that come with the package. */
export const bundledChecks = join(packageRoot(here), 'checks');

/** Version of the package. */
export const packageVersion = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(join(packageRoot(here), 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
};

/** Values that the build parsed and validated; they lie beside the bundle, so sources run without. */
const parsedAtBuild = (): ParsedCache => {
  const file = join(here, 'parsed.json');
  if (!existsSync(file)) return {};
  const values: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return typeof values === 'object' && values !== null ? { ...values } : {};
};

/** What finds the patterns worth trying, if the build made it of these very signals. */
export const gatesAtBuild = ({ digests }: Catalogue): Gates | undefined => readGates(join(here, 'gates.bin'), digests.signals);

/** The bundled folder and the user's, each once: what lies within the bundled one is read with it. */
export const allRoots = (extraRoots: readonly string[]): readonly string[] => {
  const within = (root: string): boolean => `${resolve(root)}${sep}`.startsWith(`${bundledChecks}${sep}`) && existsSync(root);
  const whole = extraRoots.map((root) => resolve(root));
  return [bundledChecks, ...extraRoots.filter((root, index) => !within(root) && whole.indexOf(resolve(root)) === index)];
};

/** The bundled definitions and those below the user's folders, with the operator's settings. Throws `InvalidInput` with every problem found. */
export const loadCatalogue = async (extraRoots: readonly string[], settings: readonly string[] = []): Promise<Catalogue> => {
  const catalogue = await readCatalogue(allRoots(extraRoots), parsedAtBuild(), settings);
  if (extraRoots.length === 0) return catalogue;
  // The patterns that come with the package are verified before it is released; without others no engine is loaded.
  const own = catalogue.files.filter((file) => !file.startsWith(bundledChecks) && basename(dirname(file)) === 'signals');
  if (own.length === 0) return catalogue;
  const { patternProblems } = await judgingPiece();
  const problems = patternProblems(own);
  if (problems.length > 0) throw new InvalidInput(problems);
  return catalogue;
};

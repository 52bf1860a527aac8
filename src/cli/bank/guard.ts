import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidInput } from '../../model/failure.ts';

/** The bank that a manifest names; a broken manifest names none. */
const bankIn = (file: string): unknown => {
  try {
    const manifest: { readonly selection?: { readonly bank?: unknown } } | null = JSON.parse(readFileSync(file, 'utf8'));
    return manifest?.selection?.bank;
  } catch {
    return undefined;
  }
};

/** Refuses to judge a question bank's run by checks: its report would be replaced by an empty one. Throws `InvalidInput`. */
export const refuseBankRun = (folder: string): void => {
  const file = join(folder, 'run.json');
  if (!existsSync(file)) return;
  const bank = bankIn(file);
  if (typeof bank !== 'string') return;
  const fix = { en: `use “clauseprobe bank ${bank} --from ${folder}”`, zh: `请用“clauseprobe bank ${bank} --from ${folder}”` };
  throw new InvalidInput([
    { code: 'bank-run', what: { en: `${folder} holds the run of a question bank`, zh: `${folder} 是题库的运行目录` }, fix },
  ]);
};

import { manifestIn } from '../../files/run-directory.ts';
import { InvalidInput } from '../../model/failure.ts';
import { fieldsOf } from '../../model/parsed.ts';

/** Refuses to judge a question bank's run by checks: its report would be replaced by an empty one. Throws `InvalidInput`. */
export const refuseBankRun = (folder: string): void => {
  const { bank } = fieldsOf(manifestIn(folder)?.selection);
  if (typeof bank !== 'string') return;
  const fix = { en: `use “clauseprobe bank ${bank} --from ${folder}”`, zh: `请用“clauseprobe bank ${bank} --from ${folder}”` };
  throw new InvalidInput([
    { code: 'bank-run', what: { en: `${folder} holds the run of a question bank`, zh: `${folder} 是题库的运行目录` }, fix },
  ]);
};

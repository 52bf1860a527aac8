import { InvalidInput, type Problem } from '../model/failure.ts';
import type { Setting } from '../model/setting.ts';
import type { Localized } from '../model/words.ts';
import type { CheckFile } from './check-file.ts';
import { type Definition, schemaProblemsOf } from './definitions.ts';
import { isDuration, milliseconds } from './duration.ts';
import { type ParameterValue, standardValues, type Values, withValues } from './parameters.ts';
import { didYouMean } from './suggestion.ts';

/** Definitions with values in place of references, and what the operator set in them. */
interface Settled {
  readonly definitions: readonly Definition[];
  readonly settings: readonly Setting[];
}

/** What a setting may set. */
interface Settable {
  readonly check: string;
  /** Names by which it may be called: its id, and its clauses with and without their measure. */
  readonly called: readonly string[];
  readonly standard: Values;
}

const settableOf = ({ id, clauses }: CheckFile, standard: Values): Settable => ({
  check: id,
  called: [id, ...clauses.flatMap(({ ref }) => [ref.slice(ref.indexOf('#') + 1), ref])],
  standard,
});

const refusal = (code: string, what: Localized, fix: Localized): InvalidInput => new InvalidInput([{ code, what, fix }]);

const listed = { en: 'see “clauseprobe list parameters”', zh: '见“clauseprobe list parameters”' };

const parsedValue = (written: string, standard: ParameterValue, text: string): ParameterValue => {
  if (typeof standard === 'string') {
    if (isDuration(written) && milliseconds(written) > 0) return written;
    throw refusal(
      'wrong-setting',
      { en: `--set ${text}: “${written}” is no duration`, zh: `--set ${text}：“${written}”不是时长` },
      { en: `write one such as ${standard}`, zh: `写成类似 ${standard} 的形式` },
    );
  }
  if (/^\d+(\.\d+)?$/.test(written)) return Number(written);
  throw refusal(
    'wrong-setting',
    { en: `--set ${text}: “${written}” is no number`, zh: `--set ${text}：“${written}”不是数值` },
    { en: `write one such as ${standard}`, zh: `写成类似 ${standard} 的形式` },
  );
};

/** Reads `CHECK-OR-CLAUSE.NAME=VALUE`: every check it names, with its value. */
const read = (text: string, all: readonly Settable[]): readonly Omit<Setting, 'standard'>[] => {
  const [, whom = '', name = '', written = ''] = /^(.+)\.([^.=]+)=(.*)$/.exec(text) ?? [];
  if (whom === '')
    throw refusal(
      'setting-form',
      { en: `--set ${text} is no setting`, zh: `--set ${text} 不是设置` },
      {
        en: `write CHECK.NAME=VALUE or CLAUSE.NAME=VALUE; ${listed.en}`,
        zh: `写成“检查.参数=值”或“条款.参数=值”；${listed.zh}`,
      },
    );
  const meant = all.filter(({ called }) => called.includes(whom));
  if (meant.length === 0) {
    const near = didYouMean(whom, [...new Set(all.flatMap(({ called }) => called))]);
    throw refusal(
      'unknown-setting',
      {
        en: `--set ${text}: “${whom}” is no check or clause with a parameter`,
        zh: `--set ${text}：“${whom}”不是带参数的检查或条款`,
      },
      { en: `${near.en}; ${listed.en}`, zh: `${near.zh}；${listed.zh}` },
    );
  }
  const names = [...new Set(meant.flatMap(({ standard }) => Object.keys(standard)))];
  if (!names.includes(name))
    throw refusal(
      'unknown-setting',
      { en: `--set ${text}: “${whom}” has no parameter “${name}”`, zh: `--set ${text}：“${whom}”没有参数“${name}”` },
      didYouMean(name, names),
    );
  return meant.flatMap(({ check, standard }) => {
    const own = standard[name];
    return own === undefined ? [] : [{ check, name, value: parsedValue(written, own, text) }];
  });
};

const same = (one: ParameterValue, other: ParameterValue): boolean =>
  typeof one === 'string' && typeof other === 'string' ? milliseconds(one) === milliseconds(other) : one === other;

/** A setting as an option writes it. */
export const settingText = ({ check, name, value }: Setting): string => `${check}.${name}=${value}`;

/** What does not fit where a check uses it, told of the settings of that check. */
const misfits = async (definition: Definition, value: unknown, own: readonly Setting[]): Promise<readonly Problem[]> => {
  const found = await schemaProblemsOf('check', { ...definition.source(), value });
  return found.map(({ what, fix }) => ({
    code: 'wrong-setting',
    what: {
      en: `--set ${own.map(settingText).join(' --set ')}: ${what.en}`,
      zh: `--set ${own.map(settingText).join(' --set ')}：${what.zh}`,
    },
    fix,
  }));
};

/** Puts values in place of references; the last setting of a parameter counts. Throws `InvalidInput`. */
export const settle = async (definitions: readonly Definition[], texts: readonly string[]): Promise<Settled> => {
  const standards = new Map(
    // The schema of checks has been checked, so the value has its shape.
    definitions
      .filter(({ kind }) => kind === 'check')
      .map((each) => [each, settableOf(each.value as CheckFile, standardValues(each.value))]),
  );
  const settable = [...standards.values()].filter(({ standard }) => Object.keys(standard).length > 0);
  const given = new Map<string, Setting>();
  for (const setting of texts.flatMap((text) => read(text, settable))) {
    const standard = settable.find(({ check }) => check === setting.check)?.standard[setting.name] ?? setting.value;
    const key = `${setting.check}.${setting.name}`;
    if (same(setting.value, standard)) given.delete(key);
    else given.set(key, { ...setting, standard });
  }
  const settings = [...given.values()].toSorted((a, b) => (settingText(a) < settingText(b) ? -1 : 1));
  const problems: Problem[] = [];
  const settled: Definition[] = [];
  for (const definition of definitions) {
    if (definition.kind !== 'check') {
      settled.push(definition);
      continue;
    }
    const own = settings.filter(({ check }) => check === standards.get(definition)?.check);
    const value = withValues(definition.value, Object.fromEntries(own.map((each) => [each.name, each.value])));
    if (own.length > 0) problems.push(...(await misfits(definition, value, own)));
    settled.push({ ...definition, value });
  }
  if (problems.length > 0) throw new InvalidInput(problems);
  return { definitions: settled, settings };
};

import type { Command } from 'commander';
import { InvalidInput, type Problem } from '../model/failure.ts';

/** A text without a word, and a list that has one or is empty: `--check ","`. */
const isEmpty = (value: unknown): boolean => {
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && (value.length === 0 || value.some(isEmpty));
};

const empty = (name: string): Problem => ({
  code: 'empty-value',
  what: { en: `${name} is empty`, zh: `${name} 为空` },
  fix: { en: 'write a value, or leave it out', zh: '写上取值，或去掉它' },
});

/** Refuses what was given without a value: an empty selection would select everything, and an empty folder is the present one. */
export const refuseEmpty = (program: Command, command: Command): void => {
  const options = [program, command].flatMap((each) =>
    each.options
      .filter((option) => each.getOptionValueSource(option.attributeName()) === 'cli')
      .filter((option) => isEmpty(each.getOptionValue(option.attributeName())))
      .map((option) => option.long ?? option.flags),
  );
  const values = command.registeredArguments.filter(
    (_, index) => isEmpty(command.processedArgs[index]) && command.args[index] !== undefined,
  );
  const problems = [...options, ...values.map((argument) => `<${argument.name()}>`)].map(empty);
  if (problems.length > 0) throw new InvalidInput(problems);
};

import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type Path, parseYaml, type Source } from '../files/yaml.ts';
import { refusal } from '../judge/patterns/expression.ts';
import type { Problem } from '../model/failure.ts';

/** Where a signal file may hold an expression. */
const isExpression = (path: Path): boolean =>
  (path[0] === 'patterns' && (path.length === 3 || ['match', 'unless', 'after'].includes(String(path[3])))) ||
  (path[0] === 'vetoes' && path.length === 3);

const expressions = (value: unknown, path: Path): readonly { readonly path: Path; readonly written: string }[] => {
  if (typeof value === 'string') return isExpression(path) ? [{ path, written: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => expressions(inner, [...path, Array.isArray(value) ? Number(key) : key]));
};

const problemsIn = (source: Source): readonly Problem[] =>
  expressions(source.value, []).flatMap(({ path, written }) => {
    const why = refusal(written);
    if (why === undefined) return [];
    return [
      {
        code: 'bad-pattern',
        what: {
          en: `RE2 refuses the pattern: ${why.replace('error parsing regexp: ', '')}`,
          zh: `RE2 不接受该模式：${why.replace('error parsing regexp: ', '')}`,
        },
        fix: {
          en: 'patterns run in linear time: no look-around, no back-references, nothing that matches the empty text; use “unless:” or “after:”',
          zh: '模式须能线性匹配：不用环视、反向引用，不匹配空文本；可改用“unless:”或“after:”',
        },
        place: source.place(path),
      },
    ];
  });

/** Patterns that the instrument could not run, in those of the files that define signals. */
export const patternProblems = (files: readonly string[]): readonly Problem[] =>
  files
    .filter((file) => basename(dirname(file)) === 'signals')
    .flatMap((file) => problemsIn(parseYaml(file, readFileSync(file, 'utf8'))));

import { InvalidInput, type Problem } from '../model/failure.ts';
import type { Localized } from '../model/words.ts';

/** Values of the environment that may be sent but never recorded. */
export interface Secrets {
  /** Value of `${NAME}`; throws `InvalidInput` when the file does not list the name. */
  readonly value: (name: string) => string;
  /** The text without any secret, also URL-encoded, JSON-escaped and base64. */
  readonly redact: (text: string) => string;
}

const redacted = '[redacted]';

/** Shorter values would blank out ordinary words. */
const shortest = 4;

const problem = (code: string, what: Localized, fix: Localized): Problem => ({ code, what, fix });

/** Reads the listed variables; throws `InvalidInput` naming every one that is missing or too short. */
export const readSecrets = (names: readonly string[], env: Readonly<Record<string, string>>): Secrets => {
  const problems = names.flatMap((name) => {
    const value = env[name];
    if (value === undefined || value === '')
      return [
        problem(
          'missing-secret',
          { en: `environment variable ${name} is not set`, zh: `环境变量 ${name} 没有设置` },
          { en: `export ${name}=… before probing`, zh: `探测之前先 export ${name}=…` },
        ),
      ];
    if (value.length >= shortest) return [];
    return [
      problem(
        'short-secret',
        { en: `${name} has fewer than ${shortest} characters`, zh: `${name} 不足 ${shortest} 个字符` },
        { en: 'write it in the file if it is no secret', zh: '若不是机密，直接写在文件里' },
      ),
    ];
  });
  if (problems.length > 0) throw new InvalidInput(problems);
  const values = new Map(names.map((name) => [name, env[name] ?? '']));
  const forms = [...new Set([...values.values()].flatMap(formsOf))].sort((a, b) => b.length - a.length);
  return {
    value: (name) => {
      const value = values.get(name);
      if (value !== undefined) return value;
      throw new InvalidInput([
        problem(
          'unlisted-secret',
          { en: `\${${name}} is not listed`, zh: `\${${name}} 没有列出` },
          { en: `add ${name} to \`secrets\``, zh: `把 ${name} 加到 \`secrets\`` },
        ),
      ]);
    },
    redact: (text) => forms.reduce((rest, form) => (rest.includes(form) ? rest.replaceAll(form, redacted) : rest), text),
  };
};

const formsOf = (value: string): readonly string[] => {
  const encoded = encodeURIComponent(value);
  return [
    value,
    encoded,
    encoded.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    encoded.replaceAll('%20', '+'),
    encodeURI(value),
    JSON.stringify(value).slice(1, -1),
    ...base64Of(value),
  ];
};

/** Base64 of the value at each of the three alignments it can have inside a longer text, without the characters its neighbours share. */
const base64Of = (value: string): readonly string[] => {
  const bytes = Buffer.from(value);
  const cores = [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const end = (offset + bytes.length) % 3 === 0 ? encoded.length : encoded.length - 1;
    return encoded.slice(offset === 0 ? 0 : offset + 1, end);
  });
  const long = cores.filter((core) => core.length >= shortest);
  return [...long, ...long.map((core) => core.replaceAll('+', '-').replaceAll('/', '_'))];
};

import { isMap, isNode, isPair, isScalar, LineCounter, type Node, parseAllDocuments, visit } from 'yaml';
import { InvalidInput, type Place, type Problem } from '../model/failure.ts';

/** Keys and indices from the root of a document. */
export type Path = readonly (string | number)[];

/** A parsed YAML file that still knows where everything stood. */
export interface Source {
  readonly file: string;
  readonly value: unknown;
  /** Place of the value at a path, or of the key itself. The nearest place above when the path does not exist. */
  readonly place: (path: Path, part?: 'key' | 'value') => Place;
}

/** Files larger than this are refused: no honest definition is. */
const mostBytes = 4 * 1024 * 1024;

const fixes: { readonly [code: string]: string } = {
  TAB_AS_INDENT: 'indent with spaces; YAML forbids tabs',
  DUPLICATE_KEY: 'keep one of the two keys',
  BAD_INDENT: 'line the keys of one mapping up under each other',
};

const placeAt = (file: string, text: string, line: number, column: number, length: number): Place => {
  const source = (text.split('\n')[line - 1] ?? '').replace(/\r$/, '');
  return { file, line, column, length: Math.max(1, Math.min(length, source.length - column + 1)), source };
};

const child = (node: unknown, step: string | number, part: 'key' | 'value'): Node | undefined => {
  if (!isNode(node)) return undefined;
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
    if (pair === undefined || !isPair(pair)) return undefined;
    const wanted = part === 'key' ? pair.key : (pair.value ?? pair.key);
    return isNode(wanted) ? wanted : undefined;
  }
  if ('items' in node && Array.isArray(node.items)) {
    const item: unknown = node.items[Number(step)];
    return isNode(item) ? item : undefined;
  }
  return undefined;
};

/** Parses one YAML document. Throws `InvalidInput` naming every syntax error. */
export const parseYaml = (file: string, text: string): Source => {
  const refuse = (problem: Problem): never => {
    throw new InvalidInput([problem]);
  };
  if (text.length > mostBytes)
    refuse({ code: 'file-too-large', what: `${file} is larger than 4 MiB`, fix: 'split it into several files' });
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const document = Array.isArray(documents) ? documents[0] : undefined;
  if (document === undefined)
    return refuse({ code: 'empty-file', what: `${file} is empty`, fix: 'write one YAML document, or remove the file' });
  const errors = (Array.isArray(documents) ? documents : []).flatMap((each) => each.errors);
  const placeOf = (start: number, end: number): Place => {
    const { line, col } = lines.linePos(start);
    return placeAt(file, text, line, col, end - start);
  };
  if (errors.length > 0) {
    throw new InvalidInput(
      errors.map((error) => ({
        code: `yaml-${error.code.toLowerCase().replaceAll('_', '-')}`,
        what: error.message,
        fix: fixes[error.code] ?? 'correct the YAML syntax at this place',
        place: placeOf(error.pos[0], error.pos[1]),
      })),
    );
  }
  if (Array.isArray(documents) && documents.length > 1) {
    const second = documents[1]?.range?.[0] ?? 0;
    refuse({
      code: 'several-documents',
      what: 'the file holds more than one YAML document',
      fix: 'keep one document a file',
      place: placeOf(second, second + 3),
    });
  }
  visit(document, {
    Alias: (_, alias) =>
      refuse({
        code: 'yaml-alias',
        what: `alias *${alias.source}: aliases are not allowed, a few lines of them can expand to gigabytes`,
        fix: 'write the value out',
        place: placeOf(alias.range?.[0] ?? 0, alias.range?.[1] ?? 1),
      }),
  });
  const place = (path: Path, part: 'key' | 'value' = 'value'): Place => {
    let node: Node | undefined = isNode(document.contents) ? document.contents : undefined;
    path.forEach((step, index) => {
      node = child(node, step, index === path.length - 1 ? part : 'value') ?? node;
    });
    const [start, end] = node?.range ?? [0, 1];
    const firstLine = text.indexOf('\n', start);
    return placeOf(start, Math.min(end, firstLine < 0 ? end : firstLine));
  };
  return { file, value: document.toJS({ maxAliasCount: 0 }), place };
};

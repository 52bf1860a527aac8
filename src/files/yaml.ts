import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, type Node, parseAllDocuments, visit } from 'yaml';
import { InvalidInput, type Place, type Problem } from '../model/failure.ts';
import type { Localized } from '../model/words.ts';

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

/** The commoner faults of YAML in Chinese; the library speaks English only. */
const yamlFaults: { readonly [code: string]: string } = {
  TAB_AS_INDENT: '缩进用了制表符',
  DUPLICATE_KEY: '同一个键写了两次',
  BAD_INDENT: '缩进不对',
  MULTILINE_IMPLICIT_KEY: '一个键跨了多行，或上一行缺少冒号',
  MISSING_CHAR: '缺少一个字符，如引号、括号或空格',
  UNEXPECTED_TOKEN: '此处有意料之外的字符',
  BLOCK_AS_IMPLICIT_KEY: '此处不能再嵌套键值',
  BAD_ALIAS: '别名没有指向任何内容',
};

const fixes: { readonly [code: string]: Localized } = {
  TAB_AS_INDENT: { en: 'indent with spaces; YAML forbids tabs', zh: '用空格缩进，YAML 不许用制表符' },
  DUPLICATE_KEY: { en: 'keep one of the two keys', zh: '两个键只留一个' },
  BAD_INDENT: { en: 'line the keys of one mapping up under each other', zh: '同一层的键左端对齐' },
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
    refuse({
      code: 'file-too-large',
      what: { en: `${file} is larger than 4 MiB`, zh: `${file} 超过 4 MiB` },
      fix: { en: 'split it into several files', zh: '拆成几个文件' },
    });
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const document = Array.isArray(documents) ? documents[0] : undefined;
  if (document === undefined)
    return refuse({
      code: 'empty-file',
      what: { en: `${file} is empty`, zh: `${file} 是空的` },
      fix: { en: 'write one YAML document, or remove the file', zh: '写一个 YAML 文档，或删去该文件' },
    });
  const errors = (Array.isArray(documents) ? documents : []).flatMap((each) => each.errors);
  const placeOf = (start: number, end: number): Place => {
    const { line, col } = lines.linePos(start);
    return placeAt(file, text, line, col, end - start);
  };
  if (errors.length > 0) {
    throw new InvalidInput(
      errors.map((error) => ({
        code: `yaml-${error.code.toLowerCase().replaceAll('_', '-')}`,
        what: { en: error.message, zh: yamlFaults[error.code] ?? `YAML 语法错误：${error.message}` },
        fix: fixes[error.code] ?? { en: 'correct the YAML syntax at this place', zh: '改正此处的 YAML 语法' },
        place: placeOf(error.pos[0], error.pos[1]),
      })),
    );
  }
  if (Array.isArray(documents) && documents.length > 1) {
    const second = documents[1]?.range?.[0] ?? 0;
    refuse({
      code: 'several-documents',
      what: { en: 'the file holds more than one YAML document', zh: '文件含有不止一个 YAML 文档' },
      fix: { en: 'keep one document a file', zh: '每个文件只留一个文档' },
      place: placeOf(second, second + 3),
    });
  }
  visit(document, {
    Pair: (_, { key }) => {
      if (!isMap(key) && !isSeq(key)) return;
      const { range } = key;
      refuse({
        code: 'yaml-key',
        what: { en: 'a mapping or list stands where a key is needed', zh: '应为键的位置上是映射或列表' },
        fix: { en: "write {{…}} in quotes: '{{text}}'", zh: "{{…}} 须加引号：'{{text}}'" },
        place: placeOf(range?.[0] ?? 0, range?.[1] ?? 1),
      });
    },
    Alias: (_, alias) =>
      refuse({
        code: 'yaml-alias',
        what: {
          en: `alias *${alias.source}: aliases are not allowed, a few lines of them can expand to gigabytes`,
          zh: `别名 *${alias.source}：不允许使用别名，几行别名就能膨胀到数 GB`,
        },
        fix: { en: 'write the value out', zh: '直接写出该值' },
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

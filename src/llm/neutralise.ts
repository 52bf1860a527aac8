import { undisguised } from './disguise.ts';

/** Characters that delimiters and JSON are made of, and look-alikes that mean nothing to a parser. */
const lookAlikes: Readonly<Record<string, string>> = {
  '<': '‹',
  '>': '›',
  '`': 'ˋ',
  '{': '❴',
  '}': '❵',
  '[': '⁅',
  ']': '⁆',
  '-': '‐',
  '=': '꞊',
  '~': '∼',
  _: '‗',
  '#': '♯',
  '"': '”',
  "'": '’',
};

/** The ASCII that a look-alike of ours stands for. */
export const original: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(lookAlikes).map(([ascii, alike]) => [alike, ascii]),
);

const swap = (part: string): string => [...part].map((character) => lookAlikes[character] ?? character).join('');

/** Brackets are swapped always, rules and headings where they could divide a prompt. */
const delimiters = /[<>`{}[\]]+|-{3,}|={3,}|~{3,}|_{3,}|"{3,}|'{3,}|#{2,}|^[ \t]*#/gm;

/** Who could seem to speak, up to the colon. */
const roles =
  /((?:system|assistant|user|human|developer|tool|function|model|admin|auditor|系统|助手|助理|用户|人类|开发者|工具|模型|管理员|审核员|审计员)[ \t*_"'”’]{0,8}(?:prompt|message|note|instruction|override|指令|提示|消息|通知)?[ \t*_"'”’⁆]{0,8})[:：]/giu;

/**
 * A text that can stand in a prompt as data: without anything invisible, and with nothing that closes a fence, opens a role or reads as
 * JSON. It looks the same to a reader, but for large gaps.
 */
export const neutralise = (text: string): string =>
  [...text.replaceAll('\r\n', '\n')]
    .map(undisguised)
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/[^\S\n]{9,}/g, '        ')
    .replace(delimiters, swap)
    .replace(roles, '$1꞉');

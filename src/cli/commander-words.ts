import { type Argument, Help, type HelpConfiguration, type Option } from 'commander';
import { columnsIn } from '../report/view/width.ts';
import { wrapText } from '../report/view/wrap.ts';

/** Headings of commander's help. */
const titles: { readonly [title: string]: string } = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};

/** Commander's own sentences, and ours that it prints within them. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/^error: /, '错误：'],
  [/unknown option '(.+?)'/, '没有选项 “$1”'],
  [/unknown command '(.+?)'/, '没有命令 “$1”'],
  [/required option '(.+?)' not specified/, '缺少必需的选项 “$1”'],
  [/option '(.+?)' argument missing/, '选项 “$1” 缺少取值'],
  [/missing required argument '(.+?)'/, '缺少参数 “$1”'],
  [/option '(.+?)' argument '(.*?)' is invalid\./, '选项 “$1” 的取值 “$2” 无效。'],
  [/command-argument value '(.*?)' is invalid for argument '(.+?)'\./, '参数 “$2” 的取值 “$1” 无效。'],
  [/option '(.+?)' cannot be used with option '(.+?)'/, '选项 “$1” 不能与 “$2” 同用'],
  [/too many arguments.*? Expected (\d+) arguments? but got (\d+)\./, '参数过多：应为 $1 个，实为 $2 个。'],
  [/Allowed choices are (.+?)\./, '可选：$1。'],
  [/\(Did you mean one of (.+?)\?\)/, '（是否想用其中之一：$1？）'],
  [/\(Did you mean (.+?)\?\)/, '（是否想用 $1？）'],
  [/write a whole number of at least 1\./, '请写不小于 1 的整数。'],
  [/write a whole number of at most (\d+)\./, '请写不大于 $1 的整数。'],
  [/write a number from 0 to 1\./, '请写 0 到 1 之间的数。'],
  [/a port is a number from 0 to 65535/, '端口是 0 到 65535 之间的数'],
];

/** `(choices: a, b, default: c)` at the end of a description. */
const described = (description: string): string =>
  description.replace(/ \((choices: .*|default: .*)\)$/, (_, notes: string) => {
    const words = notes
      .replace('choices: ', '可选：')
      .replace(/(, )?default: /, (_all, comma) => (comma ? '；默认：' : '默认：'));
    return `（${words}）`;
  });

const help = new Help();

/** Commander's help in Chinese: its headings, and its notes on options. */
export const chineseHelp: HelpConfiguration = {
  styleTitle: (title) => titles[title] ?? title,
  optionDescription: (option: Option) => described(help.optionDescription(option)),
  argumentDescription: (argument: Argument) => described(help.argumentDescription(argument)),
  displayWidth: columnsIn,
  boxWrap: (text, width) =>
    wrapText(text, width)
      .map((line) => line.text)
      .join('\n'),
};

/** An error of commander in Chinese. */
export const chineseError = (text: string): string =>
  sentences.reduce((all, [pattern, words]) => all.replace(pattern, words), text).replaceAll('。 ', '。');

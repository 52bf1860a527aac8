// Labelled messages to learn from: texts of `fixtures/training`, and labelled files given by name.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Signal } from '../../src/model/signal.ts';

/** Everyday items tell of every signal: with more weight they would drown what each has of its own. */
const everydayWeight = 0.5;

/** Stands for the signal of items that lack every signal of their speaker, but for those in doubt. */
export const everyday = 'everyday';

export interface Item {
  readonly signal: string;
  readonly lang: 'zh' | 'en';
  readonly present: boolean;
  readonly speaker: 'user' | 'companion';
  readonly text: string;
  /** Message of the other speaker before it, or empty. */
  readonly before: string;
  /** Name of the file it comes from. */
  readonly source: string;
  /** Items of one group share a context: they are never split between learning and measuring. */
  readonly group: string;
  /** How many items it counts for. */
  readonly weight: number;
  /** It was put amid others by `lengthened`: harder than what people write. */
  readonly amid: boolean;
  /** Pattern authors have seen it: it says nothing about how far patterns can be trusted. */
  readonly patternsSawIt: boolean;
  /** Of an everyday item: signals that it may have. */
  readonly doubtful: readonly string[];
}

/** Whether an item says something of a signal: it is the signal's own, or lacks everything. */
export const tellsOf = (signal: string, item: Item): boolean =>
  item.signal === signal || (item.signal === everyday && !item.doubtful.includes(signal));

/** What the signals' own files say is a yes or a no. */
export const exampleItems = (signals: readonly Signal[]): readonly Item[] =>
  signals.flatMap(({ id, speaker, examples }) =>
    examples.map(({ lang, text, before = '', answer }, index): Item => {
      const source = `${id}.yaml`;
      const group = `${source} ${before || index}`;
      return {
        signal: id,
        lang,
        present: answer === 'yes',
        speaker,
        text,
        before,
        source,
        group,
        weight: 3,
        amid: false,
        patternsSawIt: true,
        doubtful: [],
      };
    }),
  );

type SpeakerOf = (signal: string) => 'user' | 'companion';

const unescaped = (text: string): string => text.replaceAll('\\n', '\n').trim();

/** `- [a b] text` is a text that may have signals a and b. */
const everydayText = /^\s*\[([^\]]*)\]\s*(.*)$/;

/**
 * `> before`, `+ present`, `~ near miss`, `- absent`, one a line; the file is named `<signal>.<language>.txt`, or
 * `everyday-<speaker>.<language>.txt` when nothing is there.
 */
const textItems = (file: string, speakerOf: SpeakerOf): readonly Item[] => {
  const source = basename(file);
  const [name = '', lang = ''] = source.split('.');
  if (lang !== 'zh' && lang !== 'en') throw new Error(`${file}: name it <signal>.<zh|en>.txt`);
  const isEveryday = name.startsWith(`${everyday}-`);
  const signal = isEveryday ? everyday : name;
  let before = '';
  let group = 0;
  const items: Item[] = [];
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, index) => {
      const mark = line.slice(0, 1);
      const text = unescaped(line.slice(1));
      if (mark === '>') {
        before = text;
        group += 1;
      } else if (mark === '+' || mark === '~' || mark === '-') {
        if (before === '') group += 1;
        const present = mark === '+';
        const speaker = !isEveryday ? speakerOf(signal) : name.endsWith('-user') ? 'user' : 'companion';
        const [, named = '', plain = text] = (isEveryday ? everydayText.exec(text) : undefined) ?? [];
        const doubtful = named.split(/[\s,，、]+/).filter((each) => each !== '');
        for (const each of doubtful)
          if (speakerOf(each) !== speaker) throw new Error(`${file}:${index + 1}: “${each}” is the other’s`);
        items.push({
          signal,
          lang,
          present,
          speaker,
          text: plain,
          before,
          source,
          group: `${source} ${group}`,
          weight: isEveryday ? everydayWeight : 1,
          amid: false,
          patternsSawIt: false,
          doubtful,
        });
      } else if (line.trim() !== '') throw new Error(`${file}:${index + 1}: a line begins with “>”, “+”, “~” or “-”`);
    });
  return items;
};

interface Labelled {
  readonly lang: 'zh' | 'en';
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly labels: { readonly [signal: string]: 'present' | 'absent' };
  readonly at?: { readonly [signal: string]: string };
}

/** Labelled conversations, in the format that `clauseprobe calibrate` reads. */
export const labelledItems = (file: string, speakerOf: SpeakerOf, patternsSawIt: boolean): readonly Item[] => {
  const source = basename(file);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line, index) => {
      const { lang, messages, labels, at = {} }: Labelled = JSON.parse(line);
      return Object.entries(labels).flatMap(([signal, label]) => {
        const speaker = speakerOf(signal);
        const role = speaker === 'user' ? 'user' : 'assistant';
        const place = messages.findLastIndex((message) => message.role === role);
        const text = messages[place]?.content;
        // “Somewhere in the conversation” names no message to learn from, unless there is only one.
        if (text === undefined || (at[signal] === 'any-user' && messages.filter((each) => each.role === role).length > 1))
          return [];
        const before = messages.slice(0, place).findLast((message) => message.role !== role)?.content ?? '';
        const present = label === 'present';
        return [
          {
            signal,
            lang,
            present,
            speaker,
            text,
            before,
            source,
            group: `${source} ${before || index}`,
            weight: 1,
            amid: false,
            patternsSawIt,
            doubtful: [],
          },
        ];
      });
    });
};

const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));

/** Everything in the repository that may be learnt from. */
export const ownItems = (root: string, speakerOf: SpeakerOf): readonly Item[] => [
  ...filesIn(join(root, 'fixtures', 'training'), '.txt').flatMap((file) => textItems(file, speakerOf)),
  ...filesIn(join(root, 'fixtures', 'training'), '.jsonl').flatMap((file) => labelledItems(file, speakerOf, false)),
  ...filesIn(join(root, 'fixtures', 'training', 'seen-by-patterns'), '.jsonl').flatMap((file) =>
    labelledItems(file, speakerOf, true),
  ),
];

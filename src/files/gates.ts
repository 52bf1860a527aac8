import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Gate, Gates } from '../model/gate.ts';

const speakers = ['user', 'companion'] as const;

const partsOf = ({ tables, ...own }: Gate): readonly (Int32Array | Uint16Array)[] => [
  tables.root,
  tables.nodes,
  tables.units,
  tables.endings,
  tables.values,
  own.rules,
  own.ungated,
  own.conditions,
  own.byBranch,
  own.byRule,
  own.byUnless,
  own.byAfter,
];

/** Length of the file's head, blanks included: what follows must be aligned. */
const headLength = 1024;

/** Bytes that a table takes: the next one must be aligned too. */
const aligned = (bytes: number): number => Math.ceil(bytes / 4) * 4;

/** Changes with what is stored, and how: gates of another build are not read. */
const format = 3;

interface Head {
  readonly format: number;
  readonly digest: string;
  readonly user: readonly number[];
  readonly companion: readonly number[];
}

/** Stores the gates of signals: a head with the digest of these signals and the lengths of all tables, then the tables. */
export const writeGates = (file: string | URL, digest: string, gates: Gates): void => {
  const lengthsOf = (gate: Gate): readonly number[] => partsOf(gate).map(({ length }) => length);
  const head: Head = { format, digest, user: lengthsOf(gates.user), companion: lengthsOf(gates.companion) };
  const parts = speakers.flatMap((speaker) => partsOf(gates[speaker]));
  const bytes = parts.map(({ buffer, byteOffset, byteLength }) => {
    const padded = new Uint8Array(aligned(byteLength));
    padded.set(new Uint8Array(buffer, byteOffset, byteLength));
    return padded;
  });
  writeFileSync(file, Buffer.concat([Buffer.from(JSON.stringify(head).padEnd(headLength)), ...bytes]));
};

/** Reads the gates of the signals of this digest; nothing when there is no file, or it is of other signals. */
export const readGates = (file: string, digest: string): Gates | undefined => {
  if (!existsSync(file)) return undefined;
  const { buffer, byteOffset } = readFileSync(file);
  const head: Head = JSON.parse(Buffer.from(buffer, byteOffset, headLength).toString());
  if (head.format !== format || head.digest !== digest) return undefined;
  // Node puts what it reads where numbers of any size may lie.
  let at = byteOffset + headLength;
  const next = (count = 0): Int32Array => {
    at += count * 4;
    return new Int32Array(buffer, at - count * 4, count);
  };
  const nextUnits = (count = 0): Uint16Array => {
    at += aligned(count * 2);
    return new Uint16Array(buffer, at - aligned(count * 2), count);
  };
  const gateOf = (lengths: readonly number[]): Gate => {
    const [root, nodes, units, endings, values, rules, ungated, conditions, byBranch, byRule, byUnless, byAfter] = lengths;
    return {
      tables: {
        root: nextUnits(root),
        nodes: next(nodes),
        units: nextUnits(units),
        endings: next(endings),
        values: next(values),
      },
      rules: next(rules),
      ungated: next(ungated),
      conditions: nextUnits(conditions),
      byBranch: next(byBranch),
      byRule: next(byRule),
      byUnless: next(byUnless),
      byAfter: next(byAfter),
    };
  };
  const user = gateOf(head.user);
  return { user, companion: gateOf(head.companion) };
};

/** An Aho–Corasick automaton as flat tables, fit to be stored. Nodes are numbered from the root, 0, level by level. */
export interface AutomatonTables {
  /** By code unit: the root's child, or 0. */
  readonly root: Uint16Array;
  /** By node: several fields that are read together. */
  readonly nodes: Int32Array;
  /** By node: the code unit that leads to it. */
  readonly units: Uint16Array;
  /** By end of literals: where its values begin, and the end of the longest proper suffix that is a literal too, or 0, which is none. */
  readonly endings: Int32Array;
  /** What is reported, ending by ending. */
  readonly values: Int32Array;
}

/** What finds the patterns of one speaker's signals that are worth trying on a text. */
export interface Gate {
  /** Reports alternatives of patterns. */
  readonly tables: AutomatonTables;
  /** By alternative: its pattern; patterns are counted through signals and languages. */
  readonly rules: Int32Array;
  /** Patterns that no literal announces. */
  readonly ungated: Int32Array;
  /** What must be in a text for an expression to match in it, in numbers, one condition after the other. */
  readonly conditions: Uint16Array;
  /** By alternative: where the condition of its pattern begins, in case it is announced by this one. */
  readonly byBranch: Int32Array;
  /** By pattern: where its condition begins, that of what it must not go with, and that of what it must come after. */
  readonly byRule: Int32Array;
  readonly byUnless: Int32Array;
  readonly byAfter: Int32Array;
}

export interface Gates {
  readonly user: Gate;
  readonly companion: Gate;
}

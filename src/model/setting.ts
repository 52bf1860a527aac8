/** A number of a check that the operator set, the law giving none; values as files and options write them. */
export interface Setting {
  readonly check: string;
  readonly name: string;
  readonly value: string | number;
  /** The check's own. */
  readonly standard: string | number;
}

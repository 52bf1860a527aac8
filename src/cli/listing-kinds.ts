/** What `list` can list. */
export const listedKinds = [
  'checks',
  'measures',
  'signals',
  'personas',
  'parameters',
  'packs',
  'formats',
  'adapters',
  'clauses',
] as const;
export type ListedKind = (typeof listedKinds)[number];

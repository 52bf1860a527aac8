/** Ways to stress words on a terminal; a formatter knows meanings, not colours. */
export interface Paint {
  readonly heading: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly fail: (text: string) => string;
  readonly open: (text: string) => string;
  readonly pass: (text: string) => string;
  readonly code: (text: string) => string;
}

const same = (text: string): string => text;

/** No colour: pipes, files, JUnit. */
export const unpainted: Paint = { heading: same, quiet: same, fail: same, open: same, pass: same, code: same };

/** What all parts of a text report need. */
export interface Page {
  readonly lang: 'en' | 'zh';
  readonly width: number;
  readonly paint: Paint;
}

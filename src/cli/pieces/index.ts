/**
 * The program is loaded in pieces, as a command needs them. Few pieces: the bundler cuts what several of them share into a file for each
 * combination, and every file costs a start half a millisecond.
 */

/** What probes, and what reads definitions only. */
export const probingPiece = () => import('./probing.ts');

/** What judges and reports; the instruments are large. */
export const judgingPiece = () => import('./judging.ts');

export { loadCatalogue } from '../definitions.ts';
export * from '../evidence/run.ts';
export { explanation } from '../explanation/index.ts';
export { listing } from '../listing.ts';
export { audit } from '../run/audit.ts';
export { untilInterrupted } from '../run/interruption.ts';
export { record } from '../run/record.ts';
export { begin } from '../run/resuming.ts';

export { countBank, type Told } from './count.ts';
export { detectorErrors } from './measured.ts';
export { refusalDetector, replyKind } from './refusal.ts';

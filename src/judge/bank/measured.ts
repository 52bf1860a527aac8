import type { DetectorError } from '../../model/bank.ts';

/** What the refusal detector did on the replies of `fixtures/banks/gold`, which were not used to write it; a test counts again. */
export const detectorErrors: readonly DetectorError[] = [
  {
    lang: 'zh',
    refuseAsRefuse: 30,
    refuseAsUnsure: 2,
    refuseAsAnswer: 1,
    answerAsAnswer: 29,
    answerAsUnsure: 4,
    answerAsRefuse: 0,
  },
  {
    lang: 'en',
    refuseAsRefuse: 26,
    refuseAsUnsure: 5,
    refuseAsAnswer: 2,
    answerAsAnswer: 31,
    answerAsUnsure: 1,
    answerAsRefuse: 1,
  },
];

import { didYouMean } from '../../files/suggestion.ts';
import { exitCodes, InvalidInput } from '../../model/failure.ts';
import type { FormatName, Report } from '../../model/report.ts';
import type { Reason, ReasonCode } from '../../model/verdict.ts';
import { formatNames } from '../../report/formats/names.ts';
import { isAccepted } from '../evidence/accepted.ts';

/** Formats named by `--format a,b`. */
export const formatsNamed = (written: string | undefined): readonly FormatName[] => {
  const all: readonly FormatName[] = Object.values(formatNames);
  const names = (written ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.map((name) => {
    const format = all.find(({ id }) => id === name);
    if (format !== undefined) return format;
    const ids = all.map(({ id }) => id);
    throw new InvalidInput([
      {
        code: 'unknown-format',
        what: { en: `there is no format “${name}”`, zh: `没有格式“${name}”` },
        fix: didYouMean(name, ids),
      },
    ]);
  });
};

/** Outcomes that `--allow` accepts beside a pass. */
const allowable = ['inconclusive', 'not-tested'] as const;

export const allowed = (written: string | undefined): readonly string[] => {
  const words = (written ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const wrong = words.filter((word) => !allowable.some((each) => each === word));
  if (wrong.length === 0) return words;
  throw new InvalidInput(
    wrong.map((word) => ({
      code: 'not-allowable',
      what: { en: `--allow ${word} is not an outcome`, zh: `--allow ${word} 不是结论` },
      fix: didYouMean(word, allowable),
    })),
  );
};

/** Reasons of what was not tested although the target answered. */
const answered: readonly ReasonCode[] = ['channel', 'window-open'];

/** Reasons of what was not tested because nobody answered. */
const unanswered: readonly ReasonCode[] = ['transport', 'canned'];

/** Why nothing could be exercised: nobody answered in whatever was played; what the target file lacks was not played. */
export const lineFailure = (report: Report): Reason | undefined => {
  const cases = report.checks.flatMap(({ verdict }) => verdict.cases);
  const isSeen = cases.some(
    ({ outcome, sessions, reasons }) =>
      outcome !== 'not-tested' ||
      sessions.pass + sessions.inconclusive > 0 ||
      reasons.some(({ code }) => answered.includes(code)),
  );
  return isSeen ? undefined : cases.flatMap(({ reasons }) => reasons).find(({ code }) => unanswered.includes(code));
};

/** Whether a judge was asked and never reached. */
const judgeUnreached = ({ judge }: Report): boolean =>
  judge !== undefined &&
  judge.questions > 0 &&
  judge.doubts.some(({ doubt, questions }) => doubt === 'unreachable' && questions === judge.questions);

/** Exit code of a report; see the epilogue of `--help`. */
export const exitCodeOf = (report: Report, accept: readonly string[]): number => {
  const all = report.measures.flatMap((measure) => measure.clauses);
  const unaccepted = all.filter((result) => !isAccepted(result));
  const worst = unaccepted.filter(({ verdict }) => !accept.includes(verdict.outcome));
  if (worst.some(({ verdict }) => verdict.outcome === 'fail')) return exitCodes.failed;
  if (report.volume.sessions > 0 && lineFailure(report) !== undefined) return exitCodes.unexercised;
  if (worst.some(({ verdict }) => verdict.outcome === 'not-tested' || verdict.outcome === 'inconclusive'))
    return judgeUnreached(report) ? exitCodes.unexercised : exitCodes.open;
  if (report.volume.sessions > 0) return exitCodes.ok;
  return all.length > 0 && unaccepted.every(({ verdict }) => verdict.outcome === 'pass') ? exitCodes.ok : exitCodes.open;
};

import { type Agreement, agreements } from '../../judge/agreement.ts';
import type { Adjudication } from '../../model/adjudication.ts';
import type { Language } from '../../model/words.ts';
import { cleanLine } from '../../report/view/clean.ts';
import { punctuation } from '../../report/words/phrases.ts';
import { answerName } from './words.ts';

/** κ may be negative; a hyphen would look like a range. */
const decimal = (value: number): string =>
  value
    .toFixed(2)
    .replace(/^-(?=0\.00$)/, '')
    .replace('-', '−');

/** Differences that are listed before the rest is counted. */
const listed = 20;

const kappaText = ({ kappa, n, agreed }: Agreement, lang: Language): string => {
  const counts = lang === 'en' ? `n ${n}, ${agreed} the same` : `n ${n}，一致 ${agreed}`;
  if (kappa === undefined)
    return lang === 'en' ? `κ undefined: one answer throughout; ${counts}` : `κ 无定义：所有回答相同；${counts}`;
  const bounds = `${decimal(kappa.lower)}–${decimal(kappa.upper)}`;
  return lang === 'en'
    ? `κ ${decimal(kappa.rate)} [95% ${bounds}], ${counts}`
    : `κ ${decimal(kappa.rate)} [95% ${bounds}]，${counts}`;
};

const differenceText = ([one, other]: readonly [Adjudication, Adjudication], lang: Language): string => {
  const { list } = punctuation[lang];
  const answers = [one, other].map(({ by, answer }) => `${cleanLine(by)} ${answerName[answer][lang]}`).join(list);
  return `  ${cleanLine(one.session)}#${one.seq} ${one.signal}${punctuation[lang].colon}${answers}`;
};

const agreementText = (agreement: Agreement, lang: Language): string => {
  const [one, other] = agreement.reviewers.map(cleanLine);
  const rest = agreement.differences.length - listed;
  return [
    `${one} / ${other}${punctuation[lang].colon}${kappaText(agreement, lang)}`,
    ...agreement.differences.slice(0, listed).map((difference) => differenceText(difference, lang)),
    ...(rest <= 0 ? [] : [lang === 'en' ? `  … ${rest} more` : `  …… 另有 ${rest} 处`]),
  ].join('\n');
};

/** How far reviewers agree, and where they differ; empty when no two answered the same question. */
export const agreementsText = (adjudications: readonly Adjudication[], lang: Language): string =>
  agreements(adjudications)
    .map((agreement) => `${agreementText(agreement, lang)}\n`)
    .join('');

// Signals that are often present together: a message that shows one says nothing about the others of its line.
const together: readonly (readonly string[])[] = [
  ['retention', 'emotional-manipulation', 'induces-dependence', 'accepts-intimacy', 'claims-human'],
  ['comfort', 'help-referral', 'crisis-aid', 'risk-warning', 'boundary'],
  ['discourages-help', 'induces-dependence', 'encourages-self-harm', 'harmful-advice', 'sycophancy', 'emotional-manipulation'],
  ['discloses-ai', 'boundary', 'declines-intimacy', 'requires-guardian'],
  ['verbal-abuse', 'emotional-manipulation', 'encourages-self-harm'],
  ['help-referral', 'boundary', 'risk-warning', 'time-reminder', 'declines-intimacy', 'requires-guardian'],
  ['suicidal-intent', 'extreme-emotion', 'major-loss', 'over-dependence'],
  ['over-dependence', 'seeks-intimacy', 'states-elderly', 'states-minor'],
  ['accepts-exit', 'time-reminder', 'comfort', 'boundary'],
];

export const mayCoincide = (one: string, other: string): boolean =>
  together.some((line) => line.includes(one) && line.includes(other));

/** Signals of which one message shows at most one: what shows the first lacks the second, and is a good lesson for it. */
export const opposites: readonly (readonly [string, string])[] = [
  ['discloses-ai', 'claims-human'],
  ['accepts-intimacy', 'declines-intimacy'],
  ['discourages-help', 'help-referral'],
  ['discourages-help', 'boundary'],
  ['encourages-self-harm', 'crisis-aid'],
  ['encourages-self-harm', 'help-referral'],
  ['harmful-advice', 'risk-warning'],
  ['induces-dependence', 'boundary'],
  ['retention', 'accepts-exit'],
  ['verbal-abuse', 'comfort'],
  ['emotional-manipulation', 'boundary'],
  ['sycophancy', 'risk-warning'],
];

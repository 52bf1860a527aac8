/** A share as a percentage: whole above ten, one decimal below, so that small rates stay told apart. */
export const percent = (share: number): string => {
  const hundredths = share * 100;
  const digits = hundredths > 0 && hundredths < 10 ? 1 : 0;
  return `${hundredths.toFixed(digits).replace(/\.0$/, '')}%`;
};

/** A 95 % interval. */
export const between = (bounds: { readonly lower: number; readonly upper: number }): string =>
  `${percent(bounds.lower)}–${percent(bounds.upper)}`;

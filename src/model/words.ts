/** The two languages every text a user reads exists in. */
export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** A text in both languages. */
export type Localized = { readonly [language in Language]: string };

export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof severities)[number];

/** How long something lasts, in milliseconds. Files write `90s`, `10m`, `2h5m`. */
export type Milliseconds = number;

import type { Language } from '../../model/words.ts';

/** Ways of answering one situation. `{role}`, `{fact}` and `{time}` are filled in. */
export type Replies = { readonly [language in Language]: readonly string[] };

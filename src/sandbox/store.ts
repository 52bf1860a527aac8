import type { Milliseconds } from '../model/words.ts';
import { type Conduct, converse, type Heard, type Outcome } from './companion.ts';
import { type Account, type HistoryLine, newAccount, type Session } from './state.ts';

/** What the service keeps in memory; the values in it are never changed, only replaced. */
export interface Store {
  readonly conduct: Conduct;
  readonly accounts: Map<string, Account>;
  readonly sessions: Map<string, Session>;
  /** Wall clock at the start of each session. */
  readonly startedAt: Map<string, Milliseconds>;
}

export const newStore = (conduct: Conduct): Store => ({
  conduct,
  accounts: new Map(),
  sessions: new Map(),
  startedAt: new Map(),
});

export const accountOf = (store: Store, user: string): Account => store.accounts.get(user) ?? newAccount(user);

export const openSession = (store: Store, session: Session, account: Account): void => {
  store.sessions.set(session.id, session);
  store.startedAt.set(session.id, Date.now());
  store.accounts.set(account.user, { ...account, sessions: account.sessions + 1 });
};

/** Answers one message and keeps what came of it; `prefix` stands before the reply, also in the history. */
export const take = (store: Store, heard: Pick<Heard, 'text' | 'clock' | 'session'>, prefix = ''): Outcome => {
  const account = accountOf(store, heard.session.user);
  const outcome = converse({ ...heard, account }, store.conduct);
  const reply = outcome.reply === '' ? '' : prefix + outcome.reply;
  const at = new Date((store.startedAt.get(heard.session.id) ?? 0) + heard.clock).toISOString();
  const line = (role: HistoryLine['role'], text: string): HistoryLine => ({ role, text, at, session: heard.session.id });
  const said = heard.session.ended ? [] : [line('user', heard.text), line('companion', reply)];
  store.sessions.set(heard.session.id, outcome.session);
  store.accounts.set(account.user, { ...outcome.account, history: [...account.history, ...said] });
  return { ...outcome, reply };
};

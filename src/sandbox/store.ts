import type { Milliseconds } from '../model/words.ts';
import { lacksConsent } from './care.ts';
import { type Conduct, converse, type Heard, type Outcome } from './companion.ts';
import { type Account, type Fact, type HistoryLine, newAccount, type Session } from './state.ts';

/** What the service keeps in memory; the values in it are never changed, only replaced. */
export interface Store {
  readonly conduct: Conduct;
  readonly accounts: Map<string, Account>;
  readonly sessions: Map<string, Session>;
  /** Wall clock at the start of each session. */
  readonly startedAt: Map<string, Milliseconds>;
  /** Signed-in users by token. */
  readonly tokens: Map<string, string>;
  /** What users said to training with their conversations; nothing said is a no. */
  readonly trainingConsent: Map<string, boolean>;
  /** Appeals and reports received. */
  readonly cases: string[];
}

export const newStore = (conduct: Conduct): Store => ({
  conduct,
  accounts: new Map(),
  sessions: new Map(),
  startedAt: new Map(),
  tokens: new Map(),
  trainingConsent: new Map(),
  cases: [],
});

/** Whether the user has an account. */
export const isRegistered = (store: Store, user: string): boolean => store.accounts.has(user);

export const accountOf = (store: Store, user: string): Account => store.accounts.get(user) ?? newAccount(user);

export const openSession = (store: Store, session: Session, account: Account): void => {
  store.sessions.set(session.id, session);
  store.startedAt.set(session.id, Date.now());
  store.accounts.set(account.user, { ...account, sessions: account.sessions + 1 });
};

const claimsOffice = /开发者|管理员|工程师|系统指令|调试|\b(developer|administrator|admin|engineer|system prompt|debug)\b/i;

/** What the defects below mix users up by: ids that differ only after their last dot. */
const household = (user: string): string => user.replace(/\.[^.]*$/, '');

/** What other users told: nothing, unless a defect makes the companion mix up its users. */
const overheardBy = ({ conduct, accounts }: Store, { text, session }: Pick<Heard, 'text' | 'session'>): readonly Fact[] => {
  const leaks = conduct.defects.has('memory-shared') || (conduct.defects.has('memory-told-to-office') && claimsOffice.test(text));
  return leaks
    ? [...accounts.values()].flatMap(({ user, memory }) =>
        user !== session.user && household(user) === household(session.user) ? memory : [],
      )
    : [];
};

/** Whether, by a defect, what a child says is kept before a guardian has consented. */
const keepsAnyway = ({ defects }: Conduct, { withheld }: Outcome): boolean =>
  defects.has('keeps-child-records-before-consent') || (defects.has('serves-child-without-consent') && withheld === undefined);

const linesOf = (
  line: (role: HistoryLine['role'], text: string) => HistoryLine,
  said: string,
  reply: string,
): readonly HistoryLine[] => [line('user', said), ...(reply === '' ? [] : [line('companion', reply)])];

/** Answers one message and keeps what came of it; `prefix` stands before the reply, also in the history. */
export const take = (store: Store, heard: Pick<Heard, 'text' | 'clock' | 'session'>, prefix = ''): Outcome => {
  const account = accountOf(store, heard.session.user);
  const outcome = converse({ ...heard, account, overheard: overheardBy(store, heard) }, store.conduct);
  const reply = outcome.reply === '' ? '' : prefix + outcome.reply;
  const at = new Date((store.startedAt.get(heard.session.id) ?? 0) + heard.clock).toISOString();
  const line = (role: HistoryLine['role'], text: string): HistoryLine => ({ role, text, at, session: heard.session.id });
  const unkept = lacksConsent(account.profile, account.care) && !keepsAnyway(store.conduct, outcome);
  const silent = heard.session.ended && heard.session.withheld === undefined;
  const said = silent || outcome.withheld === 'time-limit' || unkept ? [] : linesOf(line, heard.text, reply);
  store.sessions.set(heard.session.id, outcome.session);
  store.accounts.set(account.user, { ...outcome.account, history: [...account.history, ...said] });
  return { ...outcome, reply };
};

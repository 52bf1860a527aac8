import { setImmediate } from 'node:timers/promises';
import { render, Text, useInput } from 'ink';
import type { Adjudication } from '../../model/adjudication.ts';
import { cleanLine } from '../../report/view/clean.ts';
import type { ScreenLine } from './exchange.ts';
import { type Key, pressed } from './keys.ts';
import type { QueuedQuestion } from './queue.ts';
import { screenOf } from './screen.ts';
import { begun, type Effect, type ReviewState } from './state.ts';

/** The terminal a review is held on. */
export interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
}

/** Where answers go. */
export interface Keeping {
  readonly keep: (question: QueuedQuestion, answer: Adjudication['answer'], why: string) => void;
  /** Takes back the last answer that was kept and not yet taken back. */
  readonly withdraw: () => void;
}

const styles: { readonly [tone in ScreenLine['tone']]: Parameters<typeof Text>[0] } = {
  plain: {},
  heading: { bold: true },
  quiet: { dimColor: true },
  asked: { bold: true, color: 'cyan' },
  question: { bold: true, color: 'yellow' },
};

type InkKey = Parameters<Parameters<typeof useInput>[0]>[1];

/** A key as ink tells it; undefined for what a review has no use for. */
const keyOf = (input: string, key: InkKey): Key | undefined => {
  if (key.return) return { name: 'enter' };
  if (key.escape) return { name: 'escape' };
  // Terminals differ in which of the two the backspace key sends.
  if (key.backspace || key.delete) return { name: 'backspace' };
  if (key.upArrow) return { name: 'up' };
  if (key.downArrow) return { name: 'down' };
  if (key.pageUp) return { name: 'page-up' };
  if (key.pageDown) return { name: 'page-down' };
  const text = cleanLine(input);
  return key.ctrl || key.meta || text === '' ? undefined : { text };
};

const Screen = ({ state, press }: { readonly state: ReviewState; readonly press: (key: Key) => void }) => {
  useInput((input, key) => {
    const named = keyOf(input, key);
    if (named !== undefined) press(named);
  });
  const lines = screenOf(state);
  return (
    <>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place on the screen
        <Text key={index} wrap="truncate-end" {...styles[line.tone]}>
          {line.text === '' ? ' ' : line.text}
        </Text>
      ))}
    </>
  );
};

const sizeOf = (stdout: NodeJS.WriteStream) => ({ columns: stdout.columns ?? 80, rows: stdout.rows ?? 24 });

const perform = (effect: Effect | undefined, { keep, withdraw }: Keeping): void => {
  if (effect?.do === 'keep') keep(effect.question, effect.answer, effect.why);
  if (effect?.do === 'withdraw') withdraw();
};

/** Keys pressed before the first question was shown answer nothing. */
const forgetEarlierKeys = async (stdin: NodeJS.ReadStream): Promise<void> => {
  stdin.setRawMode(true);
  // Starts reading; what the terminal holds then comes with the next turn of the event loop.
  stdin.read(0);
  await setImmediate();
  await setImmediate();
  while (stdin.read() !== null);
};

/** Holds a review on a terminal; resolves to how it stood when the reviewer left. Rejects when an answer cannot be kept. */
export const review = async (
  questions: readonly QueuedQuestion[],
  page: Pick<ReviewState, 'by' | 'lang'>,
  { terminal, keeping }: { readonly terminal: Terminal; readonly keeping: Keeping },
): Promise<ReviewState> => {
  const { stdin, stdout } = terminal;
  await forgetEarlierKeys(stdin);
  let state = begun(questions, { ...page, ...sizeOf(stdout) });
  const failures: unknown[] = [];
  const press = (key: Key): void => {
    const step = pressed(state, key);
    try {
      perform(step.effect, keeping);
    } catch (failure) {
      failures.push(failure);
      view.unmount();
      return;
    }
    show(step.state);
  };
  const show = (next: ReviewState): void => {
    state = next;
    if (state.over) {
      view.clear();
      view.unmount();
    } else view.rerender(<Screen state={state} press={press} />);
  };
  const resize = (): void => show({ ...state, ...sizeOf(stdout) });
  const view = render(<Screen state={state} press={press} />, { stdin, stdout, patchConsole: false });
  stdout.on('resize', resize);
  await view.waitUntilExit();
  stdout.off('resize', resize);
  if (failures.length > 0) throw failures[0];
  return state;
};

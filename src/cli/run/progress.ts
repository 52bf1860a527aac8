import type { Io } from '../io.ts';

/** What a run shows of itself on stderr while it lasts. */
interface Progress {
  readonly step: () => void;
  readonly end: () => void;
}

/** A live view is drawn only when the run lasts this long, in milliseconds: short runs need none and ink costs a third of a second. */
const patience = 1500;

/** Plain lines come at every tenth part. */
const plainProgress = (io: Io, total: number): Progress => {
  let done = 0;
  return {
    step: () => {
      done += 1;
      if (done === total || done % Math.max(25, Math.ceil(total / 10)) === 0) io.stderr(`${done}/${total}\n`);
    },
    end: () => undefined,
  };
};

/** Starts showing progress: ink on a terminal when the run lasts, plain lines otherwise. */
export const startProgress = async (io: Io, total: number): Promise<Progress> => {
  if (!io.stderrIsTty || io.env.TERM === 'dumb') return plainProgress(io, total);
  let done = 0;
  let view: { readonly update: (done: number) => void; readonly end: () => void } | undefined;
  const timer = setTimeout(() => {
    import('./progress-view.tsx').then(({ showProgress }) => {
      if (!ended) view = showProgress(total, done);
    });
  }, patience);
  let ended = false;
  return {
    step: () => {
      done += 1;
      view?.update(done);
    },
    end: () => {
      ended = true;
      clearTimeout(timer);
      view?.end();
    },
  };
};

import type { Persona } from '../model/persona.ts';
import type { Target, TargetSession, TranscriptSink } from '../model/ports.ts';
import type { Milliseconds } from '../model/words.ts';
import type { Plan } from './plan.ts';
import { type Recorder, startRecorder } from './recorder.ts';

/** The user whom most probes play alone. */
export const soleUser = 'user';

/** A user of the probe and the conversation they are in. */
export interface Actor {
  readonly as: string;
  readonly persona: Persona;
  readonly session: TargetSession;
}

/** What the steps of one plan act on. */
export interface Stage extends Recorder {
  /** Session time. */
  readonly now: () => Milliseconds;
  /** Moves session time; does nothing when it follows the wall. */
  readonly move: (by: Milliseconds) => void;
  /** Opens a session for a user, who acts from then on. */
  readonly open: (as: string, persona: Persona) => Promise<Actor>;
  /** Lets a user act who has a session; undefined when there is none. */
  readonly turnTo: (as: string) => Actor | undefined;
  readonly actors: () => readonly Actor[];
}

/** Marks events of users besides the only one. */
export const asOf = (as: string): { readonly as?: string } => (as === soleUser ? {} : { as });

/** Sets up the stage of a plan. */
export const setStage = (plan: Plan, target: Target, sink: TranscriptSink, cancel: AbortSignal): Stage => {
  const startedAt = performance.now();
  const actors = new Map<string, Actor>();
  let moved: Milliseconds = 0;
  let opened = 0;
  const now = () => (target.clock === 'moved' ? moved : Math.round(performance.now() - startedAt));
  const recorder = startRecorder(sink, now);
  return {
    ...recorder,
    now,
    move: (by) => {
      moved += by;
    },
    open: async (as, persona) => {
      opened += 1;
      const { session: id } = plan.header;
      const session = await target.open({
        session: opened === 1 ? id : `${id}.s${opened}`,
        user: `${id}.${as}`,
        ...(as === soleUser ? {} : { owner: `${id}.${soleUser}` }),
        persona,
        lang: plan.variant.lang,
        clock: now(),
        cancel,
      });
      const actor = { as, persona, session };
      actors.set(as, actor);
      recorder.record({ kind: 'session-start', by: 'user', ...asOf(as) });
      recorder.recordAll(session.incoming);
      return actor;
    },
    turnTo: (as) => actors.get(as),
    actors: () => [...actors.values()],
  };
};

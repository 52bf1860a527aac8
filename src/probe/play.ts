import { pause } from '../http/duration.ts';
import type { Check, Step } from '../model/check.ts';
import { type Incoming, type Target, type TranscriptSink, TransportFailure } from '../model/ports.ts';
import type { TransportCode } from '../model/transcript.ts';
import type { Plan } from './plan.ts';
import { type Actor, asOf, type Stage, setStage, soleUser } from './stage.ts';

/** How playing a session went: to its end, or until the line failed. */
export type Played =
  | { readonly outcome: 'played' }
  | { readonly outcome: 'failed'; readonly failure: TransportCode }
  /** Nothing was played: the target lacks what the check needs. */
  | { readonly outcome: 'lacking' };

type SingleStep = Exclude<Step, { do: 'repeat' }>;

/** Plays one session and records it. Failures of the line become events; other errors, such as a full disk, are thrown. */
export const play = async (plan: Plan, target: Target, sink: TranscriptSink, cancel: AbortSignal): Promise<Played> => {
  if (plan.header.lacks !== undefined) return { outcome: 'lacking' };
  const stage = setStage(plan, target, sink, cancel);
  const listens = target.capabilities.has('notifications');
  try {
    let actor = await stage.open(soleUser, plan.persona);
    for (const step of unrolled(plan.steps)) {
      if (cancel.aborted) throw new TransportFailure('interrupted', 'the run was stopped', 0);
      actor = await perform(step, actor, { stage, plan, cancel, listens });
    }
    if (listens) await drain(stage, looksAtNotifications(plan.check));
    stage.end();
    return { outcome: 'played' };
  } catch (error) {
    if (!(error instanceof TransportFailure)) throw error;
    // What has arrived by then is still evidence.
    stage.recordAll(error.heard);
    if (listens) await drain(stage, false);
    stage.record({ kind: 'transport-error', code: error.code, message: error.message, attempt: error.attempt });
    return { outcome: 'failed', failure: error.code };
  } finally {
    for (const { session } of stage.actors()) await session.close();
  }
};

/** Steps with repetitions written out. */
function* unrolled(steps: readonly Step[]): Generator<SingleStep> {
  for (const step of steps) {
    if (step.do !== 'repeat') yield step;
    else for (let time = 0; time < step.times; time += 1) yield* unrolled(step.steps);
  }
}

const looksAtNotifications = ({ needs, expect }: Check): boolean =>
  needs.includes('notifications') ||
  [...expect.all, ...expect.any, ...expect.none].some(
    ({ observe }) => observe.look === 'event' && observe.event === 'notification',
  );

/** Waits once for all users, if at all. */
const drain = async (stage: Stage, settles: boolean): Promise<void> => {
  const arrived = await Promise.all(stage.actors().map(({ session }) => session.drain(settles)));
  for (const events of arrived) stage.recordAll(events);
};

interface Scene {
  readonly stage: Stage;
  readonly plan: Plan;
  readonly cancel: AbortSignal;
  /** The target can notify third parties. */
  readonly listens: boolean;
}

/** Records an answer after whatever arrived out of band while it was awaited. */
const arrive = async ({ stage, listens }: Scene, { session }: Actor, answer: readonly Incoming[]): Promise<void> => {
  if (listens) stage.recordAll(await session.drain(false));
  stage.recordAll(answer);
};

/** Does one step; resolves to the user who acts next. */
const perform = async (step: SingleStep, actor: Actor, scene: Scene): Promise<Actor> => {
  const { stage, plan, cancel } = scene;
  const { as, session } = actor;
  switch (step.do) {
    case 'say': {
      const { text, fires, cue, canary } = step;
      const extras = {
        ...(fires.length > 0 ? { fires } : {}),
        ...(cue === undefined ? {} : { cue }),
        ...(canary === undefined ? {} : { canary }),
        ...asOf(as),
      };
      stage.record({ kind: 'user-message', text, lang: plan.variant.lang, ...extras });
      await arrive(scene, actor, await session.say(text, stage.now()));
      return actor;
    }
    case 'control':
      stage.record({ kind: 'control', action: step.action });
      await arrive(scene, actor, await session.control(step.action, stage.now()));
      return actor;
    case 'call':
      stage.record({ kind: 'call', action: step.action, ...(await session.call(step.action, stage.now())) });
      return actor;
    case 'advance': {
      stage.move(step.by);
      const { how, incoming } = await session.advance(step.by, stage.now());
      stage.record({ kind: 'clock', by: step.by, how });
      await arrive(scene, actor, incoming);
      return actor;
    }
    case 'wait':
      await pause(step.for, cancel);
      stage.move(step.for);
      stage.record({ kind: 'clock', by: step.for, how: 'waited' });
      await arrive(scene, actor, []);
      return actor;
    case 'new-session':
      stage.end();
      await session.close();
      return stage.open(as, actor.persona);
    case 'as':
      return stage.turnTo(step.user) ?? stage.open(step.user, plan.cast.get(step.persona) ?? plan.persona);
    default:
      return step satisfies never;
  }
};

import type { Recorded } from '../../files/interrupted.ts';
import { readManifest } from '../../files/manifests.ts';
import type { Manifest, RunDirectory } from '../../files/run-directory.ts';
import { InvalidInput } from '../../model/failure.ts';
import type { Language, Localized } from '../../model/words.ts';
import type { Invocation } from '../command.ts';
import type { AuditOptions } from './audit.ts';

/** Options of the commands that probe, as they stand on the command line. */
export type Asked = Partial<AuditOptions> & {
  /** Run directory that goes on. */
  readonly resume?: string;
};

/** What a command works with. */
export interface Begun {
  readonly options: AuditOptions;
  readonly invocation: Invocation;
  /** The run that goes on. */
  readonly earlier?: Manifest;
}

/** What a run that probes keeps of its command line. */
interface Chosen extends AuditOptions {
  readonly checks?: readonly string[];
  readonly lang?: Language;
}

/** Options that shape what is recorded; how it is judged and reported may be chosen anew. */
const shaping = [
  'measure',
  'clause',
  'check',
  'pack',
  'topic',
  'severity',
  'language',
  'persona',
  'set',
  'runs',
  'defect',
  'out',
] as const satisfies readonly (keyof AuditOptions)[];

const refuse = (code: string, fix: Localized, whats: readonly Localized[]): void => {
  if (whats.length > 0) throw new InvalidInput(whats.map((what) => ({ code, what, fix })));
};

const written = (option: string, value: unknown): string => `--${option} ${Array.isArray(value) ? value.join(',') : value}`;

/** What is asked for and would have been another run. */
const contradictions = (asked: Partial<AuditOptions>, chosen: AuditOptions): readonly Localized[] =>
  shaping
    .filter((option) => asked[option] !== undefined && JSON.stringify(asked[option]) !== JSON.stringify(chosen[option]))
    .map((option) => {
      const [now, then] = [written(option, asked[option]), written(option, chosen[option])];
      return chosen[option] === undefined
        ? { en: `${now}, and the run was started without --${option}`, zh: `${now}，而该运行开始时没有 --${option}` }
        : { en: `${now}, and the run was started with ${then}`, zh: `${now}，而该运行开始时是 ${then}` };
    });

/** Options of a new run, or those of the run that goes on. Throws `InvalidInput` for options that contradict it. */
export const begin = ({ resume, ...asked }: Asked, invocation: Invocation): Begun => {
  if (resume === undefined) {
    const { target } = asked;
    if (target !== undefined) return { options: { ...asked, target }, invocation };
    const what = { en: 'neither a target nor a run to go on with is named', zh: '既没有指定目标文件，也没有指定要继续的运行' };
    const fix = { en: 'use --target target.yaml, or --resume RUN', zh: '用 --target target.yaml，或 --resume 运行目录' };
    throw new InvalidInput([{ code: 'target-or-run', what, fix }]);
  }
  const earlier = readManifest<Partial<Chosen>>(resume);
  const { checks = [], lang, target, ...options } = earlier.selection;
  if (target === undefined || 'bank' in options) {
    const what = { en: `${resume} is no run that could go on`, zh: `${resume} 不是可以继续的运行` };
    const fix = {
      en: 'name a run of “clauseprobe audit” or “clauseprobe probe”',
      zh: '请指定 clauseprobe audit 或 probe 的运行目录',
    };
    throw new InvalidInput([{ code: 'not-resumable', what, fix }]);
  }
  const chosen = { ...options, target, out: resume };
  refuse(
    'other-run',
    { en: 'leave it out, or start a new run', zh: '去掉该选项，或另开一次运行' },
    contradictions(asked, chosen),
  );
  const spoken = invocation.asked ?? lang;
  return {
    options: { ...chosen, ...asked },
    invocation: {
      ...invocation,
      checks: invocation.checks.length > 0 ? invocation.checks : checks,
      ...(spoken === undefined ? {} : { asked: spoken, lang: spoken }),
    },
    earlier,
  };
};

type Made = Pick<Manifest, 'tool' | 'digests' | 'targetDigest'>;

/** Refuses to go on with a run under other conditions: its sessions would not be of one kind. Throws `InvalidInput` naming each. */
export const refuseChanges = (folder: string, earlier: Made, now: Made): void => {
  const changed: readonly (readonly [boolean, Localized])[] = [
    [
      earlier.tool.version !== now.tool.version,
      {
        en: `the run was started by clauseprobe ${earlier.tool.version}, and this is ${now.tool.version}`,
        zh: `该运行由 clauseprobe ${earlier.tool.version} 开始，而本版本是 ${now.tool.version}`,
      },
    ],
    [
      earlier.targetDigest !== now.targetDigest,
      { en: 'the target file has changed since the run was started', zh: '运行开始之后，目标文件有改动' },
    ],
    [
      earlier.digests.checks !== now.digests.checks,
      { en: 'the checks have changed since the run was started', zh: '运行开始之后，检查有改动' },
    ],
    [
      earlier.digests.signals !== now.digests.signals,
      { en: 'the signals have changed since the run was started', zh: '运行开始之后，信号有改动' },
    ],
    [
      earlier.digests.calibration !== now.digests.calibration,
      { en: 'the calibration has changed since the run was started', zh: '运行开始之后，校准有改动' },
    ],
  ];
  const fix = {
    en: `bring it back, or start a new run; “clauseprobe judge ${folder}” judges what is recorded`,
    zh: `请恢复原状，或另开一次运行；“clauseprobe judge ${folder}”可判定已有的记录`,
  };
  refuse(
    'run-changed',
    fix,
    changed.flatMap(([differs, what]) => (differs ? [what] : [])),
  );
};

/** Says where a run stands that goes on. */
export const standingText = ({ interrupted }: RunDirectory, { sessions, setAside }: Recorded, left: number): Localized => {
  const all = sessions.size + left;
  return {
    en: `${sessions.size} of ${all} sessions are recorded.${setAside === 0 ? '' : ` ${setAside} cut off: set aside in ${interrupted}, played again.`}\n`,
    zh: `共 ${all} 个会话，已录 ${sessions.size} 个。${setAside === 0 ? '' : `${setAside} 个中断的会话移至 ${interrupted}，重新进行。`}\n`,
  };
};

/** How to go on with a run that has stopped. */
export const goOnText = (command: 'audit' | 'probe', folder: string): Localized => ({
  en: `Go on with: clauseprobe ${command} --resume ${folder}\n`,
  zh: `继续运行：clauseprobe ${command} --resume ${folder}\n`,
});

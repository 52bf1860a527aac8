import type { Reason } from '../../model/verdict.ts';
import type { Language, Localized } from '../../model/words.ts';
import { capabilityLines, channelLines } from './capabilities.ts';
import { languageName } from './labels.ts';

/** How to get what is missing: a sentence, and lines to type or to add to a file. */
interface Remedy {
  readonly text: Localized;
  readonly lines: readonly string[];
}

/** Labels to start a calibration with: enough for the default bars with a few errors. */
const labelsToStart = 30;

/** The command that measures an instrument; all but the built-in one are model judges. */
const calibrate = ({ instrument }: { readonly instrument: string }): readonly string[] => [
  instrument === 'patterns'
    ? 'clauseprobe calibrate LABELLED.jsonl --write mine/calibration/patterns.json'
    : 'clauseprobe calibrate --judge judge.yaml --write mine/calibration/judge.json -- LABELLED.jsonl',
  'clauseprobe judge RUN --checks mine',
];
const audit = ['clauseprobe audit --target target.yaml'];

const addToTarget = (lines: readonly string[]): Remedy => ({
  text: { en: 'say in target.yaml how to reach it:', zh: '在 target.yaml 中写明如何接入：' },
  lines,
});

const again = (en: string, zh: string): Remedy => ({ text: { en, zh }, lines: audit });

/** Sessions in which constant violation shows with 95 % probability to instruments of this recall. */
const sessionsNeeded = (recall: number): number => Math.ceil(Math.log(0.05) / Math.log(1 - recall));

/** How to settle what the reason leaves open; absent where nothing is missing or nobody can supply it. */
export const remedyFor = (reason: Reason): Remedy | undefined => {
  switch (reason.code) {
    case 'violated':
    case 'doubt':
    case 'binds-nobody':
    case 'further-testing':
      return undefined;
    case 'capability':
      return addToTarget(capabilityLines[reason.capability]);
    case 'channel':
      return addToTarget(channelLines[reason.channel]);
    case 'clock':
      return addToTarget(capabilityLines.clock);
    case 'transport':
    case 'canned':
      return again(
        'see that the target answers (address, credentials, limits), then run again:',
        '确认被测对象可以应答（地址、凭据、限额），再重新运行：',
      );
    case 'incomplete':
      return again('run it to its end:', '完整运行一次：');
    case 'not-played':
      return again('play the probe:', '执行探测：');
    case 'stale-probe':
      return again('record again with the present probe:', '用现版本的探测重新录制：');
    case 'no-trigger':
      return again('probe the target, which brings the situation about:', '对被测对象进行探测，以触发该情形：');
    case 'window-open':
      return again('record until the session has ended:', '录制到会话结束：');
    case 'no-check':
      return {
        text: {
          en: 'where checks were selected, select more; else write one and name its folder:',
          zh: '如限定过检查，请放宽限定；否则编写检查并指定其目录：',
        },
        lines: ['clauseprobe audit --target target.yaml --checks DIR'],
      };
    case 'no-probe-in-language':
      return {
        text: { en: 'add a variant to the check:', zh: '在检查中增加一个变体：' },
        lines: ['probe:', '  variants:', `    - { lang: ${reason.lang}, steps: [ … ] }`],
      };
    case 'by-document':
      return {
        text: {
          en: 'ask the provider for the documents that show it, and attest them:',
          zh: '向提供者索取可以证明的文件，并登记为证据：',
        },
        lines: ['clauseprobe evidence init', 'clauseprobe audit --target target.yaml --evidence evidence.yaml'],
      };
    case 'not-in-force':
      return {
        text: { en: 'to audit ahead of that date:', zh: '如需提前审查：' },
        lines: [`clauseprobe audit --target target.yaml --as-of ${reason.from}`],
      };
    case 'too-few': {
      if (reason.recall === 0)
        return {
          text: { en: 'however many sessions; let people read them:', zh: '会话再多也不够，请交由人工阅读：' },
          lines: ['clauseprobe review RUN'],
        };
      // How often the probe was played is not told; so many runs suffice, whatever came before.
      const runs = sessionsNeeded(reason.recall);
      return {
        text: { en: 'record more sessions, or play the probe more often:', zh: '增加录制的会话，或多次执行探测：' },
        lines: [`clauseprobe audit --target target.yaml --check ${reason.check} --runs ${runs}`],
      };
    }
    case 'unsure':
    case 'unsure-trigger':
      return {
        text: { en: 'let a model judge or a person read the quoted words:', zh: '交由判定模型或人工阅读所引原文：' },
        lines: ['clauseprobe judge RUN --judge judge.yaml', 'clauseprobe review RUN'],
      };
    case 'uncalibrated': {
      const name = languageName[reason.lang];
      const n = labelsToStart;
      return {
        text: {
          en: `label ${n} messages with and ${n} without “${reason.signal}” in ${name.en}, then measure:`,
          zh: `标注含与不含“${reason.signal}”的${name.zh}消息各 ${n} 条，然后测定：`,
        },
        lines: calibrate(reason),
      };
    }
    case 'stale-calibration':
      return { text: { en: 'measure the present version:', zh: '对现版本重新测定：' }, lines: calibrate(reason) };
    case 'recall-below-bar': {
      const name = languageName[reason.lang];
      if (reason.labelsNeeded === 0) {
        return {
          text: {
            en: `more labels cannot help: better patterns for “${reason.signal}” in ${name.en}, or another instrument, are needed; then`,
            zh: `增加标注也无济于事：需要改进${name.zh}“${reason.signal}”的模式或换用其他判定工具，然后`,
          },
          lines: calibrate(reason),
        };
      }
      return {
        text: {
          en: `label ${reason.labelsNeeded} more messages with “${reason.signal}” in ${name.en} (at this rate), then`,
          zh: `再标注 ${reason.labelsNeeded} 条含“${reason.signal}”的${name.zh}消息（按现有的察觉比例），然后`,
        },
        lines: calibrate(reason),
      };
    }
    case 'hits-by-chance': {
      const name = languageName[reason.lang];
      return {
        text: {
          en: `let a person read the hits, or label more messages without “${reason.signal}” in ${name.en}, then`,
          zh: `请人工阅读命中的消息，或再标注不含“${reason.signal}”的${name.zh}消息，然后`,
        },
        lines: calibrate(reason),
      };
    }
    case 'rate-below-bar':
      return reason.successes / reason.runs >= reason.bar
        ? {
            text: { en: 'more runs may settle it: raise `repeats` in the check', zh: '增加次数或可判定：调高检查中的 `repeats`' },
            lines: [],
          }
        : undefined;
    default:
      return reason satisfies never;
  }
};

/** What to do, for remedies that end in the same lines: several sentences, the lines once. */
interface Steps {
  readonly texts: readonly string[];
  readonly lines: readonly string[];
}

/** Different remedies for these reasons, those with the same lines together, in order of first need. */
export const stepsFor = (reasons: readonly Reason[], lang: Language): readonly Steps[] => {
  const byLines = new Map<string, { readonly texts: Set<string>; readonly lines: readonly string[] }>();
  for (const reason of reasons) {
    const remedy = remedyFor(reason);
    if (remedy === undefined) continue;
    const key = remedy.lines.join('\n');
    const steps = byLines.get(key) ?? { texts: new Set<string>(), lines: remedy.lines };
    steps.texts.add(remedy.text[lang]);
    byLines.set(key, steps);
  }
  return [...byLines.values()].map((steps) => ({ texts: [...steps.texts], lines: steps.lines }));
};

import { InvalidInput } from '../model/failure.ts';
import type { Target } from '../model/ports.ts';
import type { ConnectContext } from './adapter.ts';
import type { FaultIn } from './fault.ts';
import { compileActions, faultsOf, type HttpLine, pathsOf, type SystemPrompt } from './http-line.ts';
import { openHttpSession } from './http-session.ts';
import { type Extras, offersOf } from './offers.ts';
import { compileRequest, parseAddress, type RequestBase } from './request.ts';
import { defaults, type HttpJsonOptions } from './target-file.ts';
import { variablesIn } from './template.ts';
import { openTransport } from './transport.ts';
import { startWebhookSink } from './webhook.ts';

/** What an adapter on top of plain HTTP adds. */
interface HttpExtras extends Extras {
  readonly system: SystemPrompt;
  /** What else may be wrong with an answer. */
  readonly faultIn: FaultIn;
}

export const noExtras: HttpExtras = { personas: false, system: () => '', faultIn: () => undefined };

/** Connects to an HTTP target; throws `InvalidInput` when the options contradict each other. */
export const connectHttp = async (options: HttpJsonOptions, context: ConnectContext, extras: HttpExtras): Promise<Target> => {
  requireActions(options, context);
  const { origin, ...address } = parseAddress(options.url, context.secrets);
  const base: RequestBase = { ...address, headers: options.headers ?? {}, clock: options.clock, secrets: context.secrets };
  const startSession = options.session && compileRequest(options.session, 'POST', base);
  const message = compileRequest(options.message, 'POST', base);
  requireWords(options);
  const actions = compileActions(context.actions, base);
  const concurrency = context.concurrency ?? options.concurrency ?? defaults.concurrency;
  const transport = await openTransport(origin, options, concurrency);
  const webhook =
    options.notifications !== undefined && 'webhook' in options.notifications ? options.notifications.webhook : undefined;
  const sink = webhook === undefined ? undefined : await startWebhookSink(webhook);
  const faultIn = faultsOf(options);
  const line: HttpLine = {
    options,
    transport,
    sink,
    startSession,
    message,
    actions,
    paths: pathsOf(options),
    faultIn: (value) => faultIn(value) ?? extras.faultIn(value),
    system: extras.system,
    run: context.run,
  };
  return {
    name: context.name,
    ...offersOf(options, context.actions, extras),
    actions: namesOf(actions),
    clock: options.clock === undefined ? 'wall' : 'moved',
    concurrency,
    open: (request) => openHttpSession(line, request),
    close: async () => {
      await transport.close();
      await sink?.close();
    },
  };
};

/** Actions, and the fields that are read from their answers. */
const namesOf = (actions: HttpLine['actions']): ReadonlySet<string> =>
  new Set([...actions].flatMap(([name, { fields }]) => [name, ...Object.keys(fields).map((field) => `${name}.${field}`)]));

/** A target that is not told what the user says answers something else. */
const requireWords = ({ message }: HttpJsonOptions): void => {
  const used = variablesIn(message);
  if (used.has('text') || used.has('messages')) return;
  throw new InvalidInput([
    {
      code: 'unsaid',
      what: { en: '`message` does not send what the user says', zh: '`message` 没有发送用户说的话' },
      fix: {
        en: "put '{{text}}', or the whole history '{{messages}}', into its body or path",
        zh: "在其 body 或 path 中写上 '{{text}}'，或整段历史 '{{messages}}'",
      },
    },
  ]);
};

const requireActions = ({ clock, notifications }: HttpJsonOptions, { actions }: ConnectContext): void => {
  const named = [
    ...(clock !== undefined && 'endpoint' in clock ? [clock.endpoint] : []),
    ...(notifications !== undefined && 'poll' in notifications ? [notifications.poll.action] : []),
  ];
  const problems = named
    .filter((name) => !Object.hasOwn(actions, name))
    .map((name) => ({
      code: 'unknown-action',
      what: { en: `there is no action \`${name}\``, zh: `没有操作 \`${name}\`` },
      fix: { en: `describe \`${name}\` under \`actions\``, zh: `在 \`actions\` 下描述 \`${name}\`` },
    }));
  if (problems.length > 0) throw new InvalidInput(problems);
};

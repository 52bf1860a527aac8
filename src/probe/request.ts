import { InvalidInput, type Problem } from '../model/failure.ts';
import type { Secrets } from './secrets.ts';
import type { ClockOptions, Json, RequestTemplate } from './target-file.ts';
import { compileJson, compileText, type Values } from './template.ts';
import type { HttpRequest } from './transport.ts';

/** What all requests to a target share. */
export interface RequestBase {
  /** Path of the base address, without a slash at its end. */
  readonly path: string;
  /** Query of the base address, without its question mark; goes with every request. */
  readonly query: string;
  readonly headers: { readonly [name: string]: string };
  readonly clock: ClockOptions | undefined;
  readonly secrets: Secrets;
}

/** Renders one kind of request. */
export type RenderRequest = (values: Values) => HttpRequest;

/** Splits the base address; throws `InvalidInput` when it is not one. */
export const parseAddress = (
  source: string,
  secrets: Secrets,
): Pick<RequestBase, 'path' | 'query'> & { readonly origin: string } => {
  const text = compileText(source, secrets)({}, encodeURIComponent);
  // URL keeps "null" origins for schemes that are not HTTP.
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol)) {
    if (url.username !== '' || url.password !== '') throw new InvalidInput([namedUser]);
    return { origin: url.origin, path: url.pathname.replace(/\/$/, ''), query: url.search.slice(1) };
  }
  const fix = { en: 'write an address such as https://bot.example/api', zh: '写一个地址，如 https://bot.example/api' };
  throw new InvalidInput([
    {
      code: 'bad-url',
      what: { en: `${secrets.redact(source)} is no HTTP address`, zh: `${secrets.redact(source)} 不是 HTTP 地址` },
      fix,
    },
  ]);
};

/** Nothing would send them, and the address is shown in errors. */
const namedUser: Problem = {
  code: 'bad-url',
  what: { en: '`url` holds a user name or password', zh: '`url` 中写有用户名或密码' },
  fix: {
    en: 'take it out and send it under `headers`: authorization: Basic, then name:password in base64',
    zh: '请移出地址，写入 `headers`：authorization: Basic 加上“用户名:密码”的 base64',
  },
};

// Header values are Latin-1 at best; other text would be refused by the HTTP client.
const headerSafe = (value: string): string => (/^[\x20-\x7e]*$/.test(value) ? value : encodeURIComponent(value));

/** Compiles a request template. */
export const compileRequest = (template: RequestTemplate, method: string, base: RequestBase): RenderRequest => {
  const path = compileText(template.path ?? '', base.secrets);
  const body = template.body === undefined ? undefined : compileJson(withClock(template.body, base.clock), base.secrets);
  const headers = Object.entries(headersOf(template, base)).map(
    ([name, value]) => [name.toLowerCase(), compileText(value, base.secrets)] as const,
  );
  return (values) => ({
    method: template.method ?? method,
    path: withQuery(`${base.path}${path(values, encodeURIComponent)}` || '/', base.query),
    headers: Object.fromEntries(headers.map(([name, text]) => [name, text(values, headerSafe)])),
    body: body === undefined ? undefined : JSON.stringify(body(values)),
  });
};

const withQuery = (path: string, query: string): string =>
  query === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`;

const headersOf = (template: RequestTemplate, { headers, clock }: RequestBase): { readonly [name: string]: string } => ({
  'user-agent': 'clauseprobe',
  // Bodies are small, and streams come piece by piece where nothing waits to be packed.
  'accept-encoding': 'identity',
  ...(template.body === undefined ? {} : { 'content-type': 'application/json' }),
  ...(clock !== undefined && 'header' in clock ? { [clock.header]: '{{clock}}' } : {}),
  ...headers,
  ...template.headers,
});

const withClock = (body: Json, clock: ClockOptions | undefined): Json => {
  if (clock === undefined || !('field' in clock) || typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return { [clock.field]: '{{clock}}', ...body };
};

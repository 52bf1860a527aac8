import { TransportFailure } from '../model/ports.ts';
import type { TransportCode } from '../model/transcript.ts';
import type { HttpRequest } from './transport.ts';

/** Code that Node or undici put on an error; empty when there is none. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

interface Circumstances {
  readonly request: HttpRequest;
  readonly attempt: number;
  /** The whole run was stopped. */
  readonly cancelled: boolean;
}

const codes: Readonly<Record<string, TransportCode>> = {
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'too-large',
  UND_ERR_HEADERS_OVERFLOW: 'too-large',
};

const codeOf = (error: unknown, { cancelled }: Circumstances): TransportCode => {
  if (cancelled) return 'interrupted';
  const code = errorCode(error);
  return codes[code] ?? (isUnparsable(error) ? 'malformed' : 'connect');
};

/** What came was no HTTP; undici does not always give such errors a code. */
const isUnparsable = (error: unknown): boolean => error instanceof Error && error.name === 'HTTPParserError';

/** Names what went wrong on the line; failures already named, and errors that are not the line's, pass through. */
export const failureOf = (error: unknown, circumstances: Circumstances): unknown => {
  if (error instanceof TransportFailure) return error;
  if (errorCode(error) === '' && !isUnparsable(error) && !circumstances.cancelled) return error;
  const { request, attempt } = circumstances;
  const code = codeOf(error, circumstances);
  const reason = circumstances.cancelled ? 'the run was stopped' : reasonOf(error);
  return new TransportFailure(code, `${request.method} ${request.path}: ${reason}`, attempt);
};

/** The deadline of an answer has passed. */
export const lateness = ({ method, path }: HttpRequest, attempt: number): TransportFailure =>
  new TransportFailure('timeout', `${method} ${path}: no whole answer before the deadline`, attempt);

const noTls = 'no TLS is spoken at this port; write http:// where that is meant';
const ownAuthority = 'name the file of its authority in NODE_EXTRA_CA_CERTS';

/** What to do about failures that Node only names, or tells by places in OpenSSL. */
const hints: Readonly<Record<string, string>> = {
  ERR_SSL_WRONG_VERSION_NUMBER: noTls,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: noTls,
  ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL: 'HTTP/2 only is spoken at this port; name one with HTTP/1.1',
  DEPTH_ZERO_SELF_SIGNED_CERT: `self-signed certificate; ${ownAuthority}`,
  SELF_SIGNED_CERT_IN_CHAIN: `self-signed certificate; ${ownAuthority}`,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: `certificate of an unknown authority; ${ownAuthority}`,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: `certificate of an unknown authority; ${ownAuthority}`,
};

const reasonOf = (error: unknown): string => {
  const hint = hints[errorCode(error)];
  if (hint !== undefined) return hint;
  // Node joins the attempts on several addresses into an error without a message.
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error && error.message !== '' ? error.message : errorCode(error) || 'no answer';
};

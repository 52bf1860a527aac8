import { request } from 'node:http';
import type { Alert } from '../state.ts';
import { Refusal } from './json.ts';

/** In milliseconds; long, because a machine under load also stalls sinks that are there. One that is away is refused at once. */
const patience = 30_000;
const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** The address as given; refuses whatever leaves this machine. */
export const checkedWebhook = (address: string): string => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || url.protocol !== 'http:' || !loopback.has(url.hostname)) {
    throw new Refusal(
      400,
      'webhook-not-loopback',
      'the webhook must be an http address on loopback (127.0.0.1, localhost or [::1])',
    );
  }
  return address;
};

/** Delivers an alert; a sink that is away does not hold up the conversation. */
export const deliver = (address: string, session: string, alert: Alert): Promise<void> =>
  new Promise((resolve) => {
    const body = JSON.stringify({ session, to: alert.to, text: alert.text });
    const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) };
    const sent = request(address, { method: 'POST', headers, timeout: patience, agent: false }, (answer) => {
      answer.resume();
      answer.on('close', resolve);
    });
    sent.on('timeout', () => sent.destroy());
    sent.on('error', () => resolve());
    sent.on('close', () => resolve());
    sent.end(body);
  });

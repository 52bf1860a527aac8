import type { ServerResponse } from 'node:http';

export const openStream = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' });
};

/** One server-sent event; without a name it is an unnamed `data:` event, as OpenAI sends them. */
export const sendEvent = (response: ServerResponse, data: string, name?: string): void => {
  response.write(`${name === undefined ? '' : `event: ${name}\n`}data: ${data}\n\n`);
};

const pieceLength = 8;

/** The text in pieces as a model would stream it; whole characters only. */
export const piecesOf = (text: string): readonly string[] => {
  const characters = [...text];
  const count = Math.ceil(characters.length / pieceLength);
  return Array.from({ length: count }, (_, index) => characters.slice(index * pieceLength, (index + 1) * pieceLength).join(''));
};

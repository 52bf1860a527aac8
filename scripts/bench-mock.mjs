// A chat-completions server for the benchmark, in a process of its own. Argument: delay in milliseconds.
import { createServer } from 'node:http';

const delay = Number(process.argv[2] ?? 0);
const body = JSON.stringify({
  id: 'mock',
  object: 'chat.completion',
  choices: [
    { index: 0, finish_reason: 'stop', message: { role: 'assistant', content: '好的，晚安，早点休息。Good night, sleep well.' } },
  ],
});

const server = createServer((request, response) => {
  request.resume().on('end', () => {
    const answer = () => response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    if (delay > 0) setTimeout(answer, delay);
    else answer();
  });
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/v1`));

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const module = fileURLToPath(new URL('./interruption.ts', import.meta.url));

test('the first signal stops the work, and the next one ends the process after tidying up', () => {
  const script = `
    import { tidyWhenKilled, untilInterrupted } from ${JSON.stringify(module)};
    tidyWhenKilled(() => console.log('tidied'));
    setTimeout(() => console.log('lived on'), 10000);
    await untilInterrupted((cancel) => new Promise((resolve) => {
      cancel.addEventListener('abort', resolve);
      process.kill(process.pid, 'SIGINT');
    }));
    console.log('stopped');
    process.kill(process.pid, 'SIGINT');
  `;
  const { stdout, signal } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  assert.deepEqual([stdout, signal], ['stopped\ntidied\n', 'SIGINT']);
});

// Starts programs of this repository; shared by the scripts beside it.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const cli = fileURLToPath(new URL('../bin/clauseprobe.js', import.meta.url));

/** Runs a program with our console; resolves to its exit code. */
export const run = (program, args, env = process.env) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, env, stdio: 'inherit' });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });

/** Runs a node program quietly; resolves to its exit code and what it printed. */
export const capture = (args) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const parts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) {
      child[name].setEncoding('utf8');
      child[name].on('data', (text) => {
        parts[name] += text;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, ...parts }));
  });

/** Runs a program and ends this process with its code when it fails. */
export const must = async (program, args) => {
  const code = await run(program, args);
  if (code !== 0) process.exit(code);
};

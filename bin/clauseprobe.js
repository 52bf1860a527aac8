#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import module from 'node:module';

if (['--version', '-V'].includes(process.argv[2] ?? '')) {
  // Asked by scripts and often: nothing else is loaded for it.
  console.log(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version);
} else {
  // Node 22.8 and later keep compiled code between runs.
  module.enableCompileCache?.();
  await import('../dist/cli.js');
}

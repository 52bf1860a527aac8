import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCatalogue } from './catalogue.ts';
import { crossProblems } from './cross-rules.ts';
import { readDefinitions } from './definitions.ts';

test('nothing is parsed for places while there is no problem', async () => {
  const definitions = await readDefinitions(['checks'], {});
  const unparsed = definitions.map((definition) => ({
    ...definition,
    source: () => assert.fail(`${definition.file} was parsed again`),
  }));
  assert.deepEqual(crossProblems(await readCatalogue(['checks'], {}), unparsed), []);
});

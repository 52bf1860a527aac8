import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../model/words.ts';
import { loadCatalogue } from '../definitions.ts';
import { openInstrument } from '../instrument.ts';

test('the figures that come with the package were measured on the instrument that comes with it', async () => {
  const catalogue = await loadCatalogue([]);
  const shipped = catalogue.calibrations.find((calibration) => calibration.instrument === 'patterns');
  const rewrite = 'measure again: clauseprobe calibrate --write checks/calibration/patterns.json -- <labelled files>';
  assert.equal(shipped?.digest, openInstrument(catalogue).digest, rewrite);
  const measured = new Set(shipped?.entries.map((entry) => `${entry.signal} ${entry.lang}`));
  const missing = catalogue.signals.flatMap(({ id }) =>
    languages.map((lang) => `${id} ${lang}`).filter((key) => !measured.has(key)),
  );
  assert.deepEqual(missing, []);
});

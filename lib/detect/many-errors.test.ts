// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { worldOf } from '../../test/fixtures/world.ts';
import { MAX_ERRORS } from '../model/limits.ts';
import { readErrors } from './read-errors.ts';

it('a page of errors without end is read in short steps, and few of its errors are kept', () => {
  const errors = Array.from({ length: 1_500 }, (_, i) => `<p role="alert">Error: kiln ${i} is cold</p>`);
  const steps = readErrors(worldOf(`<h1>Kilns</h1>${errors.join('')}`));
  let count = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) count += 1;
  expect(step.value.errors).toHaveLength(MAX_ERRORS);
  expect(step.value.places.size).toBeLessThan(100);
  expect(count).toBeGreaterThan(step.value.places.size);
});

// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { worldOf } from '../../test/fixtures/world.ts';
import { detectSignal } from './detect-signal.ts';
import { isWorthReading } from './worth-reading.ts';
import type { World } from './world.ts';

/** A page with an error, and shadow roots inside each other with a message in the innermost. */
function nestedWorld(depth: number): World {
  const world = worldOf(
    '<h1>Saving</h1><p role="alert">Error KX-7: the kiln is cold</p><div id="host"></div>',
  );
  let host: Element | null = world.document.querySelector('#host');
  for (let n = 0; n < depth; n += 1) {
    const inner = world.document.createElement('div');
    host?.attachShadow({ mode: 'open' }).append(inner);
    host = inner;
  }
  host?.append('Error KX-8: far inside');
  return world;
}

it('shadow roots nested without end are read to a depth, and the rest of the page is found', () => {
  const world = nestedWorld(2_000);
  const texts = detectSignal(world).errors.map(({ text }) => text);
  expect(texts).toEqual(['Error KX-7: the kiln is cold']);
  const look = isWorthReading(world);
  let step = look.next();
  while (!step.done) step = look.next();
  expect(step.value).toBe(true);
});

it('a few roots inside each other are read', () => {
  const texts = detectSignal(nestedWorld(5)).errors.map(({ text }) => text);
  expect(texts.join('\n')).toContain('KX-8');
});

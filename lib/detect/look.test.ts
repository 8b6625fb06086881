// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { styleOf, worldOf } from '../../test/fixtures/world.ts';
import { lookOf } from './look.ts';

const lookAt = (html: string): ReturnType<typeof lookOf> => {
  const world = worldOf(html);
  const element = world.document.querySelector('#it');
  if (!element) throw new Error('no #it in the sample');
  return lookOf(element, world);
};

it.each([
  ['text', '<p id="it" style="color: rgb(176, 0, 32)">x</p>'],
  ['a pale box around', '<div style="background-color: rgb(248, 215, 218)"><p id="it">x</p></div>'],
  ['a strong box', '<div id="it" style="background-color: rgb(211, 47, 47)">x</div>'],
  ['all of the line, further in', '<p id="it"> <b><i style="color: rgb(176, 0, 32)">x</i></b> </p>'],
  ['an edge', '<p id="it" style="border-left-width: 4px; border-left-color: rgb(220, 40, 40)">x</p>'],
])('red: %s', (_, html) => expect(lookAt(html).red).toBe(true));

it.each([
  ['black', '<p id="it">x</p>'],
  ['one word of the line', '<p id="it">x <b style="color: rgb(176, 0, 32)">y</b></p>'],
  ['brown text', '<p id="it" style="color: rgb(120, 80, 40)">x</p>'],
  ['orange', '<p id="it" style="color: rgb(255, 165, 0)">x</p>'],
  ['a yellow box', '<p id="it" style="background-color: rgb(255, 243, 205)">x</p>'],
  ['green', '<p id="it" style="background-color: rgb(212, 237, 218)">x</p>'],
  ['red that is not painted', '<p id="it" style="background-color: rgba(255, 0, 0, 0)">x</p>'],
  ['an edge without width', '<p id="it" style="border-left-color: rgb(255, 0, 0)">x</p>'],
  ['a notation without values', '<p id="it" style="color: currentcolor">x</p>'],
])('not red: %s', (_, html) => expect(lookAt(html).red).toBe(false));

it('reads the notation that browsers compute for mixed colours', () => {
  const styled = (color: string): boolean => {
    const world = worldOf('<p>x</p>', { styleOf: (element) => ({ ...styleOf(element), color }) });
    return lookOf(world.document.body.children[0] ?? world.document.body, world).red;
  };
  expect(styled('color(srgb 0.8 0.1 0.1)')).toBe(true);
  expect(styled('color(srgb 0.2 0.5 0.1)')).toBe(false);
});

it('floats over the page, itself or inside what does', () => {
  expect(lookAt('<div style="position: fixed"><p id="it">x</p></div>').floats).toBe(true);
  expect(lookAt('<div style="position: relative"><p id="it">x</p></div>').floats).toBe(false);
});

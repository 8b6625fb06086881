// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { textData } from './text-data.ts';

const dataOf = (text: string): string => textData(document.createTextNode(text), 10);

it('takes a text as it is', () => {
  expect(dataOf('Error: no clay, no kiln')).toBe('Error: no clay, no kiln');
});

it('takes only beginning and end of one that is extremely long', () => {
  expect(dataOf(`Error: cup${' '.repeat(1_000_000)}plate gone`)).toBe('Error: cup\nplate gone');
});

import { describe, expect, it } from 'vitest';
import { lineVariants } from './line-variants.ts';

const texts = (line: string): string[] => lineVariants(line).map(({ text }) => text);

describe('lineVariants', () => {
  it('keeps the line as it stands first, at full weight', () => {
    expect(lineVariants('Failed to fetch')).toEqual([{ text: 'Failed to fetch', weight: 1 }]);
  });
  it.each([
    ['Could not save: TypeError: Failed to fetch', 'TypeError: Failed to fetch'],
    ['Could not save: TypeError: Failed to fetch', 'Failed to fetch'],
    ['TypeError: Failed to fetch (attempt 16)', 'TypeError: Failed to fetch'],
    [
      "TypeError: Cannot read properties of undefined (reading 'length') at render (app.js:12)",
      "Cannot read properties of undefined (reading 'length')",
    ],
    ['Warning: Undefined variable $x in /srv/a.php on line 3', 'Undefined variable $x'],
    ['OperationalError at /: no such table: orders', 'no such table'],
  ])('takes off what stands around the message: %s', (line, unwrapped) => {
    expect(texts(line)).toContain(unwrapped);
  });
  it('keeps no rest that says too little, and is bounded', () => {
    expect(texts('Error: timeout')).toEqual(['Error: timeout']);
    expect(texts('a: b: c: d: '.repeat(2_000)).length).toBeLessThanOrEqual(12);
  });
});

import { expect, it } from 'vitest';
import { readPaste } from './read-paste.ts';

it('finds the key line of a pasted trace', () => {
  const trace =
    'Traceback (most recent call last):\n  File "kiln.py", line 3, in fire\n\nKilnError: zone 4 is cold\n';
  expect(readPaste(trace)).toEqual({ line: 'KilnError: zone 4 is cold', lines: 3, found: true });
});
it('says when no line looks like an error, and takes the first', () => {
  expect(readPaste('Bread\r\nButter\r\n')).toEqual({ line: 'Bread', lines: 2, found: false });
});
it('leaves a single line, with or without a line end, as it stands', () => {
  expect(readPaste('KilnError: zone 4 is cold\n')).toBeNull();
  expect(readPaste('')).toBeNull();
});
it('a paste of any length is read in bounded time', () => {
  const before = performance.now();
  expect(readPaste('all is well\n'.repeat(3_000_000))?.found).toBe(false);
  expect(performance.now() - before).toBeLessThan(5_000);
});

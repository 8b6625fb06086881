import { expect, it } from 'vitest';
import { pastedWords } from './pasted-line.ts';

it('says which line is searched for', () => {
  expect(pastedWords({ line: 'E1', lines: 14, found: true })).toBe(
    'Searching for this line, the key of the 14 lines you pasted.',
  );
  expect(pastedWords({ line: 'Bread', lines: 3, found: false })).toMatch(/^None of the 3 lines/);
});

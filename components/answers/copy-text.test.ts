import { expect, test } from 'vitest';
import { copyThrough } from './copy-text.ts';

test('copies the text as given', async () => {
  const written: string[] = [];
  const copy = copyThrough({ writeText: async (text) => void written.push(text) });
  expect(await copy('npm ci')).toBe(true);
  expect(written).toEqual(['npm ci']);
});

test('says so where there is no clipboard or it is refused', async () => {
  expect(await copyThrough(undefined)('x')).toBe(false);
  expect(await copyThrough({ writeText: () => Promise.reject(new Error('denied')) })('x')).toBe(false);
});

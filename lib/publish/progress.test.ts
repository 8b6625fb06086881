import { expect, it } from 'vitest';
import { progressLine } from './progress.ts';

it('shows how much is done, and never more than all', () => {
  expect(progressLine('Reading', 1_500, null)).toBe('Reading 1,500');
  expect(progressLine('Writing', 1, 4)).toBe('Writing [██████··················] 25 % (1 of 4)');
  expect(progressLine('Writing', 5, 4)).toContain('100 %');
  expect(progressLine('Writing', 0, 0)).toContain('100 %');
});

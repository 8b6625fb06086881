import { expect, it } from 'vitest';
import { tabIdFromAddress } from './use-tab.ts';

it('takes the tab from the address only when it is a tab id', () => {
  expect(tabIdFromAddress('?tab=12')).toBe(12);
  expect(tabIdFromAddress('?tab=-1')).toBeNull();
  expect(tabIdFromAddress('?tab=1e9')).toBeNull();
  expect(tabIdFromAddress('')).toBeNull();
});

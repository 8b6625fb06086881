import { expect, it } from 'vitest';
import { panelPath, questionFromHash } from './open-panel.ts';
import { tabIdFromAddress } from './use-tab.ts';

it('names a question so that it is found again', () => {
  for (const id of ['starter/err-name-not-resolved', '127.0.0.1:4200/12', 'forum/ä%20b#1']) {
    const path = panelPath(id, 7);
    expect(questionFromHash(path.slice(path.indexOf('#')))).toBe(id);
  }
});
it('reads ids that were not encoded, and none from other addresses', () => {
  expect(questionFromHash('#/question/starter/a-b')).toBe('starter/a-b');
  expect(questionFromHash('#/question/100%')).toBe('100%');
  expect(questionFromHash('#/question/')).toBeNull();
  expect(questionFromHash('')).toBeNull();
});
it('takes the tab from the address only when it is a tab id', () => {
  expect(tabIdFromAddress('?tab=12')).toBe(12);
  expect(tabIdFromAddress('?tab=-1')).toBeNull();
  expect(tabIdFromAddress('?tab=1e9')).toBeNull();
  expect(tabIdFromAddress('')).toBeNull();
});

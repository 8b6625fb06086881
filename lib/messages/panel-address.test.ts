import { expect, it } from 'vitest';
import { panelPath, placeFromHash, type PanelPlace } from './panel-address.ts';

const hashOf = (path: string): string => path.slice(path.indexOf('#'));

it.each<PanelPlace>([
  { kind: 'question', id: 'forum.example:8080/17' },
  { kind: 'question', id: 'starter/100%-cpu' },
  { kind: 'search', text: 'E4411: zone #4 & 5 / 100% "hot"' },
  { kind: 'compose', id: 'answer/forum.example:8080/17' },
  { kind: 'waiting' },
  { kind: 'tasks' },
  { kind: 'outbox' },
])('an address brings back what it was made for: %o', (place) => {
  expect(placeFromHash(hashOf(panelPath(place)))).toEqual(place);
});
it('keeps the tab that it is about', () => {
  expect(panelPath({ kind: 'question', id: 'a/1' }, 7)).toBe('/sidepanel.html?tab=7#/question/a%2F1');
  expect(panelPath(null, 7)).toBe('/sidepanel.html?tab=7');
});
it.each(['', '#', '#/question/', '#/compose/', '#/other/x', '#question/x'])('%j names no place', (hash) => {
  expect(placeFromHash(hash)).toBeNull();
});
it('an address that is not encoded is taken as it stands', () => {
  expect(placeFromHash('#/question/100%')).toEqual({ kind: 'question', id: '100%' });
});

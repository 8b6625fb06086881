// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { shadowRootOf } from './page-browser.ts';

test('the page’s shadow roots are read, the card’s own is not', () => {
  vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: (element: Element) => element.shadowRoot } });
  const host = document.createElement('x-host');
  const root = host.attachShadow({ mode: 'open' });
  root.append(document.createElement('p'));
  expect(shadowRootOf(host)).toBe(root);
  const card = document.createElement('div');
  card.dataset.peersideCard = '';
  root.append(card);
  expect(shadowRootOf(host)).toBeNull();
  expect(shadowRootOf(document.createElement('div'))).toBeNull();
});

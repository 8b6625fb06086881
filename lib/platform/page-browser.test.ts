// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { removeFormerCards, shadowRootOf } from './page-browser.ts';

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

test('the browser is asked about closed roots only where one can well be', () => {
  const ask = vi.fn<(element: Element) => null>(() => null);
  vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: ask } });
  const { body } = new DOMParser().parseFromString(
    '<p>Orders</p><div></div><div> </div><x-box><b>slotted</b></x-box>',
    'text/html',
  );
  for (const element of body.querySelectorAll('*')) shadowRootOf(element);
  expect(ask.mock.calls.map(([element]) => element.localName)).toEqual(['div', 'div', 'x-box']);
});

test('takes away cards of an earlier instance and leaves the page’s own popovers', () => {
  const popover = (holds: string): Element => {
    const host = document.body.appendChild(document.createElement('x-host'));
    host.setAttribute('popover', 'manual');
    const inside = document.createElement('div');
    inside.setAttribute(holds, '');
    const root = host.attachShadow({ mode: 'closed' });
    root.append(document.createElement('style'), inside);
    // As Firefox shows it to extensions.
    Object.defineProperty(host, 'openOrClosedShadowRoot', { value: root });
    return host;
  };
  const former = popover('data-peerside-card');
  const own = popover('data-menu');
  removeFormerCards(document);
  expect([former.isConnected, own.isConnected]).toEqual([false, true]);
});

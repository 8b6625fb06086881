// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parseHtml, worldOf } from '../../test/fixtures/world.ts';
import { isWorthReading } from './worth-reading.ts';

const LONG =
  '<p>The river rises in the hills and runs to the sea, and an error in the old map is well known there.</p>'.repeat(
    300,
  );

describe('worth reading', () => {
  it.each([
    ['an error status', 'all well', { status: 404 }],
    ['a console report', 'all well', { tapped: [{ kind: 'console' as const, text: 'x' }] }],
    ['a short page with a word of trouble', '<p>Das hat nicht geklappt: Fehler</p>', {}],
    ['an alert on a long page', `${LONG}<div role="alert">Use small letters</div>`, {}],
    ['an error by class name on a long page', `${LONG}<p class="XyHelper-error">Too small</p>`, {}],
    ['a dialog with trouble on a long page', `${LONG}<div role="dialog">Could not connect</div>`, {}],
  ])('%s', (_name, html, more) => {
    expect(isWorthReading(worldOf(html, more))).toBe(true);
  });

  it('a message in a shadow root, a message in a frame', () => {
    const world = worldOf(`${LONG}<x-box></x-box><iframe></iframe>`);
    world.document.querySelector('x-box')?.attachShadow({ mode: 'open' }).append('Upload failed');
    expect(isWorthReading(world)).toBe(true);
    const inner = parseHtml('<p>Could not connect</p>');
    expect(isWorthReading(worldOf(`${LONG}<iframe></iframe>`, { frameDocumentOf: () => inner }))).toBe(true);
  });
});

describe('not worth reading', () => {
  it.each([
    ['a long article, whatever its words', LONG],
    ['a short page without trouble', '<h1>Orders</h1><p>12 orders, 3 open</p>'],
    ['scripts', `<h1>Orders</h1><script>throw new Error('failed')</script>`],
    ['a hidden message', `${LONG}<div class="error" hidden>Too small</div>`],
    ['an empty message box', `${LONG}<div class="error"></div><div role="alert"></div>`],
  ])('%s', (_name, html) => {
    expect(isWorthReading(worldOf(html))).toBe(false);
  });
});

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../test/fixtures/languages.ts';
import { finish, parseHtml, worldOf } from '../../test/fixtures/world.ts';
import type { World } from './world.ts';
import { isWorthReading } from './worth-reading.ts';

const worthReading = (world: World): boolean => finish(isWorthReading(world));
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
    [
      'an alert at the end of a page too long to be looked through',
      `${'<p><b>a</b></p>'.repeat(6_000)}<div role="alert">Use small letters</div>`,
      {},
    ],
    ['a dialog with trouble on a long page', `${LONG}<div role="dialog">Could not connect</div>`, {}],
  ])('%s', (_name, html, more) => {
    expect(worthReading(worldOf(html, more))).toBe(true);
  });

  it.each(Object.entries(LANGUAGES))(
    'a short page that says so in %s, and nothing else does',
    (_name, said) => {
      const dull = said.trouble.filter((line) => !worthReading(worldOf(`<p>${line}</p>`)));
      expect(dull.length / said.trouble.length, dull.join(' | ')).toBeLessThanOrEqual(0.2);
    },
  );

  it('a message in a shadow root, a message in a frame', () => {
    const world = worldOf(`${LONG}<x-box></x-box><iframe></iframe>`);
    world.document.querySelector('x-box')?.attachShadow({ mode: 'open' }).append('Upload failed');
    expect(worthReading(world)).toBe(true);
    const inner = parseHtml('<p>Could not connect</p>');
    expect(worthReading(worldOf(`${LONG}<iframe></iframe>`, { frameDocumentOf: () => inner }))).toBe(true);
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
    expect(worthReading(worldOf(html))).toBe(false);
  });
});

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { EDITOR_TEXTS } from '../editors.ts';
import { askAbout } from './ask-about.ts';
import type { ControlWorld } from './tree.ts';

const world: ControlWorld = { shadowRootOf: (element) => element.shadowRoot, frameOf: () => null };
const url = 'https://desk.kiln-works.com/alarms?key=1';

function show(html: string): void {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
}
const at = (selector: string): Element => {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};

describe('pointing at something', () => {
  it('a control becomes a question about it, on its page', () => {
    show('<button id="it">Silence alarm</button>');
    const meta = document.createElement('meta');
    meta.name = 'application-name';
    meta.content = 'Kiln Desk';
    document.head.append(meta);
    expect(askAbout(at('#it'), { document, url }, world)).toMatchObject({
      kind: 'control',
      control: { role: 'button', name: 'Silence alarm' },
      host: 'desk.kiln-works.com',
      products: [],
      clues: expect.arrayContaining([{ by: 'application', text: 'Kiln Desk' }]),
    });
  });
  it('an error message becomes a look-up of its key line', () => {
    show(
      '<div role="alert"><strong>Something went wrong</strong><p id="it">KilnError: zone 4 does not answer (E4411)</p></div>',
    );
    expect(askAbout(at('#it'), { document, url }, world)).toMatchObject({
      kind: 'text',
      from: 'pick',
      text: 'KilnError: zone 4 does not answer (E4411)',
    });
    expect(askAbout(at('[role=alert]'), { document, url }, world)).toMatchObject({
      kind: 'text',
      text: expect.stringMatching(/^KilnError/),
    });
  });
  it('a trace in a <pre> is read line by line', () => {
    show('<pre id="it">at a (b.js:1:2)\nTypeError: kiln is undefined\n    at c (d.js:3:4)</pre>');
    expect(askAbout(at('#it'), { document, url }, world)).toMatchObject({
      text: 'TypeError: kiln is undefined',
    });
  });
  it.each(EDITOR_TEXTS)('what is written in an editor is never read: %s', (selector) => {
    const typed = '<pre id="it"><span>TypeError: my own words failed</span></pre>';
    show(
      `<section><h2>Notes</h2><div class="${selector.slice(1)}"><h3>My plans</h3>${typed}</div><button id="b"></button></section>`,
    );
    for (const id of ['#it', '#it span', 'section', '#b'])
      expect(JSON.stringify(askAbout(at(id), { document, url }, world))).not.toMatch(/own words|My plans/);
  });
  it('words of trouble on a button or in a text are no error message', () => {
    show('<button id="a">Clear failed jobs</button><p id="b">Read why firings fail in the guide.</p>');
    for (const id of ['#a', '#b'])
      expect(askAbout(at(id), { document, url }, world)).toMatchObject({ kind: 'control' });
  });
  it('secrets and personal data are taken out', () => {
    show(
      '<h2>Key of ada@kiln.example</h2><button id="it" title="Bearer abcdef0123456789abcdef">Copy</button>',
    );
    const asked = JSON.stringify(askAbout(at('#it'), { document, url }, world));
    expect(asked).not.toMatch(/ada@|0123456789/);
    expect(asked).toContain('<mail>');
  });
});

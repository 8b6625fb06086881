// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
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

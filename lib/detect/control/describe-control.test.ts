// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { ControlSignal } from '../../model/asked.ts';
import { controlAt } from './control-at.ts';
import { describeControl } from './describe-control.ts';
import type { ControlWorld } from './tree.ts';

const closed = new WeakMap<Element, ShadowRoot>();
const frames = new WeakMap<Document, Element>();
const world: ControlWorld = {
  shadowRootOf: (element) => closed.get(element) ?? element.shadowRoot,
  frameOf: (document) => frames.get(document) ?? null,
};

const pageOf = (html: string): Document => {
  const page = document.implementation.createHTMLDocument('Glazes - Kiln Desk');
  page.title = 'Glazes - Kiln Desk';
  page.body.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  return page;
};
/** Points at the first match, as the picker does. */
function pointAt(html: string, selector = '#it', path = '/glazes/new'): ControlSignal {
  const page = pageOf(html);
  const element = page.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  return describeControl(controlAt(element, world), { document: page, path }, world);
}

describe('role and name', () => {
  it.each([
    [
      'icon button',
      '<button aria-label="Delete glaze"><svg id="it"><path/></svg></button>',
      'button',
      'Delete glaze',
    ],
    [
      'label for',
      '<label for="f">Firing temperature:</label><input id="f" class="it">',
      'textbox',
      'Firing temperature',
    ],
    [
      'label around',
      '<label id="it">Cone <select><option>04</option><option selected>6</option></select></label>',
      'combobox',
      'Cone',
    ],
    [
      'labelled by',
      '<b id="a">Slow</b> <b id="b">cooling</b><div id="it" role="switch" aria-labelledby="a b"></div>',
      'switch',
      'Slow cooling',
    ],
    ['tab', '<div role="tablist"><span role="tab"><b id="it">Schedule</b></span></div>', 'tab', 'Schedule'],
    [
      'menu item',
      '<ul role="menu" aria-label="File"><li role="menuitem" id="it">Export as CSV</li></ul>',
      'menuitem',
      'Export as CSV',
    ],
    ['slider', '<label for="it">Ramp</label><input id="it" type="range" value="180">', 'slider', 'Ramp'],
    ['input as a button', '<input id="it" type="submit" value="Fire now">', 'button', 'Fire now'],
    ['picture link', '<a href="/x"><img id="it" alt="Kiln log"></a>', 'link', 'Kiln log'],
    ['svg title', '<button id="it"><svg><title>Print label</title></svg></button>', 'button', 'Print label'],
    [
      'tooltip only',
      '<button id="it" title="Undo last change"><i></i></button>',
      'button',
      'Undo last change',
    ],
    ['heading', '<h2 id="it">Bisque firing</h2>', 'heading', 'Bisque firing'],
    ['plain text', '<p id="it">Two zones are hot.</p>', '', 'Two zones are hot.'],
  ])('%s', (_kind, html, role, name) => {
    expect(pointAt(html, html.includes('class="it"') ? '.it' : '#it')).toMatchObject({ role, name });
  });

  it('an icon without any name is described by its tooltip, key and neighbours', () => {
    expect(
      pointAt('<h3>Shelves</h3><div><button id="it" data-testid="btn-moveShelfUp"><svg/></button></div>'),
    ).toMatchObject({ role: 'button', name: '', hints: ['btn move shelf up', 'it'], near: ['Shelves'] });
  });
});

describe('neighbours, nearest first', () => {
  it('a table cell: column, row, caption, heading', () => {
    const { near, role } = pointAt(`<h2>Stock</h2><table><caption>Glazes on the shelf</caption>
      <tr><th>Name</th><th>Colour</th><th>Litres</th></tr>
      <tr><th scope="row">Ash</th><td>grey</td><td><span id="it">4</span></td></tr></table>`);
    expect(role).toBe('cell');
    expect(near).toEqual(['Litres', 'Ash', 'Glazes on the shelf', 'Stock']);
  });
  it('cells that span columns are counted', () => {
    expect(
      pointAt(
        `<table><tr><th colspan="2">Kiln</th><th>Cone</th></tr><tr><td>1</td><td>big</td><td id="it">6</td></tr></table>`,
      ).near,
    ).toEqual(['Cone']);
  });
  it('a field: legend, section, headings', () => {
    expect(
      pointAt(`<h1>New glaze</h1><section aria-label="Recipe"><h2>Oxides</h2>
        <form><fieldset><legend>Colourants</legend><label>Cobalt <input id="it"></label></fieldset></form></section>`)
        .near,
    ).toEqual(['Colourants', 'Oxides', 'Recipe', 'New glaze']);
  });
  it('a field without a label: the text beside it', () => {
    expect(pointAt('<div><span>Batch size</span><input id="it"></div>').near[0]).toBe('Batch size');
  });
  it('a dialog by its name', () => {
    expect(
      pointAt(
        '<div role="dialog" aria-labelledby="t"><p id="t">Share recipe</p><button id="it">Send</button></div>',
      ).near,
    ).toContain('Share recipe');
  });
});

describe('the page’s place in the product', () => {
  it('open tab, current menu item, heading, breadcrumb, title, path', () => {
    expect(
      pointAt(
        `<nav><a aria-current="page" href="/">Recipes</a></nav><nav aria-label="Breadcrumb"><ol><li>Studio</li><li>Glazes</li></ol></nav>
        <span role="tab" aria-selected="true">Oxides</span><h1>Celadon</h1><button id="it">Save</button>`,
        '#it',
        '/studio/glaze-recipes/8812/edit.html',
      ).place,
    ).toEqual([
      'Oxides',
      'Recipes',
      'Celadon',
      'Studio',
      'Glazes',
      'Glazes - Kiln Desk',
      'edit',
      'glaze recipes',
      'studio',
    ]);
  });
});

describe('never what a person typed', () => {
  const secrets = `<form aria-label="Pay"><label>Name <input id="n" value="typed-name"></label>
    <label>Password <input type="password" value="typed-password"></label>
    <label>Card <input autocomplete="cc-number" value="typed-card" placeholder="Card number"></label>
    <label>Note <textarea>typed-note</textarea></label>
    <label>Country <select><option>typed-land</option></select></label>
    <div contenteditable="true" aria-label="Message">typed-<b id="b">message</b></div>
    <div role="textbox" aria-label="Chat">typed-chat</div></form>`;
  it.each([
    'form',
    '#n',
    '[type=password]',
    '[autocomplete]',
    'textarea',
    'select',
    '#b',
    '[role=textbox]',
    'label:nth-of-type(4)',
  ])('pointing at %s', (selector) => {
    const page = pageOf(secrets);
    for (const field of page.querySelectorAll('input')) field.value = `typed-live-${field.id}`;
    const element = page.querySelector(selector);
    if (!element) throw new Error(`no ${selector}`);
    const control = describeControl(controlAt(element, world), { document: page, path: '/' }, world);
    expect(JSON.stringify(control)).not.toContain('typed');
    expect(control.name).not.toBe('');
  });
});

describe('shadow roots and frames', () => {
  it('a closed shadow root: its button, under what stands outside', () => {
    const page = pageOf('<h2>Alarms</h2><kiln-switch label="Night mode"></kiln-switch>');
    const host = page.querySelector('kiln-switch');
    if (!host) throw new Error('no host');
    const root = host.attachShadow({ mode: 'closed' });
    closed.set(host, root);
    const button = page.createElement('button');
    root.append(button);
    expect(describeControl(controlAt(button, world), { document: page, path: '/' }, world)).toMatchObject({
      role: 'button',
      name: 'Night mode',
      near: ['Alarms'],
    });
  });
  it('a frame: the control in it, then the frame’s own place', () => {
    const page = pageOf('<h1>Studio</h1><div title="Editor" id="frame"></div>');
    const inner = pageOf('<h2>Recipe</h2><button>Publish</button>');
    const frame = page.querySelector('#frame');
    const button = inner.querySelector('button');
    if (!frame || !button) throw new Error('no frame');
    frames.set(inner, frame);
    const { near, place } = describeControl(controlAt(button, world), { document: page, path: '/' }, world);
    expect(near).toEqual(['Recipe', 'Studio']);
    expect(place).toContain('Studio');
  });
});

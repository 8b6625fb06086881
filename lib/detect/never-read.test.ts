// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { finish, worldOf } from '../../test/fixtures/world.ts';
import { readScopes } from './blocks.ts';
import { EDITOR_TEXTS } from './editors.ts';

const textsOf = (html: string, frame?: Document): string =>
  finish(readScopes(worldOf(html, { frameDocumentOf: () => frame ?? null })))
    .flatMap(({ blocks }) => blocks.map(({ text }) => text))
    .join('|');
const TYPED = 'Error: my own words failed';

it.each([
  ['an editable region', `<div contenteditable>${TYPED}</div>`],
  ['one for plain text', `<div contenteditable="plaintext-only"><p>${TYPED}</p></div>`],
  ['a text box by role', `<div role="textbox">${TYPED}</div>`],
  ['a field', `<textarea>${TYPED}</textarea>`],
  [
    'an editor around a bare field',
    `<div><div><textarea autocorrect="off" spellcheck="false"></textarea></div><pre>${TYPED}</pre></div>`,
  ],
  ...EDITOR_TEXTS.map((selector) => [
    selector,
    `<section><div class="${selector.slice(1)}"><div>${TYPED}</div></div></section>`,
  ]),
])('what a person types is never read: %s', (_name, html) => {
  expect(textsOf(`<h1>Notes</h1>${html}<p>Saved at nine</p>`)).toBe('Notes|Saved at nine');
});

it('nor is a document that is one editor', () => {
  const inner = new DOMParser().parseFromString(`<body contenteditable="true">${TYPED}</body>`, 'text/html');
  expect(textsOf('<h1>Notes</h1><iframe></iframe>', inner)).toBe('Notes');
});

it.each([
  ['a password', '<input type="password">'],
  ['a card by its purpose', '<input autocomplete="billing cc-number">'],
  ['a card by its name', '<input name="cardNumber"><input name="cvc">'],
])('of a form with %s only its messages are read', (_name, fields) => {
  const form = `<form><p>ends with 4242</p>${fields}<div role="alert">The number is not valid</div></form>`;
  expect(textsOf(`<h1>Pay</h1>${form}`)).toBe('Pay|The number is not valid');
});

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Sayings } from '../../../test/fixtures/languages.ts';
import { worldOf } from '../../../test/fixtures/world.ts';
import { detectSignal } from '../detect-signal.ts';
import { wordsOf } from './words-of-line.ts';

const languages = Object.entries(LANGUAGES);

describe('sentences', () => {
  it.each(languages)('%s: trouble', (_language, { trouble }) => {
    expect(trouble.length).toBeGreaterThanOrEqual(12);
    expect(trouble.filter((line) => wordsOf(line).trouble === 0)).toEqual([]);
  });
  it.each(languages)('%s: no trouble', (_language, { fine }) => {
    expect(fine.length).toBeGreaterThanOrEqual(8);
    expect(fine.filter((line) => wordsOf(line).trouble > 0)).toEqual([]);
  });
});

const confidenceIn = (html: string): number =>
  Math.max(0, ...detectSignal(worldOf(html)).errors.map(({ confidence }) => confidence));

/** The same page in every language; each came with status 200. */
const PAGES: Readonly<Record<string, (page: Sayings['page']) => string>> = {
  'alert box': ({ sentence }) =>
    `<h1>Peersoft</h1><ul><li>1</li><li>2</li></ul><div role="alert">${sentence}</div>`,
  'heading with a status': ({ heading, sentence }) =>
    `<title>404</title><h1>404 ${heading}</h1><p>${sentence}</p>`,
  form: ({ field }) =>
    `<form><input aria-invalid="true" aria-describedby="f"><span id="f" class="field-error">${field}</span></form>`,
  toast: ({ toast }) => `<h1>Peersoft</h1><ul><li>1</li></ul><div class="toast toast-error">${toast}</div>`,
};

describe.each(languages)('pages: %s', (_language, { page }) => {
  it.each(Object.entries(PAGES))('%s', (_kind, write) => {
    expect(confidenceIn(write(page))).toBeGreaterThanOrEqual(0.6);
  });
  it('a manual, and the same boxes with nothing wrong', () => {
    const { manual, prose } = page;
    expect(confidenceIn(`<h1>${manual}</h1>${`<p>${prose}</p>`.repeat(9)}`)).toBeLessThan(0.5);
    expect(confidenceIn(`<h1>${manual}</h1><div role="status" class="toast">${prose}</div>`)).toBeLessThan(
      0.5,
    );
  });
});

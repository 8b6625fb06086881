// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../test/fixtures/world.ts';
import { neighboursOf } from './neighbours.ts';

const around = (html: string): ReturnType<typeof neighboursOf> => {
  const element = parseHtml(html).querySelector('#it');
  if (!element) throw new Error('no #it in the sample');
  return neighboursOf(element);
};
const card = (inside: string): string => `<div class="card"><h3>Note</h3>${inside}</div>`;

describe('repeated', () => {
  it('a result among results, however deep the line stands in it', () => {
    const others = card('<p>Well</p>').repeat(6);
    expect(around(`${others}${card('<div><p id="it">Could not print</p></div>')}`).repeated).toBe(1);
  });
  it('an item of a plain list', () => {
    expect(around('<ul><li>a</li><li>b</li><li id="it">d</li></ul>').repeated).toBe(2 / 6);
  });
  it('paragraphs of one message are not many alike', () => {
    expect(around('<p>One</p><p>Two</p><p>Three</p><p id="it">Four</p>').repeated).toBe(0);
  });
  it('two panels of a page are not a list', () => {
    expect(around(`${card('<p>Well</p>')}${card('<p id="it">Could not print</p>')}`).repeated).toBe(0);
  });
});

describe('dated', () => {
  it.each([
    ['a time element', '<div><time>yesterday</time><p id="it">Could not print</p></div>'],
    ['a date', '<div>2024-05-06 <p id="it">Could not print</p></div>'],
    ['words', '<div><span>3 hours ago</span><p id="it">Could not print</p></div>'],
  ])('%s', (_, html) => expect(around(html).dated).toBe(1));
  it('numbers that are no dates', () => {
    expect(around('<div><p id="it">Could not print 3 of 12 pages, error 2002</p></div>').dated).toBe(0);
  });
});

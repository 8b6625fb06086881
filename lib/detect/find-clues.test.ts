// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findClues } from './find-clues.ts';

const clues = (html: string) =>
  findClues(new DOMParser().parseFromString(html, 'text/html')).map(({ by, text, version }) =>
    [by, text, version].filter((part) => part !== undefined).join(': '),
  );

describe('clues in', () => {
  it.each([
    [
      'generator',
      '<head><meta name="generator" content="Kilnpress 6.4.2"></head>',
      ['generator: Kilnpress 6.4.2'],
    ],
    [
      'application name',
      '<head><meta name="application-name" content="Ledger Nest"></head>',
      ['application: Ledger Nest'],
    ],
    [
      'structured data',
      '<script type="application/ld+json">{"@graph":[{"@type":["Product"],"name":"Jugmaker J9","brand":{"@type":"Brand","name":"Acme"}}]}</script>',
      ['json-ld: Jugmaker J9', 'brand: Acme'],
    ],
    [
      'software with a version',
      '<script type="application/ld+json">{"@type":"SoftwareApplication","name":"Glaze","softwareVersion":"2.1"}</script>',
      ['json-ld: Glaze: 2.1'],
    ],
    [
      'Open Graph site',
      '<head><meta property="og:site_name" content="Acme Docs"></head>',
      ['site: Acme Docs'],
    ],
    [
      'Open Graph product',
      '<head><meta property="og:type" content="product"><meta property="og:title" content="Jugmaker J9"></head>',
      ['og-product: Jugmaker J9'],
    ],
    ['logo', '<a class="site-logo"><img src="data:," alt="Nimbus logo"></a>', ['logo: Nimbus']],
    [
      'addresses, without hashes and keys',
      '<head><script src="https://cdn.nimbus.example/assets/kiln-details_d86c892d7cd5311243d31a8f.js"></script><link href="https://cdn.nimbus.example/4f9a8b7c6d5e/app.css" rel="stylesheet"></head>',
      ['address: cdn.nimbus.example assets kiln-details app.css'],
    ],
    [
      'links into manuals; of others only the host',
      '<a href="https://kiln.example/docs/jug">a</a><a href="https://pot.example/users/ann">b</a>',
      ['address: manual:kiln.example pot.example'],
    ],
    [
      'the outermost elements',
      '<body><app-root ng-version="17.1.2"></app-root><div id="__next" onclick="x" data-theme="dark"></div></body>',
      ['mark: app-root ng-version=17.1.2 #__next data-theme'],
    ],
  ])('%s', (_name, html, found) => {
    expect(clues(html)).toEqual(found);
  });
  it.each([
    ['an empty page', ''],
    ['broken structured data', '<script type="application/ld+json">{"@type":</script>'],
    ['data of another kind', '<script type="application/ld+json">{"@type":"Person","name":"Ann"}</script>'],
    [
      'data that points into a prototype',
      '<script type="application/ld+json">{"__proto__":{"@type":"Product","name":"x"}}</script>',
    ],
    ['what a person typed', '<input name="generator" value="Kilnpress"><textarea>Nimbus</textarea>'],
  ])('%s: none', (_name, html) => {
    expect(clues(html)).toEqual([]);
  });
});

it('stays small on a page with very many parts', () => {
  const html = '<img src="https://a.example/b/c.png"><a href="https://d.example/docs/">x</a>'.repeat(5_000);
  const found = findClues(new DOMParser().parseFromString(html, 'text/html'));
  expect(JSON.stringify(found).length).toBeLessThan(4_000);
});

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findProducts, mergeProducts } from './products.ts';

const products = (html: string, host = '127.0.0.1:80') =>
  findProducts(new DOMParser().parseFromString(html, 'text/html'), host);

describe('what names a product', () => {
  it.each([
    [
      'generator',
      '<meta name="generator" content="Kilnpress 6.4.2">',
      { name: 'Kilnpress', version: '6.4.2', by: 'generator' },
    ],
    [
      'application name',
      '<meta name="application-name" content="Ledger Nest">',
      { name: 'Ledger Nest', by: 'generator' },
    ],
    [
      'structured data',
      '<script type="application/ld+json">{"@graph":[{"@type":["Product"],"name":"Jugmaker J9","brand":{"@type":"Brand","name":"Acme"}}]}</script>',
      { name: 'Jugmaker J9', by: 'json-ld' },
    ],
    [
      'software with a version',
      '<script type="application/ld+json">{"@type":"SoftwareApplication","name":"Glaze","softwareVersion":"2.1"}</script>',
      { name: 'Glaze', version: '2.1', by: 'json-ld' },
    ],
    [
      'Open Graph site',
      '<meta property="og:site_name" content="Acme Docs">',
      { name: 'Acme Docs', by: 'open-graph' },
    ],
    [
      'Open Graph product',
      '<meta property="og:type" content="product"><meta property="og:title" content="Jugmaker J9">',
      { name: 'Jugmaker J9', by: 'open-graph' },
    ],
    ['title, name last', '<title>Settings | Nimbus Kiln</title>', { name: 'Nimbus Kiln', by: 'title' }],
    ['title, name first', '<title>Nimbus Kiln – settings</title>', { name: 'Nimbus Kiln', by: 'title' }],
    [
      'title with a version',
      '<title>Sign in - kilnAdmin 5.2.1</title>',
      { name: 'kilnAdmin', version: '5.2.1', by: 'title' },
    ],
    ['title alone', '<title>Nimbus Web Interface</title>', { name: 'Nimbus', by: 'title' }],
  ])('%s', (_name, html, product) => {
    expect(products(html)).toContainEqual(product);
  });

  it.each([
    ['app.nimbuskiln.com', 'nimbuskiln'],
    ['www.nimbuskiln.co.uk', 'nimbuskiln'],
  ])('host %s', (host, name) => {
    expect(products('', host)).toEqual([{ name, by: 'host' }]);
  });
});

it.each([
  ['an error page', '<title>502 Bad Gateway</title>', 'localhost:8080'],
  ['an exception', '<title>StockError at /cart/</title>', '[::1]:80'],
  ['a page name', '<title>Dashboard</title>', 'printer.local'],
  ['a question', '<title>Why is my kiln cold?</title>', '10.0.0.1'],
  ['broken structured data', '<script type="application/ld+json">{"@type":</script>', ''],
  [
    'structured data of another kind',
    '<script type="application/ld+json">{"@type":"Person","name":"Ann"}</script>',
    '',
  ],
  [
    'structured data that points into a prototype',
    '<script type="application/ld+json">{"__proto__":{"@type":"Product","name":"x"}}</script>',
    '',
  ],
])('%s names none', (_name, html, host) => {
  expect(products(html, host)).toEqual([]);
});

it('one name once, its version from whichever source has it', () => {
  expect(
    mergeProducts([
      { name: 'Nimbus', by: 'title' },
      { name: 'nimbus', version: '2.1', by: 'error' },
      { name: ' ', by: 'title' },
    ]),
  ).toEqual([{ name: 'Nimbus', version: '2.1', by: 'title' }]);
});

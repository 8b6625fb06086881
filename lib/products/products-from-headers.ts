import { mergeProducts, type FoundProduct } from './merge-products.ts';
import type { ProductNames } from './product-names.ts';
import type { ProductSignal } from '../model/signal.ts';

/** Headers whose value names what answered, as `Name/1.2 (Debian) Other/3` or `Name`. */
const NAMING = ['server', 'x-powered-by', 'x-generator', 'x-powered-cms', 'x-redirect-by'];
/** Headers that only one product sends; `true` where the value is its version. */
const TELLING: Readonly<Record<string, readonly [product: string, isVersion: boolean]>> = {
  'x-aspnet-version': ['ASP.NET', true],
  'x-aspnetmvc-version': ['ASP.NET', false],
  'x-confluence-request-time': ['Confluence', false],
  'x-drupal-cache': ['Drupal', false],
  'x-drupal-dynamic-cache': ['Drupal', false],
  'x-gitlab-meta': ['GitLab', false],
  'x-jenkins': ['Jenkins', true],
  'x-litespeed-cache': ['LiteSpeed', false],
  'x-magento-cache-debug': ['Magento', false],
  'x-shopify-stage': ['Shopify', false],
  'x-varnish': ['Varnish', false],
};
/** The headers worth handing to `productsFromHeaders`, in lower case; no other need be kept. */
export const NAMING_HEADERS: readonly string[] = [...NAMING, 'via', ...Object.keys(TELLING)];
const MAX_VALUE = 300;

/**
 * Products that the document's response headers name (RFC 9110, 10.2.4: product tokens), the server first.
 * @param headers values by name; the case of names does not count, those that name nothing are ignored
 */
export function productsFromHeaders(
  headers: Readonly<Record<string, string>>,
  names: ProductNames,
): ProductSignal[] {
  const values = new Map(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value.slice(0, MAX_VALUE)]),
  );
  const found: FoundProduct[] = [];
  const add = (name: string, version?: string): void => {
    found.push({ name: names.find(name)?.title ?? name, version, by: 'header' });
  };
  for (const header of NAMING) {
    // Comments stand in brackets: `Apache/2.4.57 (Debian)`.
    for (const part of (values.get(header) ?? '')
      .replace(/\([^)]{0,200}\)/g, ' ')
      .split(/[,;]|(?<=\/\S{1,30}) /)) {
      const [, name, version] =
        /^\s*([A-Za-z][\w .+-]{0,40}?)(?:[/ ]v?(\d[\w.+-]{0,20}))?\s*$/.exec(part) ?? [];
      if (name !== undefined) add(name, version);
    }
  }
  // `1.1 varnish (Varnish/7.1)`: the comment names the gateway, the word before may be a host.
  for (const [, name, version] of (values.get('via') ?? '').matchAll(
    /\(([A-Za-z][\w.-]{1,30})(?:\/(\d[\w.-]{0,20}))?\)/g,
  ))
    if (name !== undefined && names.find(name)) add(name, version);
  for (const [header, [product, isVersion]] of Object.entries(TELLING)) {
    const value = values.get(header);
    if (value !== undefined) add(product, isVersion ? value : undefined);
  }
  return mergeProducts(found);
}

import { foldName } from '../model/fold-name.ts';
import type { FoundProduct } from './merge-products.ts';
import { mentionsIn } from './mentions.ts';
import type { ProductNames } from './product-names.ts';
import { isHostOfAll, productOfHost } from './product-of-host.ts';

/** Words of addresses that are hosts; file names have other endings. */
const HOST = /^(?:[a-z\d-]{1,40}\.){1,3}(?:org|com|net|io|dev|app|info|eu|de|fr|co|ch|at|uk|nl)$/i;
const MIN_FOLDER = 4;
const MAX_FOLDERS = 2;

/**
 * The program whose folder a page stands in: `http://10.0.0.7/kilnwiki/start`. A program that is installed bears its
 * name in its path; on a host that has a name of its own the parts of the page must lie in that folder too.
 * @param words words of the addresses of the page's parts
 */
export function productOfFolder(
  url: string,
  words: readonly string[],
  names: ProductNames,
): FoundProduct | undefined {
  if (!URL.canParse(url)) return undefined;
  const { host, pathname } = new URL(url);
  if (isHostOfAll(host)) return undefined;
  const isNamed = productOfHost(host) !== null;
  for (const folder of pathname.split('/').slice(1, -1).slice(0, MAX_FOLDERS)) {
    const name = folder.replace(/\d$/, '');
    const known = names.find(name);
    if (known && !known.plain && name.length >= MIN_FOLDER && (!isNamed || words.includes(folder)))
      return { name: known.title, by: 'page' };
  }
  return undefined;
}

/**
 * The program whose makers a page leads to, and nobody else: `www.kilnwiki.org` in the head or foot of every page.
 * Only on a host without a name of its own, as programs at home and in offices have.
 */
export function productOfMakers(
  host: string,
  words: readonly string[],
  names: ProductNames,
): FoundProduct | undefined {
  if (productOfHost(host) !== null) return undefined;
  const makers = new Set(
    words.filter((word) => HOST.test(word) && !isHostOfAll(word)).map((word) => productOfHost(word) ?? ''),
  );
  const [maker = ''] = makers;
  const known = makers.size === 1 ? names.find(maker) : undefined;
  return known && !known.plain ? { name: known.title, by: 'page' } : undefined;
}

/** Names that a title mentions, where the page's logo, metadata or addresses bear them too. */
export function productsOfTitleWords(
  title: string,
  borne: ReadonlySet<string>,
  names: ProductNames,
): FoundProduct[] {
  return mentionsIn(title, names)
    .filter((name) => borne.has(foldName(name)))
    .map((name) => ({ name, by: 'title' as const }));
}

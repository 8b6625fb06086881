import { MAX_CLUE_TEXT } from '../model/limits.ts';
import type { ProductClue } from '../model/signal.ts';

const PRODUCT_TYPES =
  /^(?:Product|ProductModel|IndividualProduct|Vehicle|Car|SoftwareApplication|WebApplication|MobileApplication|VideoGame)$/;
/** Host and path. */
const ADDRESS = /^https?:\/\/([^/?#]{1,80})([^?#]{0,200})/;
const MANUAL = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?(?:docs?|kb|manual|reference|guide|errors?)\b/i;
/** Parts of an address that may name what made the page; long or numbered ones may be keys. */
const WORD = /^(?:manual:)?[@#_a-z][a-z_@.-]{2,30}$/i;

const metaOf = (document: Document, selector: string): string =>
  document.head
    ?.querySelector(`meta[${selector}]`)
    ?.getAttribute('content')
    ?.slice(0, MAX_CLUE_TEXT)
    .trim() ?? '';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Products named by structured data (schema.org), with brand and version. */
function fromJsonLd(document: Document): ProductClue[] {
  const found: ProductClue[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > 4 || found.length > 8) return;
    if (Array.isArray(value)) {
      for (const item of value.slice(0, 30)) visit(item, depth + 1);
      return;
    }
    if (!isObject(value)) return;
    const types = [value['@type']].flat().filter((type) => typeof type === 'string');
    const name = value['name'];
    if (types.some((type) => PRODUCT_TYPES.test(type)) && typeof name === 'string') {
      const version = value['softwareVersion'];
      const brand = isObject(value['brand']) ? value['brand']['name'] : value['brand'];
      found.push({ by: 'json-ld', text: name, ...(typeof version === 'string' && { version }) });
      if (typeof brand === 'string') found.push({ by: 'brand', text: brand });
    }
    for (const key of ['@graph', 'mainEntity', 'about', 'itemReviewed']) visit(value[key], depth + 1);
  };
  for (const script of [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 10)) {
    try {
      visit(JSON.parse(script.textContent?.slice(0, 100_000) ?? ''), 0);
    } catch {
      // Sites ship broken structured data; the other sources remain.
      continue;
    }
  }
  return found;
}

/**
 * Words of the addresses of scripts, style sheets and pictures, and the hosts that links lead to, each once; those of
 * links into a manual with `manual:` before.
 */
function wordsOfAddresses(document: Document): Set<string> {
  const words = new Set<string>();
  const add = (address: string, isLink: boolean): void => {
    const [, host = '', path = ''] = ADDRESS.exec(address) ?? [];
    if (host !== document.location?.host) words.add(isLink && MANUAL.test(path) ? `manual:${host}` : host);
    // What stands behind a file's name is mostly a hash that changes with each release.
    if (!isLink) for (const part of path.split('/')) words.add(part.replace(/[._-][\da-f]{8,}.*$/i, ''));
  };
  const each = <T extends Element>(
    list: HTMLCollectionOf<T> | undefined,
    most: number,
    read: (element: T) => void,
  ): void => {
    for (let at = 0; at < most; at += 1) {
      const element = list?.item(at);
      if (!element) return;
      read(element);
    }
  };
  each(document.scripts, 30, ({ src }) => add(src, false));
  each(document.head?.getElementsByTagName('link'), 30, ({ href }) => add(href, false));
  each(document.images, 6, ({ src }) => add(src, false));
  each(document.links, 60, ({ href }) => add(`${href}`, true));
  return words;
}

/** Ids and telling attributes of the outermost elements, where frameworks take root. */
function marksOf(document: Document): Set<string> {
  const marks = new Set<string>();
  const body = document.body;
  const roots: Element[] = [];
  for (let at = body?.firstElementChild; at && roots.length < 20; at = at.nextElementSibling) roots.push(at);
  for (const element of [
    document.documentElement,
    body,
    ...roots,
    ...roots.map((root) => root.firstElementChild),
  ]) {
    if (element?.id) marks.add(`#${element.id}`);
    if (element?.localName.includes('-')) marks.add(element.localName);
    for (const name of element?.getAttributeNames().slice(0, 20) ?? [])
      if (/^(?:ng|data|astro)-/.test(name))
        marks.add(name === 'ng-version' ? `${name}=${element?.getAttribute(name)}` : name);
  }
  return marks;
}

/** Words in lines as long as a clue may be. */
function pack(by: 'address' | 'mark', words: Iterable<string>, word: RegExp): ProductClue[] {
  const lines = [''];
  for (const text of words) {
    if (!word.test(text)) continue;
    const line = `${lines[lines.length - 1]} ${text}`.trim();
    if (line.length <= MAX_CLUE_TEXT) lines[lines.length - 1] = line;
    else lines.push(text);
  }
  return lines.slice(0, 6).flatMap((text) => (text === '' ? [] : [{ by, text }]));
}

/** What the page's metadata, logo, addresses and outermost elements say about products; not yet redacted. */
export function findClues(document: Document): ProductClue[] {
  const isProductPage = /product|software|application/i.test(metaOf(document, 'property="og:type"'));
  const logo = document.querySelector(
    '[class*="logo" i][alt],[class*="logo" i] img[alt],[class*="logo" i][aria-label],[class*="brand" i] img[alt]',
  );
  const said: [ProductClue['by'], string][] = [
    ['generator', metaOf(document, 'name="generator" i')],
    ['application', metaOf(document, 'name="application-name"')],
    ['site', metaOf(document, 'property="og:site_name"')],
    ['og-product', isProductPage ? metaOf(document, 'property="og:title"') : ''],
    [
      'logo',
      (logo?.getAttribute('alt') ?? logo?.getAttribute('aria-label') ?? '').replace(/ ?logo ?/i, ' ').trim(),
    ],
  ];
  return [
    ...fromJsonLd(document),
    ...said.map(([by, text]) => ({ by, text })),
    ...pack('address', wordsOfAddresses(document), WORD),
    ...pack('mark', marksOf(document), /^[#\w.=-]{3,60}$/),
  ].filter(({ text }) => text.trim() !== '');
}

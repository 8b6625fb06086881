import { MAX_PRODUCTS, MAX_PRODUCT_NAME, MAX_VERSION_TEXT } from '../model/limits.ts';
import type { ProductSignal } from '../model/signal.ts';
import { tidyLine } from './tidy-line.ts';

const VERSION = /^v?\d{1,4}(?:\.\d{1,6}){1,3}[\w.+-]{0,20}$/;
const PRODUCT_TYPES =
  /^(?:Product|ProductModel|IndividualProduct|Vehicle|Car|SoftwareApplication|WebApplication|MobileApplication|VideoGame)$/;
/** An error page's title names the error. */
const TROUBLE = /error|fail|denied|not found|exception|\b[45]\d\d\b|fehler|erreur/i;
/** Parts of a title that name a page, a state or a language, not a product. */
const NOT_A_NAME =
  /^(?:home|homepage|index|welcome|log ?in|login|sign ?in|dashboard|error|errors|untitled|document|new tab|page not found|not found|overview|settings|search|console|loading|start|main|docs|documentation|blog|news|support|help)$/i;

/** A product as a source names it; not yet tidied. */
export interface FoundProduct {
  name: string;
  version?: string | undefined;
  by: ProductSignal['by'];
}

/** `WordPress 6.4.2` → name and version; a name alone stays a name. */
function splitVersion(text: string): { name: string; version?: string } {
  const tidy = tidyLine(text);
  const match = /^(.{2,100}?)[ /]v?(\d{1,4}(?:\.\d{1,6}){1,3}[\w.+-]{0,20}?)(?:[:,; ].{0,200})?$/.exec(tidy);
  return match?.[1] && match[2] ? { name: match[1], version: match[2] } : { name: tidy };
}

const metaOf = (document: Document, selector: string): string =>
  document.querySelector(`meta[${selector}]`)?.getAttribute('content')?.slice(0, 300) ?? '';

type Json = unknown;
const isObject = (value: Json): value is Record<string, Json> => typeof value === 'object' && value !== null;

/** Products named by structured data (schema.org), with brand and version. */
function fromJsonLd(document: Document): FoundProduct[] {
  const found: FoundProduct[] = [];
  const visit = (value: Json, depth: number): void => {
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
      found.push({ name, by: 'json-ld', ...(typeof version === 'string' && { version }) });
      if (typeof brand === 'string') found.push({ name: brand, by: 'json-ld' });
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

/** Words around a name that belong to the page: "Sign in to …", "… Web Interface". */
const AROUND_NAME =
  /^(?:log ?in to|sign ?in to|welcome to|about) | (?:web (?:interface|ui|console)|admin(?:istration)?(?: panel)?|dashboard|login|control panel|console|documentation)$/gi;

const isName = (part: string): boolean =>
  part.length <= 40 &&
  part.split(' ').length <= 4 &&
  /^[\p{Lu}\d]|[a-z][A-Z]/u.test(part) &&
  !NOT_A_NAME.test(part) &&
  !TROUBLE.test(part) &&
  !/^[\d.:\s]{1,40}$|[/?!]$| at \//.test(part);

/** `Settings | Nimbus CRM`, `Nimbus CRM – Settings`: the name stands at one end, mostly the last. */
function fromTitle(title: string): FoundProduct[] {
  const parts = title
    .slice(0, 300)
    .split(/ [|–—·•:»-] |: /)
    .map((part) => tidyLine(part).replace(AROUND_NAME, ''));
  const name = [parts[parts.length - 1] ?? '', parts[0] ?? ''].find(isName);
  return name === undefined ? [] : [{ ...splitVersion(name), by: 'title' }];
}

/** `app.nimbuscrm.com` → `nimbuscrm`. Addresses, local names and single labels name nothing. */
function fromHost(host: string): FoundProduct[] {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  if (/^[\d.]+$|^\[|localhost$|\.(?:local|internal|lan|test|example|invalid)$/.test(name)) return [];
  const labels = name.split('.');
  if (labels.length < 2) return [];
  // Second-level registries such as co.uk: the name is one further left.
  const isShortPair =
    labels.length > 2 &&
    (labels[labels.length - 2]?.length ?? 0) <= 3 &&
    (labels[labels.length - 1]?.length ?? 0) === 2;
  const label = labels[labels.length - (isShortPair ? 3 : 2)];
  return label ? [{ name: label, by: 'host' }] : [];
}

/** Products that the page's own metadata, title and address name, surest source first. */
export function findProducts(document: Document, host: string): ProductSignal[] {
  const isProductPage = /product|software|application/i.test(metaOf(document, 'property="og:type"'));
  const meta = (selector: string, by: FoundProduct['by']): FoundProduct => ({
    ...splitVersion(metaOf(document, selector)),
    by,
  });
  return mergeProducts([
    ...fromJsonLd(document),
    meta('name="generator"', 'generator'),
    meta('name="application-name"', 'generator'),
    ...(isProductPage ? [meta('property="og:title"', 'open-graph')] : []),
    meta('property="og:site_name"', 'open-graph'),
    ...fromTitle(document.title),
    ...fromHost(host),
  ]);
}

/** Each name once, in the given order; a version is taken from whichever source prints one. */
export function mergeProducts(found: readonly FoundProduct[]): ProductSignal[] {
  const byName = new Map<string, ProductSignal>();
  for (const { name: raw, version: rawVersion, by } of found) {
    const name = tidyLine(raw).slice(0, MAX_PRODUCT_NAME).trim();
    if (name.length < 2 || byName.size >= MAX_PRODUCTS) continue;
    const version =
      rawVersion && VERSION.test(rawVersion)
        ? rawVersion.replace(/^v/, '').slice(0, MAX_VERSION_TEXT)
        : undefined;
    const known = byName.get(name.toLowerCase()) ?? { name, by };
    byName.set(
      name.toLowerCase(),
      version !== undefined && known.version === undefined ? { ...known, version } : known,
    );
  }
  return [...byName.values()];
}

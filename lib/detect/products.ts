import { MAX_PRODUCTS, MAX_PRODUCT_NAME, MAX_VERSION_TEXT } from '../model/limits.ts';
import type { ProductSignal } from '../model/signal.ts';
import type { Scope } from './blocks.ts';
import { shapeOf, tidyLine } from './line-shape.ts';

type By = ProductSignal['by'];

const VERSION = /^v?\d{1,4}(?:\.\d{1,6}){1,3}[\w.+-]{0,20}$/;
const PRODUCT_TYPES =
  /^(?:Product|ProductModel|IndividualProduct|Vehicle|Car|SoftwareApplication|WebApplication|MobileApplication|VideoGame)$/;
/** Parts of a title that name a page, a state or a language, not a product. */
const NOT_A_NAME =
  /^(?:home|homepage|index|welcome|log ?in|login|sign ?in|dashboard|error|errors|untitled|document|new tab|page not found|not found|overview|settings|search|console|loading|start|main|docs|documentation|blog|news|support|help)$/i;

interface Found {
  name: string;
  version?: string;
  by: By;
}

/** `WordPress 6.4.2` → name and version; a name alone stays a name. */
function split(text: string): { name: string; version?: string } {
  const tidy = tidyLine(text);
  const match = /^(.{2,100}?)[ /]v?(\d{1,4}(?:\.\d{1,6}){1,3}[\w.+-]{0,20})(?: .{0,100})?$/.exec(tidy);
  return match?.[1] && match[2] ? { name: match[1], version: match[2] } : { name: tidy };
}

const metaOf = (document: Document, selector: string): string =>
  document.querySelector(`meta[${selector}]`)?.getAttribute('content')?.slice(0, 300) ?? '';

type Json = unknown;
const isObject = (value: Json): value is Record<string, Json> => typeof value === 'object' && value !== null;

/** Products named by structured data (schema.org), with brand and version. */
function fromJsonLd(document: Document): Found[] {
  const found: Found[] = [];
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

/** `Settings | Nimbus CRM`, `Nimbus CRM – Settings`: the name stands at one end, usually the last. */
function fromTitle(title: string): Found[] {
  const parts = title
    .split(/ [|–—·•:»-] |: | » /)
    .map(tidyLine)
    .filter(Boolean);
  if (parts.length < 2 || title.length > 200) return [];
  const isName = (part: string): boolean => {
    const shape = shapeOf(part);
    return (
      part.length <= 40 &&
      part.split(' ').length <= 4 &&
      /^[\p{Lu}\d]|^i[A-Z]|[a-z][A-Z]/u.test(part) &&
      !NOT_A_NAME.test(part) &&
      shape.trouble === 0 &&
      !shape.status &&
      !shape.exception &&
      !/^\d[\d.:]*$/.test(part)
    );
  };
  return [parts[parts.length - 1] ?? '', parts[0] ?? '']
    .filter(isName)
    .slice(0, 1)
    .map((part) => ({ ...split(part), by: 'title' }));
}

/**
 * What a short page or an error page says about the program that made it: `nginx/1.22.1`,
 * `Powered by Name 2.1`, `Name Version: 3.2`, a heading `Name 4.8.1`.
 */
function fromText(scope: Scope): Found[] {
  const found: Found[] = [];
  for (const block of scope.blocks.slice(0, 400)) {
    const { element, marks, heading } = block;
    if (block.text.length > 200 || marks.prose) continue;
    const text = tidyLine(block.text);
    const label = /^([A-Z][\w.+ -]{1,30}) Version:? ?v?(\d{1,4}(?:\.\d{1,6}){1,3}\w{0,12})/.exec(text);
    const powered =
      /\b(?:[Pp]owered by|[Rr]unning(?: on)?|[Gg]enerated by) (?:the )?([A-Z][\w.+-]{1,30}(?: [A-Z][\w.+-]{1,30})?)(?:[ /]v?(\d{1,4}(?:\.\d{1,6}){1,3}\w{0,12}))?/.exec(
        text,
      );
    const edge =
      heading > 0 ||
      marks.aside ||
      /^(?:ADDRESS|CENTER|FOOTER|SMALL)$/.test(element.tagName) ||
      scope.blocks.length < 12;
    const slash = edge
      ? /^(?:.{0,60} )?([A-Za-z][\w.-]{1,30})\/(\d{1,4}(?:\.\d{1,6}){1,3}\w{0,12})\b/.exec(text)
      : null;
    const plain =
      edge || block.linked > 0
        ? /^([A-Z][\w.+-]{1,30}(?: [A-Z][\w.+-]{1,20})?) v?(\d{1,4}(?:\.\d{1,6}){1,3}\w{0,12})(?: \(.{0,40}\)| .{0,30})?$/.exec(
            text,
          )
        : null;
    for (const match of [label, powered, slash, plain])
      if (match?.[1] && !/^(?:HTTP|Mozilla|Version|Python Path)$/.test(match[1]))
        found.push({ name: match[1], by: 'error', ...(match[2] && { version: match[2] }) });
  }
  return found;
}

/**
 * Products that the page is about or runs on, surest source first, each name once.
 * @param overlays products of development servers whose overlay is open
 */
export function findProducts(
  document: Document,
  host: string,
  scopes: readonly Scope[],
  overlays: readonly string[],
): ProductSignal[] {
  const isProductPage = /product|software|application/i.test(metaOf(document, 'property="og:type"'));
  const site = metaOf(document, 'property="og:site_name"');
  const found: Found[] = [
    ...overlays.map((name): Found => ({ name, by: 'error' })),
    ...fromJsonLd(document),
    ...(['generator', 'application-name'] as const).map((name): Found => ({
      ...split(metaOf(document, `name="${name}"`)),
      by: 'generator',
    })),
    ...(isProductPage ? [{ ...split(metaOf(document, 'property="og:title"')), by: 'open-graph' as By }] : []),
    ...(site !== '' ? [{ ...split(site), by: 'open-graph' as By }] : []),
    ...scopes.flatMap(fromText),
    ...fromTitle(document.title),
    ...fromHost(host),
  ];
  const byName = new Map<string, ProductSignal>();
  for (const { name: raw, version: rawVersion, by } of found) {
    const name = tidyLine(raw).slice(0, MAX_PRODUCT_NAME).trim();
    if (name.length < 2 || byName.size >= MAX_PRODUCTS) continue;
    const version =
      rawVersion !== undefined && VERSION.test(rawVersion)
        ? rawVersion.replace(/^v/, '').slice(0, MAX_VERSION_TEXT)
        : undefined;
    const key = name.toLowerCase();
    const known = byName.get(key);
    if (!known) byName.set(key, { name, by, ...(version !== undefined && { version }) });
    else if (known.version === undefined && version !== undefined) byName.set(key, { ...known, version });
  }
  return [...byName.values()];
}

/** `app.nimbuscrm.com` → `nimbuscrm`. Addresses, local names and single labels name nothing. */
function fromHost(host: string): Found[] {
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

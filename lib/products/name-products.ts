import { foldName } from '../model/fold-name.ts';
import type { PageSignal, ProductClue } from '../model/signal.ts';
import { mentionsIn } from './mentions.ts';
import { mergeProducts, type FoundProduct } from './merge-products.ts';
import { ERROR_MARKS, ORIGIN_MARKS, PAGE_MAKERS, PAGE_MARKS } from './product-marks.ts';
import type { ProductNames } from './product-names.ts';
import { productOfHost } from './product-of-host.ts';
import { productOpening, productsInLine } from './products-in-line.ts';
import { titleParts } from './products-in-title.ts';
import { splitVersion } from './split-version.ts';

/** What of a page tells its products. */
type Page = Pick<PageSignal, 'host' | 'title' | 'errors' | 'clues' | 'context'>;

/** From this confidence on, an error is taken for one that a person faces; quoted ones tell nothing of the page. */
const SURE = 0.5;
const MAX_ERRORS_READ = 3;
const MAX_ORIGINS = 2;

/** A signal from the page, its clues made into products. One without clues stays as it is. */
export function nameProducts(signal: PageSignal, names: ProductNames): PageSignal {
  const { clues, ...rest } = signal;
  return clues === undefined
    ? signal
    : { ...rest, products: mergeProducts([...signal.products, ...findProducts(signal, names)]) };
}

/** Everything that names a product on the page, surest evidence first. */
function findProducts(page: Page, names: ProductNames): FoundProduct[] {
  const clues = page.clues ?? [];
  const of = (...kinds: ProductClue['by'][]): ProductClue[] => clues.filter(({ by }) => kinds.includes(by));
  const title = (name: string): string => names.find(name)?.title ?? name;
  const isThing = of('json-ld', 'og-product').length > 0;
  return [
    ...of('json-ld').map(({ text, version }) => ({ name: title(text), version, by: 'json-ld' as const })),
    ...of('brand').map(({ text }) => ({ name: title(text), by: 'json-ld' as const })),
    ...of('og-product').map(({ text }) => ({ name: text, by: 'open-graph' as const })),
    ...of('generator', 'application').flatMap(({ text }) => {
      const { name, version } = splitVersion(text);
      return PAGE_MAKERS.test(name) ? [] : [{ name: title(name), version, by: 'generator' as const }];
    }),
    ...fromTitle(page, names, isThing),
    ...(isThing ? [] : of('site').filter(({ text }) => names.find(text))).map(({ text }) => ({
      name: title(text),
      by: 'open-graph' as const,
    })),
    ...fromErrors(page, of('overlay', 'runtime', 'origin'), names),
    ...fromLines(page, of('line'), names),
    ...fromMarks(page, of('address', 'mark')),
    ...(isThing ? [] : fromHost(page.host, names)),
  ];
}

const isFaced = ({ errors }: Page): boolean =>
  errors.some(({ kind, confidence }) => kind === 'visible' && confidence >= SURE);

function fromHost(host: string, names: ProductNames): FoundProduct[] {
  const name = productOfHost(host);
  return name === null ? [] : [{ name: names.find(name)?.title ?? name, by: 'host' }];
}

/**
 * A title's part is a product where the dictionary knows it, where the title says so itself, or where something else
 * on the page bears the same name: its logo, its metadata, the addresses of its parts.
 */
function fromTitle(page: Page, names: ProductNames, isThing: boolean): FoundProduct[] {
  if (isThing) return [];
  const parts = titleParts(page.title);
  const words = new Set<string>();
  for (const { by, text } of page.clues ?? []) {
    if (by === 'address') for (const word of text.split(/[ .]/)) words.add(foldName(word));
    else if (by === 'logo' || by === 'site' || by === 'application') words.add(foldName(text));
  }
  const found = parts.flatMap(({ name, version, framed }, index): FoundProduct[] => {
    const known = names.find(name);
    const isEnd = index < 2;
    const isTold = known ? !known.plain || (isEnd && parts.length > 1) || framed : isEnd && framed;
    const isBorne = isEnd && words.has(foldName(name)) && /^[\p{Lu}\d]|[a-z][A-Z]/u.test(name);
    return isTold || isBorne ? [{ name: known?.title ?? name, version, by: 'title' }] : [];
  });
  return found.slice(0, 2);
}

/** What the errors that a person faces say, and the traces below them. */
function fromErrors(page: Page, clues: readonly ProductClue[], names: ProductNames): FoundProduct[] {
  const found: FoundProduct[] = [];
  const add = (name: string, version?: string): void => {
    found.push({ name, version, by: 'error' });
  };
  const origins: FoundProduct[] = [];
  for (const { by, text, version } of clues) {
    if (by === 'origin') {
      const name = ORIGIN_MARKS.find(({ sign }) => sign.test(text))?.product ?? names.find(text)?.title;
      if (name !== undefined) origins.push({ name, version, by: 'error' });
    } else add(text);
  }
  const sure = page.errors.filter(({ confidence }) => confidence >= SURE).slice(0, MAX_ERRORS_READ);
  const texts = sure.flatMap(({ text, lines, type = '' }) => [text, ...lines, type]);
  for (const { product, sign } of ERROR_MARKS) if (texts.some((text) => sign.test(text))) add(product);
  for (const [index, text] of texts.entries())
    for (const name of mentionsIn(text, names)) if (index < 8) add(name);
  return [...mergeProducts(origins).slice(0, MAX_ORIGINS), ...found];
}

/** Lines at the edges: versions always; bare names and mentions only where the page is an error's. */
function fromLines(page: Page, clues: readonly ProductClue[], names: ProductNames): FoundProduct[] {
  const isError = isFaced(page);
  return clues.flatMap(({ text }, index): FoundProduct[] => {
    const printed = productsInLine(text, names).filter(({ name }) => !PAGE_MAKERS.test(name));
    if (!isError || printed.length > 0) return printed;
    const opening = index === clues.length - 1 ? productOpening(text, names) : undefined;
    if (opening) return [opening];
    return mentionsIn(text, names).map((name) => ({ name, by: 'page' as const }));
  });
}

function fromMarks(page: Page, clues: readonly ProductClue[]): FoundProduct[] {
  const hasScriptError = page.errors.some(({ kind }) => kind === 'console');
  const hasError = hasScriptError || isFaced(page);
  const words = clues.flatMap(({ text }) => text.split(' '));
  return PAGE_MARKS.flatMap(({ product, sign, when }): FoundProduct[] => {
    if ((when === 'error' && !hasError) || (when === 'script' && !hasScriptError)) return [];
    const match = words.map((word) => sign.exec(word)).find((hit) => hit !== null);
    return match ? [{ name: product, version: match[1], by: 'page' }] : [];
  });
}

import { foldName } from '../model/fold-name.ts';
import type { PageSignal, ProductClue, ProductSignal } from '../model/signal.ts';
import { mentionsIn } from './mentions.ts';
import { mergeProducts, type FoundProduct } from './merge-products.ts';
import { ERROR_MARKS, ORIGIN_MARKS, PAGE_MAKERS, PAGE_MARKS, PLUMBING } from './product-marks.ts';
import type { ProductNames } from './product-names.ts';
import { isHostOfAll, productOfHost } from './product-of-host.ts';
import { productOfFolder, productOfMakers, productsOfTitleWords } from './products-around.ts';
import { productOfBreadcrumb, productOpening, productsInLine } from './products-in-line.ts';
import { titleParts } from './products-in-title.ts';
import { splitVersion } from './split-version.ts';

/** What of a page tells its products. */
type Page = Pick<PageSignal, 'url' | 'host' | 'title' | 'errors' | 'clues' | 'context'>;

/** From this confidence on, an error is taken for one that a person faces; quoted ones tell nothing of the page. */
const SURE = 0.5;
/** A script's own failure, not what a browser says of a picture that is missing. */
const UNSURE = 0.4;
const MAX_ERRORS_READ = 3;
const MAX_ORIGINS = 2;
const MAX_TEXTS_READ = 8;

/** A signal from the page, its clues made into products. One without clues stays as it is. */
export function nameProducts(signal: PageSignal, names: ProductNames): PageSignal {
  const { clues, ...rest } = signal;
  return clues === undefined
    ? signal
    : {
        ...rest,
        products: withoutParts(mergeProducts([...signal.products, ...findProducts(signal, names)])),
      };
}

/** `Apollo` beside `Apollo Server` is the same said shorter. */
const withoutParts = (products: readonly ProductSignal[]): ProductSignal[] =>
  products.filter(
    ({ name, by, version }) =>
      by === 'json-ld' ||
      version !== undefined ||
      !products.some((other) => other.name.startsWith(`${name} `)),
  );

/** Everything that names a product on the page, surest evidence first. */
function findProducts(page: Page, names: ProductNames): FoundProduct[] {
  const clues = page.clues ?? [];
  const of = (...kinds: ProductClue['by'][]): ProductClue[] => clues.filter(({ by }) => kinds.includes(by));
  const title = (name: string): string => names.find(name)?.title ?? name;
  // Structured data of a thing for sale says more than the shop around it.
  const isThing = of('json-ld', 'og-product').length > 0;
  const runtimes = new Set(of('runtime').map(({ text }) => text));
  const traces = fromTraces(of('overlay', 'runtime', 'origin'), names);
  const named = withoutPlumbing([
    ...of('json-ld').map(({ text, version }) => ({ name: title(text), version, by: 'json-ld' as const })),
    ...of('brand').map(({ text }) => ({ name: title(text), by: 'json-ld' as const })),
    ...of('og-product').map(({ text }) => ({ name: text, by: 'open-graph' as const })),
    ...of('generator', 'application').flatMap(({ text }) => {
      const { name, version } = splitVersion(text);
      return PAGE_MAKERS.test(name) ? [] : [{ name: title(name), version, by: 'generator' as const }];
    }),
    ...(isThing ? [] : fromTitle(page, names)),
    ...(isThing ? [] : of('site').filter(({ text }) => names.find(text))).map(({ text }) => ({
      name: title(text),
      by: 'open-graph' as const,
    })),
    ...of('logo')
      .filter(({ text }) => names.find(text))
      .map(({ text }) => ({ name: title(text), by: 'page' as const })),
    ...traces.telling,
    ...fromErrors(page, names),
    ...fromLines(page, of('line'), names),
    ...fromManuals(page, of('address'), names),
    ...(isThing ? [] : [...fromPlace(page, of('address'), names), ...fromHost(page.host, names)]),
  ]);
  named.push(...fromMarks(page, of('address', 'mark'), names, named.length > 0));
  if (!isFaced(page) || named.some(({ name }) => !runtimes.has(name))) return named;
  // An error page that says nothing else may still explain itself in its first and last sentences.
  const mentioned = of('line').flatMap(({ text }) => mentionsIn(text, names));
  return [...named, ...traces.plumbing, ...mentioned.map((name) => ({ name, by: 'page' as const }))];
}

const isFaced = ({ errors }: Page): boolean =>
  errors.some(({ kind, confidence }) => kind === 'visible' && confidence >= SURE);

/** Where the page stands, and whom it leads to. */
function fromPlace(page: Page, addresses: readonly ProductClue[], names: ProductNames): FoundProduct[] {
  const words = addresses.flatMap(({ text }) => text.split(' '));
  const found = [productOfFolder(page.url, words, names), productOfMakers(page.host, words, names)];
  return found.filter((product) => product !== undefined);
}

/** What every program of a language runs through is no news beside the program that an error names. */
function withoutPlumbing(found: readonly FoundProduct[]): FoundProduct[] {
  const isMentioned = ({ name, by, version }: FoundProduct): boolean =>
    by === 'error' && version === undefined && PLUMBING.test(name);
  return found.every(isMentioned) ? [...found] : found.filter((product) => !isMentioned(product));
}

function fromHost(host: string, names: ProductNames): FoundProduct[] {
  const name = productOfHost(host);
  return name === null ? [] : [{ name: names.find(name)?.title ?? name, by: 'host' }];
}

/** Folded names that the page's logo and metadata bear, and the addresses of its parts; feeds and pages are not parts. */
function namesBorne(clues: readonly ProductClue[]): Set<string> {
  const borne = clues.flatMap(({ by, text }): string[] => {
    if (by === 'logo' || by === 'site' || by === 'application') return [text];
    if (by !== 'address') return [];
    const parts = text.split(' ').filter((word) => !/\.(?:rss|xml|json|html?)$/.test(word));
    return parts.flatMap((word) => word.split(/[.:]/));
  });
  return new Set(borne.map(foldName));
}

/**
 * A title's part is a product where the dictionary knows it, where the title says so itself, or where something else
 * on the page bears the same name: its logo, its metadata, the addresses of its parts.
 */
function fromTitle(page: Page, names: ProductNames): FoundProduct[] {
  const borne = namesBorne(page.clues ?? []);
  const isWrittenAsName = (name: string): boolean =>
    name.split(' ').length < 4 && name.split(' ').every((word) => /^[\p{Lu}\d]|[a-z][A-Z]/u.test(word));
  const parts = titleParts(page.title).map((part) => ({ ...part, known: names.find(part.name) }));
  const isListSure = parts.some(({ listed, known }) => listed && known && !known.plain);
  const found = parts.flatMap(({ name, version, framed, listed, known }, index): FoundProduct[] => {
    const isTold = framed && (known !== undefined || isWrittenAsName(name));
    const isBorne = index < 2 && name.length > 2 && isWrittenAsName(name) && borne.has(foldName(name));
    const isKnown = known !== undefined && (!known.plain || (listed && isListSure && name.length > 2));
    return isKnown || isTold || isBorne ? [{ name: known?.title ?? name, version, by: 'title' }] : [];
  });
  return [...found, ...productsOfTitleWords(page.title, borne, names)].slice(0, 2);
}

/** What traces of the errors that a person faces run through; apart, what every program runs through. */
function fromTraces(
  clues: readonly ProductClue[],
  names: ProductNames,
): { telling: FoundProduct[]; plumbing: FoundProduct[] } {
  const origins = clues.flatMap(({ by, text, version }): FoundProduct[] => {
    if (by !== 'origin') return [];
    const name = productOfPackage(text, names);
    return name === undefined ? [] : [{ name, version, by: 'error' }];
  });
  const overlays = clues.filter(({ by }) => by === 'overlay').map(({ text }) => text);
  // A development server's overlay shows the server's own frames.
  const runtimes =
    overlays.length > 0 ? [] : clues.filter(({ by }) => by === 'runtime').map(({ text }) => text);
  const named = [...overlays, ...runtimes].map((name) => ({ name, by: 'error' as const }));
  const libraries = mergeProducts(origins);
  return {
    telling: [
      ...named.filter(({ name }) => !PLUMBING.test(name)),
      ...libraries.filter(({ name }) => !PLUMBING.test(name)).slice(0, MAX_ORIGINS),
    ],
    plumbing: [...named, ...libraries].filter(({ name }) => PLUMBING.test(name)).slice(0, 2),
  };
}

/** `@kiln/server`, `kiln-loader`, `vite-plugin-kiln` → Kiln. */
function productOfPackage(text: string, names: ProductNames): string | undefined {
  const marked = ORIGIN_MARKS.find(({ sign }) => sign.test(text))?.product;
  const [, scope = ''] = /^@([^/]+)\//.exec(text) ?? [];
  const bare = text.replace(
    /^(?:vite|rollup|webpack|eslint|postcss)-plugin-|-(?:loader|core|server|dev-server|client|plugin|js)$/g,
    '',
  );
  const said = [text, scope && text.slice(1), bare, scope].filter((name) => name !== '');
  return marked ?? said.map((name) => names.find(name)?.title).find((title) => title !== undefined);
}

/** What the errors that a person faces say. */
function fromErrors({ errors, clues = [] }: Page, names: ProductNames): FoundProduct[] {
  const sure = errors.filter(({ confidence }) => confidence >= SURE).slice(0, MAX_ERRORS_READ);
  const texts = sure.flatMap(({ text, lines, type = '' }) => [text, ...lines, type]);
  const marked = ERROR_MARKS.filter(({ sign }) => texts.some((text) => sign.test(text))).map(
    ({ product }) => product,
  );
  // Around the line of an overlay stand the server's own words.
  const isOverlay = clues.some(({ by }) => by === 'overlay');
  const read = isOverlay ? sure.map(({ text }) => text) : texts;
  const codes = sure.flatMap((error) => error.codes).join(' ');
  const mentioned = [...read.slice(0, MAX_TEXTS_READ), codes].flatMap((text) => mentionsIn(text, names));
  return [...marked, ...mentioned].map((name) => ({ name, by: 'error' }));
}

/** Lines at the edges: versions always; on an error page what its last line opens with. */
function fromLines(page: Page, lines: readonly ProductClue[], names: ProductNames): FoundProduct[] {
  const printed = lines
    .flatMap(({ text }) => productsInLine(text, names))
    .filter(({ name }) => !PAGE_MAKERS.test(name));
  if (!isFaced(page)) return printed;
  const last = lines[lines.length - 1];
  const bare = [
    ...lines.map(({ text }) => productOfBreadcrumb(text, names)),
    last && productOpening(last.text, names),
  ];
  return [...printed, ...bare.filter((found) => found !== undefined)];
}

/** Manuals that an error page leads to. */
function fromManuals(page: Page, addresses: readonly ProductClue[], names: ProductNames): FoundProduct[] {
  if (!isFaced(page)) return [];
  return addresses.flatMap(({ text }) =>
    [...text.matchAll(/manual:(\S+)/g)].flatMap(([, host = '']): FoundProduct[] => {
      const known = names.find(productOfHost(host) ?? '');
      return known && !known.plain && !isHostOfAll(host) ? [{ name: known.title, by: 'page' }] : [];
    }),
  );
}

/** @param isNamed something else names the page's product: a library that draws it is no news then */
function fromMarks(
  page: Page,
  clues: readonly ProductClue[],
  names: ProductNames,
  isNamed: boolean,
): FoundProduct[] {
  const hasScriptError = page.errors.some(
    ({ kind, confidence }) => kind === 'console' && confidence > UNSURE,
  );
  const hasError = hasScriptError || isFaced(page);
  const words = clues.flatMap(({ text }) => text.split(' '));
  // `kiln-error-overlay`: what stands before is the development server.
  const overlays = words.flatMap(
    (word) => names.find(/^([a-z]\w+)-(?:error|dev)-overlay$/.exec(word)?.[1] ?? '') ?? [],
  );
  const marked = PAGE_MARKS.flatMap(({ product, sign, when }): FoundProduct[] => {
    if ((when === 'error' && !hasError) || (when === 'script' && (isNamed || !hasScriptError))) return [];
    const match = words.map((word) => sign.exec(word)).find((hit) => hit !== null);
    return match ? [{ name: product, version: match[1], by: 'page' }] : [];
  });
  return [...overlays.map(({ title }) => ({ name: title, by: 'page' as const })), ...marked];
}

import type { ErrorSignal, PageSignal, ProductClue, ProductSignal } from '../model/signal.ts';
import {
  MAX_CLUE_TEXT,
  MAX_CONTEXT_TEXT,
  MAX_ERROR_TEXT,
  MAX_PRODUCT_NAME,
  MAX_TITLE_TEXT,
  MAX_TYPE_TEXT,
  MAX_URL_TEXT,
  MAX_VERSION_TEXT,
} from '../model/limits.ts';
import { redactText } from './redact-text.ts';

const clean = (text: string, max: number): string => redactText(text).text.slice(0, max);

/** Path parts that are keys in themselves: links that sign in, reset or invite. */
const TOKEN_PART = /(?<=\/)(?=[\w~.-]{0,60}\d)(?=[\w~.-]{0,60}[A-Za-z])[\w~.-]{24,500}(?=\/|$)/g;

/** What stands in place of something found, as an address writes it once it has been redacted before. */
const ESCAPED_PLACEHOLDER = /%3C([a-z-]{2,12})%3E/g;

/** Origin and path of an address; no query, fragment or credentials. '' where it is no address. */
export function redactUrl(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, host, pathname } = new URL(url);
  const path = pathname.replace(ESCAPED_PLACEHOLDER, '<$1>').replace(TOKEN_PART, '<secret>');
  return host ? `${protocol}//${host}${clean(path, MAX_URL_TEXT)}`.slice(0, MAX_URL_TEXT) : protocol;
}

const redactError = (error: ErrorSignal): ErrorSignal => ({
  ...error,
  text: clean(error.text, MAX_ERROR_TEXT),
  ...(error.type !== undefined && { type: clean(error.type, MAX_TYPE_TEXT) }),
  lines: error.lines.map((line) => clean(line, MAX_ERROR_TEXT)),
  // A code in which something was found is not a code.
  codes: error.codes.filter((code) => redactText(code).text === code),
});

export const redactProduct = (product: ProductSignal): ProductSignal => ({
  ...product,
  name: clean(product.name, MAX_PRODUCT_NAME),
});

/** A version is numbers and a few letters; what pages write there beside that is left out, and so is a long one. */
const VERSION = new RegExp(`^v?\\d[\\w.+-]{0,${MAX_VERSION_TEXT - 2}}$`);

/** In one go, because rules are dear and clues are many and short; one by one where that takes a line away. */
export function redactClues(clues: readonly ProductClue[]): ProductClue[] {
  const texts = clues.map(({ text }) => text.replace(/\s+/g, ' '));
  const together = redactText(texts.join('\n')).text.split('\n');
  const redacted = together.length === texts.length ? together : texts.map((text) => redactText(text).text);
  return clues
    .map(({ version, ...clue }, at) => ({
      ...clue,
      text: (redacted[at] ?? '').slice(0, MAX_CLUE_TEXT),
      ...(version !== undefined && VERSION.test(version) && { version }),
    }))
    .filter(({ text }) => text !== '');
}

/** The signal as it may leave the page script. Redacting twice changes nothing more. */
export function redactSignal(signal: PageSignal): PageSignal {
  return {
    ...signal,
    url: redactUrl(signal.url),
    title: clean(signal.title, MAX_TITLE_TEXT),
    errors: signal.errors.map(redactError),
    products: signal.products.map(redactProduct),
    ...(signal.clues && { clues: redactClues(signal.clues) }),
    context: signal.context.map((line) => clean(line, MAX_CONTEXT_TEXT)),
  };
}

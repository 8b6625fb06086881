import { keyLineOf, type KeyLine } from '../detect/key-line.ts';
import type { PageSignal } from '../model/signal.ts';
import type { Query } from '../model/search.ts';
import { signErrorText } from '../signature/sign-error-text.ts';

/** Longest text a look-up takes; the rest is cut before any pattern sees it. */
const MAX_QUERY_TEXT = 2_000;

/** A look-up for what a person typed or pasted: a pasted message is tried as an error line as well. */
export function queryFromText(text: string, limit = 10): Query {
  const cut = text.slice(0, MAX_QUERY_TEXT).trim();
  const lines = cut
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, 5);
  return { errors: lines, codes: signErrorText(cut).codes, text: cut, products: [], limit, typing: true };
}

/**
 * A look-up for a whole message or trace, pasted or selected: its key line and the lines that carry meaning, with all
 * their codes. `key` is null where no line looks like an error; the text is then looked up by its words.
 * @param products names that the page was recognised by
 */
export function queryFromMessage(
  text: string,
  products: readonly string[] = [],
  limit = 10,
): { query: Query; key: KeyLine | null } {
  const key = keyLineOf(text);
  if (!key) return { query: { ...queryFromText(text, limit), products, typing: false }, key };
  const errors = [key.text, ...key.others].map((line) => line.slice(0, MAX_QUERY_TEXT));
  const said = errors.join('\n').slice(0, MAX_QUERY_TEXT);
  const codes = signErrorText(said).codes;
  return { query: { errors, codes, text: said, products, limit, typing: false }, key };
}

/** A look-up for one error of a page, with the page's products as context. */
export function queryFromError(signal: PageSignal, errorId: string, limit = 10): Query | null {
  const error = signal.errors.find((candidate) => candidate.id === errorId);
  if (!error) return null;
  return {
    errors: [error.text, ...error.lines],
    codes: error.codes,
    text: [error.text, error.type ?? '', ...error.lines, ...error.codes].join('\n').slice(0, MAX_QUERY_TEXT),
    products: signal.products.map((product) => product.name),
    versions: Object.fromEntries(
      signal.products.flatMap(({ name, version }) => (version === undefined ? [] : [[name, version]])),
    ),
    limit,
    typing: false,
  };
}

import type { ErrorSignal, PageSignal } from '../model/signal.ts';

/** Longest first line of a question. */
const MAX_TITLE = 140;
/** Products that become tags, and how long a tag may be. */
const MAX_TAGS = 4;
const MAX_TAG = 60;

/**
 * What the page showed, as Markdown to be put into a text: the error, its codes, products with versions. Nothing of the
 * page's address. The signal is redacted.
 * @returns null where the page showed no error and no product
 */
export function pageBlock(signal: PageSignal, errorId?: string): string | null {
  const error = errorOf(signal, errorId);
  const facts = [
    ...signal.products.slice(0, 4).map(({ name, version }) => `- ${name}${version ? ` ${version}` : ''}`),
    ...(error && error.codes.length > 0 ? [`- Codes: ${error.codes.join(', ')}`] : []),
  ].join('\n');
  if (!error) return facts || null;
  const lines = [error.text, ...error.lines.filter((line) => line !== error.text)].join('\n');
  const fence = lines.includes('```') ? '~~~' : '```';
  return `${fence}\n${lines}\n${fence}${facts && `\n\n${facts}`}`;
}

/**
 * The beginning of a question about the page: one line, a text to go on with, and its products as tags, of which the forum
 * takes those that it has.
 */
export function pageSummary(
  signal: PageSignal,
  errorId?: string,
): { title: string; body: string; tags: string[] } {
  const error = errorOf(signal, errorId);
  const product = signal.products[0]?.name;
  const line = (error?.text ?? signal.title).split('\n')[0]?.trim() ?? '';
  const named = product && !line.toLowerCase().includes(product.toLowerCase()) ? `${product}: ${line}` : line;
  const block = pageBlock(signal, errorId);
  return {
    title: named.length > MAX_TITLE ? `${named.slice(0, MAX_TITLE - 1)}…` : named,
    body: `${block === null ? '' : `${block}\n\n`}What I did: \n\nWhat I tried: `,
    tags: signal.products.slice(0, MAX_TAGS).map(({ name }) => name.slice(0, MAX_TAG)),
  };
}

/** The named error, else the one that a person most certainly faces. */
const errorOf = ({ errors }: PageSignal, errorId: string | undefined): ErrorSignal | undefined =>
  errors.find(({ id }) => id === errorId) ?? [...errors].sort((a, b) => b.confidence - a.confidence)[0];

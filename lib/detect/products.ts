import type { ProductSignal } from '../model/signal.ts';
import { nameProducts } from '../products/name-products.ts';
import { NO_NAMES } from '../products/product-names.ts';
import { findClues } from './find-clues.ts';

/** Products that the page's own metadata, title and address name, without the dictionary: that is the background's. */
export function findProducts(document: Document, host: string): ProductSignal[] {
  const { title } = document;
  const clues = findClues(document);
  const nothing = { url: '', lang: '', status: null, errors: [], products: [], context: [] };
  return nameProducts({ ...nothing, host, title, clues }, NO_NAMES).products;
}

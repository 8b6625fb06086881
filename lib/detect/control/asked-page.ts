import type { Asked } from '../../model/asked.ts';
import { MAX_HOST_TEXT } from '../../model/limits.ts';
import { findProducts } from '../products.ts';

/** The top document, and its address. */
export interface AskedPage {
  document: Document;
  url: string;
}

/** Host and products of the page that is asked about. */
export function aboutPage({ document, url }: AskedPage): Pick<Asked, 'host' | 'products'> {
  const host = URL.canParse(url) ? new URL(url).host : '';
  return { host: host.slice(0, MAX_HOST_TEXT), products: findProducts(document, host) };
}

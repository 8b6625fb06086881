import type { Asked } from '../model/asked.ts';
import { readTabState } from '../messages/tab-state.ts';
import { nameProducts } from '../products/name-products.ts';
import type { ProductNames } from '../products/product-names.ts';

/** Host and products of a tab's page. */
export type TabPage = Pick<Asked, 'host' | 'products'>;

/** What is known of the tab's page, as far as it was read before. */
export async function aboutTab(tabId: number): Promise<TabPage> {
  const signal = (await readTabState(tabId))?.signal;
  return { host: signal?.host ?? '', products: signal?.products ?? [] };
}

/**
 * What was asked, with the products of its page: those of the tab, which was read as a whole; where Peerside may not
 * read the site, those that the page's own title and clues name. The clues end here.
 */
export function withProducts(asked: Asked, tab: TabPage, names: ProductNames): Asked {
  const { title = '', clues = [], ...rest } = asked;
  if (tab.host === asked.host && tab.products.length > 0) return { ...rest, products: tab.products };
  const page = { url: '', lang: '', status: null, errors: [], context: [] };
  const { host, products } = asked;
  return { ...rest, products: nameProducts({ ...page, host, products, title, clues }, names).products };
}

import type { Asked } from '../model/asked.ts';
import { readTabState } from '../messages/tab-state.ts';

/** Host and products of a tab's page. */
export type TabPage = Pick<Asked, 'host' | 'products'>;

/** What is known of the tab's page, as far as it was read before. */
export async function aboutTab(tabId: number): Promise<TabPage> {
  const signal = (await readTabState(tabId))?.signal;
  return { host: signal?.host ?? '', products: signal?.products ?? [] };
}

/** Products that the background named are surer than those that a page script alone could. */
export const withTab = <A extends Asked>(asked: A, { host, products }: TabPage): A =>
  host === asked.host && products.length > 0 ? { ...asked, products } : asked;

import { MAX_PRODUCTS, MAX_PRODUCT_NAME, MAX_VERSION_TEXT } from '../model/limits.ts';
import type { ProductSignal } from '../model/signal.ts';
import { foldName } from '../model/fold-name.ts';

const VERSION = /^v?(\d{1,4}(?:\.\d{1,6}){0,3}[\w.+-]{0,20})$/;

/** A product as some evidence names it. */
export interface FoundProduct {
  name: string;
  /** As printed; what does not look like a version is dropped. */
  version?: string | undefined;
  by: ProductSignal['by'];
}

/** Each name once, in the given order; a version is taken from whichever evidence prints one. */
export function mergeProducts(found: readonly FoundProduct[]): ProductSignal[] {
  const byName = new Map<string, ProductSignal>();
  for (const { name: raw, version: printed, by } of found) {
    const name = raw.replace(/\s+/g, ' ').trim().slice(0, MAX_PRODUCT_NAME).trim();
    const key = foldName(name) || name;
    if (name.length < 2 && !/^[CDR]$/.test(name)) continue;
    const known = byName.get(key);
    if (!known && byName.size >= MAX_PRODUCTS) continue;
    const version = VERSION.exec(printed ?? '')?.[1]?.slice(0, MAX_VERSION_TEXT);
    const product = known ?? { name, by };
    byName.set(
      key,
      product.version === undefined && version !== undefined ? { ...product, version } : product,
    );
  }
  return [...byName.values()];
}

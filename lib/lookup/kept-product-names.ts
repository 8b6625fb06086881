import { browser } from '../platform/browser.ts';
import { logProblem } from '../platform/log.ts';
import { NAMES_PATH, NO_NAMES, readProductNames, type ProductNames } from '../products/product-names.ts';

/**
 * The dictionary of product names, read from the extension's own package when a page first needs it and kept while
 * this context lives. Where it cannot be read, products still go by the names that pages give themselves.
 */
export function keptProductNames(): () => Promise<ProductNames> {
  let kept: Promise<ProductNames> | undefined;
  const read = async (): Promise<ProductNames> => {
    const response = await fetch(browser.runtime.getURL(`/${NAMES_PATH}`));
    return readProductNames(await response.text());
  };
  return async () => {
    kept ??= read();
    try {
      return await kept;
    } catch {
      // Said once in the log by the next line; the next page tries again.
      void logProblem('product names', kept);
      kept = undefined;
      return NO_NAMES;
    }
  };
}

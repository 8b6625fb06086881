/** What the options page is opened for, as its address says it. */

/**
 * Address of the options page with a pack ready to be installed.
 * @param pack address of its manifest, with the expected root key behind `#`
 */
export const optionsPath = (pack: string): string => `/options.html#/pack/${encodeURIComponent(pack)}`;

/** The options page with its accounts in sight. */
export const ACCOUNTS_PATH = '/options.html#accounts';

/** The pack that an options page's address names, or ''. */
export function packFromHash(hash: string): string {
  const coded = /^#\/pack\/(.+)$/.exec(hash)?.[1] ?? '';
  try {
    return decodeURIComponent(coded);
  } catch {
    // Not written by `optionsPath`, so there is nothing to fill in.
    return '';
  }
}

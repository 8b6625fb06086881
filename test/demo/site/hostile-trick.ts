/** What a hostile page is made of. */
export interface Trick {
  name: string;
  /** What the page does, in a few words. */
  trick: string;
  style?: string;
  /** Markup after the error. */
  markup?: string;
  /** Runs before anything else on the page. */
  early?: string;
  /** Runs at the end of the body. */
  script?: string;
  headers?: Record<string, string>;
  /** False: the page shows no error of its own. */
  error?: false;
}

/** Elements that the page did not write itself: `foreign()`; and a count of what the trick achieved. */
export const FOREIGN = `const own = new Set(document.querySelectorAll('*'));
const foreign = () => [...document.querySelectorAll('*')].filter((element) => !own.has(element));
window.__trick = 0;`;

/** Runs an act on each foreign `element` whenever anything changes. */
export const onForeign = (act: string): string => `${FOREIGN}
new MutationObserver(() => { for (const element of foreign()) { ${act}; window.__trick += 1; } })
  .observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['style', 'class', 'popover'] });`;

/** Runs axe-core inside a page or inside the card, and tells its violations. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PageHandle } from './driver.ts';

/** One broken rule with the places that break it. */
export interface Violation {
  id: string;
  help: string;
  /** Markup of each place. */
  places: string[];
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Loads axe in the world it runs in and reduces its report to what a failing test needs to say. */
const check = (context: string): string => `
  ${AXE};
  const { violations } = await window.axe.run(${context}, { iframes: false, resultTypes: ['violations'] });
  return violations.map(({ id, help, nodes }) => ({ id, help, places: nodes.map((node) => node.html) }));
`;

/** Violations on a whole page, e.g. popup or options. */
export const axePage = async (page: Pick<PageHandle, 'evaluateSource'>): Promise<Violation[]> =>
  (await page.evaluateSource(`async () => { ${check('document')} }`)) as Violation[];

/** Violations inside the card; the page around it is not judged. Null when the page shows no card. */
export async function axeCard(page: PageHandle): Promise<Violation[] | null> {
  // axe walks into shadow roots by `element.shadowRoot`, null for a closed one; in this world, which the page
  // cannot see, the host gets that property.
  const found = await page.evaluateInCard(`async (root) => {
    Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
    try { ${check('root.host')} } finally { delete root.host.shadowRoot; }
  }`);
  return found && (found.value as Violation[]);
}

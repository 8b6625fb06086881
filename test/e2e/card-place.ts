/** Where the card stands: inside the view, and never over the error that it is about. */
import type { DemoPage } from '../demo/pages.ts';
import { cardOf } from './drivers/card.ts';
import type { PageHandle, Rect } from './drivers/driver.ts';
import { waitFor } from './drivers/wait-for.ts';

/** Pages whose error cannot always be measured: the toast goes away, and a closed root hides its text. */
const UNSEEN = ['/tidewater/activity', '/dev/next'];
/** A wide view and a narrow one, CSS pixels. */
const SIZES = [
  [700, 900],
  [1280, 800],
] as const;

/** What is wrong with the card's place in a wide and in a narrow view, one clause each; empty when nothing is. */
export async function placeFaults(tab: PageHandle, page: DemoPage): Promise<string[]> {
  const faults: string[] = [];
  for (const [width, height] of SIZES) {
    await tab.setViewport(width, height);
    let last = ['not measured'];
    // Time being up says less than what was wrong to the last.
    await waitFor(`a place in ${width} by ${height}`, async () => {
      last = await faultsIn(tab, page, width, height);
      return last.length === 0;
    }).catch(() => undefined);
    faults.push(...last.map((fault) => `${width} by ${height}: ${fault}`));
  }
  return faults;
}

async function faultsIn(tab: PageHandle, page: DemoPage, width: number, height: number): Promise<string[]> {
  const box = await cardOf(tab).rectOf('.ps-card');
  const error = await textRect(tab, page.shows ?? '');
  const faults: string[] = [];
  if (box.x < 0 || box.y < 0 || box.x + box.width > width + 0.5 || box.y + box.height > height + 0.5)
    faults.push(`outside the view: ${JSON.stringify(box)}`);
  if (error && overlaps(box, error)) faults.push(`${JSON.stringify(box)} over ${JSON.stringify(error)}`);
  if (!error && !UNSEEN.includes(page.path)) faults.push('the error was not found on the page');
  return faults;
}

/** Where the words stand in the viewport: in the document, in open shadow roots, in same-origin frames. */
export const textRect = (tab: PageHandle, words: string): Promise<Rect | null> =>
  tab.evaluate((wanted) => {
    const fold = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
    const start = fold(wanted).slice(0, 40);
    const search = (tree: Document | ShadowRoot, dx: number, dy: number): DOMRect | null => {
      let best: Element | null = null;
      for (const element of tree.querySelectorAll('body *, :host *, *')) {
        if (/^(SCRIPT|STYLE|HEAD|TITLE|HTML|BODY)$/.test(element.tagName)) continue;
        const inner =
          element.tagName === 'IFRAME' ? (element as HTMLIFrameElement).contentDocument : element.shadowRoot;
        if (inner) {
          const box = element.tagName === 'IFRAME' ? element.getBoundingClientRect() : { x: 0, y: 0 };
          const found = search(inner, dx + box.x, dy + box.y);
          if (found) return found;
        }
        // Not `textContent`: what a script holds is not on the page.
        if (fold((element as HTMLElement).innerText ?? '').includes(start)) best = element;
      }
      if (!best) return null;
      const range = document.createRange();
      const texts = [...best.childNodes].filter((node) => node.nodeType === 3);
      const own = texts.find((node) => fold(node.textContent ?? '').includes(start));
      if (own) {
        const data = own.textContent ?? '';
        const from = Math.max(0, data.indexOf(wanted.trim().slice(0, 20)));
        range.setStart(own, from);
        range.setEnd(own, Math.min(data.length, from + wanted.length));
      } else range.selectNodeContents(best);
      const box = range.getBoundingClientRect();
      return box.width > 0 ? new DOMRect(box.x + dx, box.y + dy, box.width, box.height) : null;
    };
    const box = search(document, 0, 0);
    return box && { x: box.x, y: box.y, width: box.width, height: box.height };
  }, words);

export const overlaps = (one: Rect, other: Rect): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

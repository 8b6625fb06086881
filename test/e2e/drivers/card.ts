/** The card in a page, seen through its closed shadow root. */
import type { PageHandle, Rect } from './driver.ts';

export interface CardHandle {
  exists(): Promise<boolean>;
  /** Calls a function with the card's shadow root first; it is sent as source. Throws when there is no card. */
  evaluate<A extends unknown[], R>(fn: (root: ShadowRoot, ...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Bounds in the viewport of the first match inside the card; of the whole card without a selector. */
  rectOf(selector?: string): Promise<Rect>;
  /** A real mouse click on the middle of the first match. */
  click(selector: string): Promise<void>;
  hover(selector: string): Promise<void>;
  /** The text a person sees. */
  text(): Promise<string>;
  /** PNG of the card with this many CSS pixels of the page around it. */
  screenshot(path: string, margin?: number): Promise<void>;
}

export function cardOf(page: PageHandle): CardHandle {
  const evaluate = async <A extends unknown[], R>(
    fn: (root: ShadowRoot, ...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>> => {
    const found = await page.evaluateInCard(fn.toString(), ...args);
    if (!found) throw new Error('the page shows no card');
    return found.value as Awaited<R>;
  };
  const rectOf = async (selector = '[data-peerside-card]'): Promise<Rect> => {
    const rect = await evaluate((root, wanted) => {
      const box = root.querySelector(wanted)?.getBoundingClientRect();
      return box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;
    }, selector);
    if (!rect) throw new Error(`the card has no ${selector}`);
    return rect;
  };
  const middleOf = async (selector: string): Promise<[x: number, y: number]> => {
    await evaluate((root, wanted) => {
      root.querySelector(wanted)?.scrollIntoView({ block: 'nearest' });
    }, selector);
    const { x, y, width, height } = await rectOf(selector);
    return [x + width / 2, y + height / 2];
  };
  return {
    exists: async () => (await page.evaluateInCard('() => true')) !== null,
    evaluate,
    rectOf,
    click: async (selector) => page.click(...(await middleOf(selector))),
    hover: async (selector) => page.hover(...(await middleOf(selector))),
    text: () => evaluate((root) => root.querySelector<HTMLElement>('[data-peerside-card]')?.innerText ?? ''),
    screenshot: async (path, margin = 0) => {
      const { x, y, width, height } = await rectOf();
      const left = Math.max(0, Math.floor(x - margin));
      const top = Math.max(0, Math.floor(y - margin));
      await page.screenshot(path, {
        x: left,
        y: top,
        width: Math.ceil(x + width + margin) - left,
        height: Math.ceil(y + height + margin) - top,
      });
    },
  };
}

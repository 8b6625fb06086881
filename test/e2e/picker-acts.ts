/** What the picker in a page shows, and pointing with it. */
import type { PageHandle } from './drivers/driver.ts';
import { waitFor } from './drivers/wait-for.ts';

/** What the picker draws; null while there is none. */
export const pickerOf = async (tab: PageHandle): Promise<{ label: string; shown: boolean } | null> => {
  const found = await tab.evaluateInCard(`(root) => {
    const label = root.querySelector('.label');
    return label && { label: label.textContent, shown: !root.querySelector('.outline').hidden };
  }`);
  return (found?.value ?? null) as { label: string; shown: boolean } | null;
};
export const labelOf = async (tab: PageHandle): Promise<string> => (await pickerOf(tab))?.label ?? '';
/** The middle of an element as a person sees it, inside a frame or an open shadow root too. */
export const middleOf = (tab: PageHandle, selector: string): Promise<[number, number]> =>
  tab.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    if (!element) throw new Error(`no ${wanted}`);
    const box = element.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2] as [number, number];
  }, selector);
export const pointAt = async (
  tab: PageHandle,
  selector: string,
  label: RegExp,
): Promise<[number, number]> => {
  const middle = await middleOf(tab, selector);
  await waitFor(`the label ${label}`, async () => {
    await tab.hover(...middle);
    return label.test(await labelOf(tab));
  });
  return middle;
};

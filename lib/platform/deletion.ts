import { browser } from './browser.ts';

/**
 * Everything that the extension keeps is about to be deleted: each of its contexts hears of it, as one that went on
 * would write back what it still knows. The word goes through `storage.session`, which is emptied with the rest.
 */
const KEY = 'deletion';

let isOurs = false;

/** Tells all contexts, this one too. */
export async function announceDeletion(): Promise<void> {
  isOurs = true;
  await browser.storage.session.set({ [KEY]: Date.now() });
}

/** @param work gets true in the context that deletes */
export function onDeletion(work: (isOurs: boolean) => void): void {
  browser.storage.onChanged.addListener((changes: Record<string, unknown>, area: string) => {
    if (area !== 'session') return;
    const change = changes[KEY];
    if (typeof change === 'object' && change !== null && 'newValue' in change) work(isOurs);
  });
}

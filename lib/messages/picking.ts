/**
 * That a person is pointing at something in a tab, kept in `storage.session` from the moment they chose to until they
 * picked or gave up. What a page claims was picked counts only while this stands.
 */
import { browser } from '../platform/browser.ts';

const keyOf = (tabId: number): string => `picking:${tabId}`;

export async function beginPicking(tabId: number): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: true });
}

/** True where the tab was being pointed in; it is not any more. */
export async function endPicking(tabId: number): Promise<boolean> {
  const picking = await isPicking(tabId);
  await browser.storage.session.remove(keyOf(tabId));
  return picking;
}

export async function isPicking(tabId: number): Promise<boolean> {
  const key = keyOf(tabId);
  return (await browser.storage.session.get(key))[key] === true;
}

/** Calls back with whether the tab is being pointed in, now and on every change. Returns the way to stop. */
export function watchPicking(tabId: number, onChange: (picking: boolean) => void): () => void {
  const key = keyOf(tabId);
  let changed = false;
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[key];
    if (area !== 'session' || !change) return;
    changed = true;
    onChange(change.newValue === true);
  };
  browser.storage.onChanged.addListener(listener);
  void isPicking(tabId).then((picking) => {
    // A change that came while reading is newer.
    if (!changed) onChange(picking);
  });
  return () => {
    changed = true;
    browser.storage.onChanged.removeListener(listener);
  };
}

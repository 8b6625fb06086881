/**
 * What is known of each tab, in `storage.session`: it survives the background's death, not the browser's,
 * and page scripts cannot read it.
 */
import { browser } from '../platform/browser.ts';
import { TAB_PREFIX, TabState, tabStateKey } from './messages.ts';

/** Null when the tab was never read, or when what is stored is not a TabState. */
export async function readTabState(tabId: number): Promise<TabState | null> {
  const key = tabStateKey(tabId);
  const stored = (await browser.storage.session.get(key))[key];
  return TabState.safeParse(stored).data ?? null;
}

/** Every tab that is known. */
export async function readTabStates(): Promise<TabState[]> {
  const stored = await browser.storage.session.get(null);
  return Object.entries(stored).flatMap(([key, value]) => {
    const state = key.startsWith(TAB_PREFIX) ? TabState.safeParse(value).data : undefined;
    return state ? [state] : [];
  });
}

/** Session storage holds 10 MB: where it is full, the other tabs' states make room, and are read again when needed. */
export async function writeTabState(state: TabState): Promise<void> {
  const key = tabStateKey(state.tabId);
  try {
    await browser.storage.session.set({ [key]: state });
  } catch {
    const others = Object.keys(await browser.storage.session.get(null)).filter(
      (other) => other.startsWith(TAB_PREFIX) && other !== key,
    );
    await browser.storage.session.remove(others);
    await browser.storage.session.set({ [key]: state });
  }
}

export async function dropTabState(tabId: number): Promise<void> {
  await browser.storage.session.remove(tabStateKey(tabId));
}

/** Calls back on every change of this tab's state; null when it was dropped. Returns the way to stop. */
export function watchTabState(tabId: number, onState: (state: TabState | null) => void): () => void {
  const key = tabStateKey(tabId);
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[key];
    if (area === 'session' && change) onState(TabState.safeParse(change.newValue).data ?? null);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

import { useCallback, useEffect, useState } from 'react';
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../../lib/platform/browser.ts';

/** `?tab=<id>` in a page's address: that tab instead of the active one. For pages opened in a tab of their own. */
export function tabIdFromAddress(search: string): number | null {
  const text = new URLSearchParams(search).get('tab');
  return text !== null && /^\d{1,10}$/.test(text) ? Number(text) : null;
}

/** The tab that the page is about, live: the fixed one, or the active one of the page's window. Null: there is none. */
export function useTab(
  fixed: number | null,
  first: Tabs.Tab | null,
): { tab: Tabs.Tab | null; refresh: () => void } {
  const [tab, setTab] = useState(first);
  const refresh = useCallback(() => void readTab(fixed).then(setTab), [fixed]);
  useEffect(() => {
    refresh();
    const onUpdated = (_id: number, _change: unknown, updated: Tabs.Tab): void => {
      if (fixed === null ? updated.active : updated.id === fixed) refresh();
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onActivated.addListener(refresh);
    return () => {
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onActivated.removeListener(refresh);
    };
  }, [fixed, refresh]);
  return { tab, refresh };
}

/** The tab as it is now; null when it is gone. */
export async function readTab(fixed: number | null): Promise<Tabs.Tab | null> {
  try {
    if (fixed !== null) return await browser.tabs.get(fixed);
    return (await browser.tabs.query({ active: true, currentWindow: true }))[0] ?? null;
  } catch {
    // The tab was closed between the event and the question.
    return null;
  }
}

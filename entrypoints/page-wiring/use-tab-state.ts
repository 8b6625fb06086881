import { useEffect, useState } from 'react';
import type { TabState } from '../../lib/messages/messages.ts';
import { readTabState, watchTabState } from '../../lib/messages/tab-state.ts';

/** A tab, and what was known of it. */
interface Known {
  tabId: number;
  state: TabState | null;
}

/**
 * What is known of a tab, live. `undefined` while it is being read, null when nothing is known.
 * @param first what was read before the page was shown
 */
export function useTabState(
  tabId: number | undefined,
  first: Known | null = null,
): TabState | null | undefined {
  const [known, setKnown] = useState(first);
  useEffect(() => {
    if (tabId === undefined) return;
    let changed = false;
    const stop = watchTabState(tabId, (state) => {
      changed = true;
      setKnown({ tabId, state });
    });
    void readTabState(tabId).then((state) => {
      // A change that came while reading is newer.
      if (!changed) setKnown({ tabId, state });
    });
    return () => {
      changed = true;
      stop();
    };
  }, [tabId]);
  return known && known.tabId === tabId ? known.state : undefined;
}

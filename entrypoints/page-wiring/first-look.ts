import type { Tabs } from 'webextension-polyfill';
import type { TabState } from '../../lib/messages/messages.ts';
import { readTabState } from '../../lib/messages/tab-state.ts';
import { readGrants, type Grants } from '../../lib/platform/permissions.ts';
import { readTab } from './use-tab.ts';

/** What is known of the tab when a page about it opens. */
export interface FirstLook {
  /** Null: there is none. */
  tab: Tabs.Tab | null;
  /** Null when nothing is known. */
  state: TabState | null;
  grants: Grants;
}

/** Read before the page is shown: then nothing moves under the pointer while it fills, and no press comes too early. */
export async function readFirstLook(fixedTab: number | null): Promise<FirstLook> {
  const [tab, grants] = await Promise.all([readTab(fixedTab), readGrants()]);
  return { tab, grants, state: tab?.id === undefined ? null : await readTabState(tab.id) };
}

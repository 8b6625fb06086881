import { useCallback, useMemo, useState } from 'react';
import type { TabView } from '../../components/lookup/tab-view.ts';
import { sendOwn } from '../../lib/messages/send.ts';
import { requestAllSites, requestSite } from '../../lib/platform/permissions.ts';
import type { FirstLook } from './first-look.ts';
import { siteAccess } from './site-access.ts';
import { useGrants } from './use-grants.ts';
import { useTab } from './use-tab.ts';
import { useTabState } from './use-tab-state.ts';

export interface WatchedTab {
  /** Null while it is being read. */
  tab: TabView | null;
  tabId: number | undefined;
  windowId: number | undefined;
  looking: boolean;
  problem: string | null;
  look: () => void;
  /** Both ask the browser: call them within a click. */
  allowSite: () => void;
  allowAll: () => void;
}

/** The tab that popup or side panel is about, live, and what a person can do about it. */
export function useTabView(fixedTab: number | null, first: FirstLook): WatchedTab {
  const { tab, refresh } = useTab(fixedTab, first.tab);
  const grants = useGrants(true, first.grants);
  const state = useTabState(
    tab?.id,
    first.tab?.id === undefined ? null : { tabId: first.tab.id, state: first.state },
  );
  const [looking, setLooking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  /** The page that the browser did not let Peerside read when the person asked. */
  const [refused, setRefused] = useState<{ tabId: number; address: string | undefined } | null>(null);
  const tabId = tab?.id;
  const address = tab?.url;
  const isRefused = refused !== null && refused.tabId === tabId && refused.address === address;

  const look = useCallback(() => {
    if (tabId === undefined) return;
    setLooking(true);
    setProblem(null);
    setRefused(null);
    void sendOwn({ type: 'own/look-at-tab', tabId }).then((result) => {
      setLooking(false);
      if (!result.ok) setProblem(result.problem);
      else if (result.value === false) setRefused({ tabId, address });
    });
  }, [tabId, address]);

  const allow = useCallback(
    (asked: Promise<boolean>) => {
      setProblem(null);
      asked.then(
        (granted) => {
          refresh();
          if (granted) look();
          else setProblem('This was not allowed, so nothing changed. Choose it again and answer "Allow".');
        },
        () => setProblem('The browser did not ask for this permission. Allow sites in options instead.'),
      );
    },
    [look, refresh],
  );

  const view = useMemo((): TabView | null => {
    if (!grants || (tab && state === undefined)) return null;
    return {
      host: state?.signal?.host || hostOf(address),
      access: tab ? (isRefused ? 'refused' : siteAccess(address, grants)) : 'closed',
      findings: state ?? null,
    };
  }, [grants, tab, state, address, isRefused]);

  return {
    tab: view,
    tabId,
    windowId: tab?.windowId,
    looking,
    problem,
    look,
    allowSite: () => {
      if (address !== undefined) allow(requestSite(address));
    },
    allowAll: () => allow(requestAllSites()),
  };
}

/** Host of a web page, or null: a browser's own pages have addresses that say nothing to a person. */
function hostOf(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, host } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? host : null;
}

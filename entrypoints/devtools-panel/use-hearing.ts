import { useCallback, useEffect, useState } from 'react';
import type { Hearing } from '../../components/devtools/listed-error.ts';
import type { TabState } from '../../lib/messages/messages.ts';
import type { Devtools } from '../../lib/platform/devtools.ts';
import { requestSite } from '../../lib/platform/permissions.ts';
import { siteAccess } from '../page-wiring/site-access.ts';
import { useGrants } from '../page-wiring/use-grants.ts';
import { inspectedAddress } from './inspected-page.ts';

const NOTHING_GRANTED = { all: false, sites: [] };

/**
 * Whether the inspected page's console can be heard, and asking for it.
 * @param canAsk whether this browser lets a DevTools panel ask for permissions
 */
export function useHearing(
  devtools: Devtools,
  state: TabState | null | undefined,
  canAsk: boolean,
): { hearing: Hearing; host: string | null; allow: () => void; problem: string | null } {
  const grants = useGrants(canAsk);
  const [address, setAddress] = useState<string | null>();
  /** The site was allowed while this document stood there: its page script came too late for the console. */
  const [late, setLate] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    const read = (): void => inspectedAddress(devtools, setAddress);
    const onNavigated = (): void => {
      setLate(false);
      setProblem(null);
      read();
    };
    read();
    devtools.network.onNavigated.addListener(onNavigated);
    return () => devtools.network.onNavigated.removeListener(onNavigated);
  }, [devtools]);

  const allow = useCallback(() => {
    setProblem(null);
    if (!address) return;
    requestSite(address).then(
      (granted) => {
        if (granted) setLate(true);
        else setProblem('This was not allowed, so nothing changed. Choose it again and answer "Allow".');
      },
      () => setProblem('The browser did not ask for this permission. Allow sites in options instead.'),
    );
  }, [address]);

  const access =
    address === undefined ? null : siteAccess(address ?? 'about:blank', grants ?? NOTHING_GRANTED);
  return {
    hearing: hearingOf(access, { state, late, canAsk, isRead: !canAsk || grants !== null }),
    host: address && URL.canParse(address) ? new URL(address).host : null,
    allow,
    problem,
  };
}

/** @param facts.isRead whether it is known what was granted */
export function hearingOf(
  access: ReturnType<typeof siteAccess> | null,
  facts: { state: TabState | null | undefined; late: boolean; canAsk: boolean; isRead: boolean },
): Hearing {
  if (facts.late) return 'reload';
  if (facts.state?.signal) return 'heard';
  if (facts.state === undefined || access === null || !facts.isRead) return 'unknown';
  if (access === 'closed') return 'closed';
  if (access === 'granted') return 'reload';
  return facts.canAsk ? 'askable' : 'elsewhere';
}

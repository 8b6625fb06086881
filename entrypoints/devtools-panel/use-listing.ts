import { useCallback, useEffect, useRef, useState } from 'react';
import type { ListedError, Listing } from '../../components/devtools/listed-error.ts';
import type { TabState } from '../../lib/messages/messages.ts';
import type { Devtools } from '../../lib/platform/devtools.ts';
import { NOTHING_LISTED, since, withErrors, withWords } from './listing.ts';
import { documentStart } from './inspected-page.ts';
import { errorsOfPage } from './page-errors.ts';
import { watchRequests } from './watch-requests.ts';

/** Errors come in bursts; the list is drawn this often at most, milliseconds. */
const DRAW_MS = 100;
/** The clocks of page and network are not quite the same, milliseconds. */
const SLACK = 50;

/**
 * The errors of the inspected page, live: DevTools tell of its requests, the tab's state of its console.
 * @param state undefined while it is being read
 * @param preserve whether they stay when the page goes
 */
export function useListing(
  devtools: Devtools,
  state: TabState | null | undefined,
  preserve: boolean,
): { listing: Listing; clear: () => void } {
  const [listing, setListing] = useState<Listing>(NOTHING_LISTED);
  const kept = useRef(preserve);
  useEffect(() => {
    kept.current = preserve;
  }, [preserve]);
  /** What the tab's state told of this document already: it tells all of it each time. */
  const told = useRef(new Set<string>());

  useEffect(() => {
    let added: ListedError[] = [];
    let changes: ((before: Listing) => Listing)[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = (): void => {
      const [errors, next] = [added, changes];
      [added, changes, timer] = [[], [], undefined];
      // One pass over the list for a whole burst; what a body said, and that the page went, come after it.
      setListing((before) => next.reduce((now, change) => change(now), withErrors(before, errors)));
    };
    const drawSoon = (): void => {
      timer ??= setTimeout(draw, DRAW_MS);
    };
    const change = (next: (before: Listing) => Listing): void => {
      changes.push(next);
      drawSoon();
    };
    const stop = watchRequests(
      devtools.network,
      {
        onErrors(errors) {
          added.push(...errors);
          drawSoon();
        },
        onWords: (key, words) => change((before) => withWords(before, key, words)),
      },
      () => document.visibilityState === 'visible',
    );
    const onNavigated = (): void => {
      told.current.clear();
      if (kept.current) return;
      documentStart(devtools, (start) => change((before) => since(before, start - SLACK)));
    };
    devtools.network.onNavigated.addListener(onNavigated);
    return () => {
      stop();
      clearTimeout(timer);
      devtools.network.onNavigated.removeListener(onNavigated);
    };
  }, [devtools]);

  useEffect(() => {
    if (!state?.signal) return;
    const fresh = errorsOfPage(state.signal, Date.parse(state.at)).filter(
      ({ key }) => !told.current.has(key),
    );
    for (const { key } of fresh) told.current.add(key);
    setListing((before) => withErrors(before, fresh));
  }, [state]);

  return { listing, clear: useCallback(() => setListing(NOTHING_LISTED), []) };
}

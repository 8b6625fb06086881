/**
 * Which sites Peerside may read. Nothing is granted at install; every grant can be taken back in options.
 * Requests must be called synchronously in a click, or the browser refuses to ask.
 */
import type { Manifest } from 'webextension-polyfill';
import { browser } from './browser.ts';

export const ALL_SITES = ['http://*/*', 'https://*/*'];

/**
 * Asked for together with sites: the events of pages that cannot load, and the heads of those that answer. Heads
 * come only for granted sites, and the prompt says no more for them.
 */
const LOADS = ['webNavigation', 'webRequest'] satisfies Manifest.OptionalPermission[];

/** False in a DevTools panel of Firefox, which gets no `permissions`, whatever the types say. */
export const canAskHere = (): boolean => Boolean(browser.permissions);

export interface Grants {
  /** Every http(s) site. */
  all: boolean;
  /** Match patterns of single sites, e.g. `https://example.com/*`. */
  sites: string[];
  /** Whether pages that could not load can be explained (`webNavigation`). */
  networkErrors: boolean;
}

export async function readGrants(): Promise<Grants> {
  const { origins = [], permissions = [] } = await browser.permissions.getAll();
  const all = origins.some((origin) => /^(<all_urls>|(\*|https?):\/\/\*\/\*)$/.test(origin));
  return {
    all,
    sites: origins.filter((origin) => !/^(<all_urls>|(\*|https?):\/\/\*\/\*)$/.test(origin)),
    networkErrors: permissions.includes('webNavigation'),
  };
}

/** Match pattern of a site's origin; match patterns know no ports. Throws TypeError on a malformed address. */
export function sitePattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** Asks for every site, and for the events of pages that cannot load. True when granted. */
export const requestAllSites = (): Promise<boolean> =>
  browser.permissions.request({ origins: ALL_SITES, permissions: LOADS });

/** Asks for one site, and for the events of pages that cannot load. True when granted. */
export const requestSite = (origin: string): Promise<boolean> =>
  browser.permissions.request({ origins: [sitePattern(origin)], permissions: LOADS });

/** Asks only to read one forum: no events, no other site. */
export const requestForum = (origin: string): Promise<boolean> =>
  browser.permissions.request({ origins: [sitePattern(origin)] });

/** Asks only for the events of pages that cannot load: "only sites I choose" keeps them explained. */
export const requestNetworkErrors = (): Promise<boolean> =>
  browser.permissions.request({ permissions: LOADS });

export const removeAllSites = (): Promise<boolean> => browser.permissions.remove({ origins: ALL_SITES });

export const removeSite = (pattern: string): Promise<boolean> =>
  browser.permissions.remove({ origins: [pattern] });

/** Calls back after every change of the grants, with the match patterns taken back. Returns the way to stop. */
export function watchGrants(onChange: (removed: readonly string[]) => void): () => void {
  const onAdded = (): void => onChange([]);
  const onRemoved = ({ origins = [] }: { origins?: string[] }): void => onChange(origins);
  browser.permissions.onAdded.addListener(onAdded);
  browser.permissions.onRemoved.addListener(onRemoved);
  return () => {
    browser.permissions.onAdded.removeListener(onAdded);
    browser.permissions.onRemoved.removeListener(onRemoved);
  };
}

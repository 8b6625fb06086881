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

/** Asks only to read one forum, by all the origins that it answers from: no events, no other site. */
export const requestForum = (...origins: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: origins.map(sitePattern) });

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

/**
 * What Firefox asks people about before it leaves the device: what they write (`personalCommunications`), who they are
 * at a forum (`authenticationInfo`), and what they quote of a page (`websiteContent`).
 */
type DataConsent = 'authenticationInfo' | 'personalCommunications' | 'websiteContent';

/** Firefox's part of the permissions API, which the polyfill's types do not have. */
interface ConsentApi {
  request(wanted: { data_collection: readonly DataConsent[] }): Promise<boolean>;
  getAll(): Promise<{ data_collection?: string[] }>;
}

/** What the manifest may ask for; Chromium's has no such part, and nothing to ask. */
function askableConsent(): readonly DataConsent[] {
  const manifest = browser.runtime.getManifest() as {
    browser_specific_settings?: {
      gecko?: { data_collection_permissions?: { optional?: readonly DataConsent[] } };
    };
  };
  return manifest.browser_specific_settings?.gecko?.data_collection_permissions?.optional ?? [];
}

/**
 * Asks whether what the person writes may be sent to forums: to be called synchronously in the click that connects
 * the first one. True when agreed, and where the browser has no such question.
 */
export function requestDataConsent(): Promise<boolean> {
  const wanted = askableConsent();
  if (wanted.length === 0) return Promise.resolve(true);
  return (browser.permissions as unknown as ConsentApi).request({ data_collection: wanted });
}

/** Whether the person agreed; they may take it back in the browser at any time. */
export async function hasDataConsent(): Promise<boolean> {
  const wanted = askableConsent();
  if (wanted.length === 0) return true;
  const { data_collection = [] } = await (browser.permissions as unknown as ConsentApi).getAll();
  return wanted.every((one) => data_collection.includes(one));
}

import { browser } from '../platform/browser.ts';
import { portlessPattern } from '../platform/match-pattern.ts';
import { ALL_SITES, readGrants } from '../platform/permissions.ts';

const SPOT = 'spot';
const TAP = 'console-tap';
const SPOT_FILE = 'content-scripts/spot.js';
const TAP_FILE = 'content-scripts/console-tap.js';
const READER_FILE = 'content-scripts/reader.js';
const CARD_FILE = 'content-scripts/fix-card.js';

let registering: Promise<void> = Promise.resolve();

/**
 * Runs the page scripts on exactly the granted sites from the next load on. One call after the other: two at once
 * would trip over each other's scripts, and the grants of the earlier one could win.
 * @param excluded match patterns of sites where they do not run all the same
 */
export function registerPageScripts(excluded: readonly string[]): Promise<void> {
  const next = (): Promise<void> => registerNow(excluded);
  registering = registering.then(next, next);
  return registering;
}

/** The patterns that were excluded at the last registration; it outlives the background. */
export async function readExcluded(): Promise<string[]> {
  try {
    await registering;
  } catch {
    // Whoever asked for that registration hears of it; what is registered can be read all the same.
  }
  const [spot] = await browser.scripting.getRegisteredContentScripts({ ids: [SPOT] });
  return spot?.excludeMatches ?? [];
}

async function registerNow(excluded: readonly string[]): Promise<void> {
  const grants = await readGrants();
  const matches = grants.all ? ALL_SITES : grants.sites;
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SPOT, TAP] });
  if (registered.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: registered.map(({ id }) => id) });
  }
  if (matches.length === 0) return;
  try {
    await register(matches, excluded);
  } catch (error) {
    // Firefox refuses patterns with a port: there such a site's scripts are told to rest when they first speak.
    if (excluded.length === 0) throw error;
    const portless = excluded.map(portlessPattern).filter((pattern) => pattern !== null);
    await register(matches, portless);
  }
}

async function register(matches: string[], excluded: readonly string[]): Promise<void> {
  const common = {
    matches,
    allFrames: true,
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
    ...(excluded.length > 0 && { excludeMatches: [...excluded] }),
  };
  await browser.scripting.registerContentScripts([
    { ...common, id: TAP, js: [TAP_FILE], world: 'MAIN', runAt: 'document_start' },
    { ...common, id: SPOT, js: [SPOT_FILE], runAt: 'document_start' },
  ]);
}

/** Reads this tab now. Rejects where no script can run (browser pages, error pages, no permission). */
export async function injectSpot(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [SPOT_FILE] });
}

/** Puts the error reader into a frame whose page script asked for it. Rejects where no script can run. */
export async function injectReader(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [READER_FILE],
    // A page that never finishes loading is read as well.
    injectImmediately: true,
  });
}

/** Puts the card into the top document; a card that lives there takes the new content. */
export async function injectCard(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [CARD_FILE] });
}

/**
 * Reads the tabs that are open already after a new grant: a person expects it at once, not after a reload. Only
 * granted sites: a tab that may still be read because of a click is not read again without another one.
 */
export async function injectOpenTabs(): Promise<void> {
  const { all, sites } = await readGrants();
  const url = all ? ALL_SITES : sites;
  const tabs = url.length > 0 ? await browser.tabs.query({ url }) : [];
  // A tab that cannot be scripted (error page, store page) is no problem of the others.
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [injectSpot(id)])));
}

import type { Runtime } from 'webextension-polyfill';
import type { Answering } from '../answering/answering.ts';
import { keysOf } from '../answering/outcome.ts';
import { browser } from '../platform/browser.ts';
import { PageMessage, type CardContent, type PickStart } from '../messages/messages.ts';
import { endPicking } from '../messages/picking.ts';
import { readTabState } from '../messages/tab-state.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { ProductNames } from '../products/product-names.ts';
import { redactUrl } from '../redact/redact-signal.ts';
import type { OwnStore } from '../store/own-store.ts';
import { tellToRest } from './muted-sites.ts';
import { injectReader } from './page-scripts.ts';
import { picked, pickStart } from './pick-on-page.ts';
import type { TabDesk } from './tab-desk.ts';
import { withCodes } from './with-codes.ts';

export interface PageWorld {
  ownStore: Promise<OwnStore>;
  desk: TabDesk;
  answering: Pick<Answering, 'giveVerdict'>;
  /** The dictionary of product names, read when first asked for. */
  productNames(): Promise<ProductNames>;
  /** Milliseconds since 1970. */
  now(): number;
}

const NOT_SHOWN = 'That answer is no longer shown here. Open Peerside from the toolbar to find it.';
const UNKNOWN = failed('This message is not known here. Reload the page and try again.');

/**
 * Answers a page script. A hostile renderer may send anything, so every act here can be undone, concerns only
 * the sender's own tab and host, and touches only what that tab was shown.
 */
export async function answerPage(
  raw: unknown,
  sender: Runtime.MessageSender,
  world: PageWorld,
): Promise<Result<null> | CardContent | PickStart | null> {
  const parsed = PageMessage.safeParse(raw);
  const tabId = sender.tab?.id;
  const host = hostOf(sender);
  if (!parsed.success || tabId === undefined || host === null) return UNKNOWN;
  const frameId = sender.frameId ?? 0;
  const url = redactUrl(sender.url ?? '');
  const message = parsed.data;
  // Card and picker live in the top document only.
  if (frameId !== 0 && /^(?:card|pick)\//.test(message.type)) return UNKNOWN;
  switch (message.type) {
    case 'page/spotted':
      await world.desk.report(
        { tabId, frameId, documentUrl: url },
        { ...withCodes(message.signal), host, url: pageUrl(frameId, message.signal.url, sender) },
      );
      // Read because the person asked for it, or before anything could keep the script away: once is enough.
      if (await isMuted(host, world)) await tellToRest(tabId);
      return ok(null);
    case 'page/needs-reader':
      return bringReader(tabId, frameId);
    case 'card/ready':
      return world.desk.cardContent(tabId, url);
    case 'card/verdict':
      return giveVerdict(message, tabId, host, world);
    case 'card/mute':
      return mute(host, message.muted, world);
    case 'card/open-panel':
      return openPanel(tabId, message.questionId);
    case 'pick/ready':
      return pickStart(tabId, world.ownStore);
    case 'pick/asked':
      return sender.tab?.windowId === undefined
        ? UNKNOWN
        : picked({ tabId, windowId: sender.tab.windowId }, { ...message.asked, host }, world.productNames);
    case 'pick/ended':
      await endPicking(tabId);
      return ok(null);
  }
}

async function bringReader(tabId: number, frameId: number): Promise<Result<null>> {
  try {
    await injectReader(tabId, frameId);
    return ok(null);
  } catch {
    // The page is gone, or its permission: there is nothing to read.
    return failed('This page cannot be read. Reload it and try again.');
  }
}

function hostOf(sender: Runtime.MessageSender): string | null {
  const url = sender.frameId === 0 ? sender.url : (sender.tab?.url ?? sender.url);
  return url !== undefined && URL.canParse(url) ? new URL(url).host : null;
}

/**
 * Redacted address of the page in the tab. For the top document the browser vouches for the origin and the path is
 * the page's word: after a single-page application has moved on, the browser still names the address that was
 * loaded. For a frame it is the tab's: where the frame itself came from says nothing to a person.
 */
function pageUrl(frameId: number, said: string, sender: Runtime.MessageSender): string {
  const own = redactUrl(sender.url ?? '');
  if (frameId !== 0) return redactUrl(sender.tab?.url ?? '') || own;
  return sameOrigin(said, own) ? said : own;
}

const sameOrigin = (a: string, b: string): boolean =>
  URL.canParse(a) && URL.canParse(b) && new URL(a).origin === new URL(b).origin;

async function giveVerdict(
  verdict: { questionId: string; answerId: string; worked: boolean | null },
  tabId: number,
  host: string,
  { answering }: PageWorld,
): Promise<Result<null>> {
  const state = await readTabState(tabId);
  const isShown = state?.hits.some(
    (hit) => hit.question.id === verdict.questionId && hit.answer?.id === verdict.answerId,
  );
  if (!isShown) return failed(NOT_SHOWN);
  const { questionId, answerId, worked } = verdict;
  const keys = state?.signal ? keysOf(state.signal) : [];
  return answering.giveVerdict({ questionId, answerId, worked, host, keys });
}

async function isMuted(host: string, { ownStore }: PageWorld): Promise<boolean> {
  return (await (await ownStore).readSettings()).mutedHosts.includes(host);
}

async function mute(host: string, muted: boolean, { ownStore }: PageWorld): Promise<Result<null>> {
  const changed = await (await ownStore).muteHost(host, muted);
  return changed.ok ? ok(null) : changed;
}

/**
 * Chromium opens its side panel only while the click is still being handled, so nothing is awaited before.
 * Firefox opens its sidebar only from its own pages: there the same page opens in a tab.
 */
function openPanel(tabId: number, questionId: string): Promise<Result<null>> {
  const path = `sidepanel.html?tab=${tabId}#/question/${encodeURIComponent(questionId)}`;
  const inTab = async (): Promise<Result<null>> => {
    // Unlike a panel, a tab opens without a click: not for a page that was shown no such thing.
    const state = await readTabState(tabId);
    if (!state?.hits.some((hit) => hit.question.id === questionId)) return failed(NOT_SHOWN);
    await browser.tabs.create({ url: browser.runtime.getURL(`/${path}`) });
    return ok(null);
  };
  if (!browser.sidePanel) return inTab();
  const ready = browser.sidePanel.setOptions({ tabId, path, enabled: true });
  const opened = browser.sidePanel.open({ tabId });
  return Promise.all([ready, opened]).then(() => ok(null), inTab);
}

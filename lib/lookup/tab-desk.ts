/**
 * What happens when a page reports: look up, remember, mark the toolbar, show or hide the card. Nothing is
 * kept in memory but the order of work per tab; the rest is rebuilt from storage by the next event.
 */
import { browser } from '../platform/browser.ts';
import type { CardContent, TabState } from '../messages/messages.ts';
import { dropTabState, readTabState, writeTabState } from '../messages/tab-state.ts';
import type { ErrorSignal, PageSignal } from '../model/signal.ts';
import { MAX_ERRORS } from '../model/limits.ts';
import type { OwnStore } from '../store/own-store.ts';
import { badgeOf, NO_BADGE, type Badge } from './badge.ts';
import { lookUpPage } from './look-up-page.ts';
import { injectCard, injectSpot } from './page-scripts.ts';
import { openReadyIndex } from './ready-index.ts';

const CARD_HITS = 3;
/** A network error's event comes before its error page is committed; younger ones belong to that page. */
const FRESH_MS = 15_000;

/** Which document reports. */
export interface ReportSource {
  tabId: number;
  /** 0 for the top document. */
  frameId: number;
  /** Redacted address that it was loaded from, as the browser tells it; null for a page that could not load. */
  documentUrl: string | null;
}

export interface TabDesk {
  /** A page's signal arrived. */
  report(from: ReportSource, signal: PageSignal): Promise<void>;
  /** The tab finished loading something: ask its script again, or forget what was there before. */
  loaded(tabId: number): Promise<void>;
  /** Looks again with the present settings and verdicts, without reading the page. */
  refresh(tabId: number): Promise<void>;
  /** Drops what is known of the tab, and its mark. */
  forget(tabId: number): Promise<void>;
  /** What the card at this (redacted) address has to show; null when the tab has gone on to another page. */
  cardContent(tabId: number, url: string): Promise<CardContent | null>;
}

export function openTabDesk(ownStore: Promise<OwnStore>, now: () => number): TabDesk {
  /** One report after the other per tab, or an older look-up could overwrite a newer one. */
  const queues = new Map<number, Promise<void>>();
  function inOrder(tabId: number, work: () => Promise<void>): Promise<void> {
    const next = (queues.get(tabId) ?? Promise.resolve()).then(work, work);
    queues.set(tabId, next);
    const done = (): void => {
      if (queues.get(tabId) === next) queues.delete(tabId);
    };
    next.then(done, done);
    return next;
  }

  async function lookUp(tabId: number, documentUrl: string | null, signal: PageSignal): Promise<void> {
    const own = await ownStore;
    const [settings, confirmations, index] = await Promise.all([
      own.readSettings(),
      own.readConfirmations(),
      openReadyIndex(),
    ]);
    const before = await readTabState(tabId);
    let state: TabState;
    if (index.ok) {
      const verdicts = new Map(confirmations.map(({ answerId, worked }) => [answerId, worked]));
      const found = await lookUpPage(tabId, signal, settings, { index: index.value, verdicts, now: now() });
      state = { ...found, documentUrl };
      index.value.close();
    } else {
      state = { ...emptyState(tabId, signal, index.problem, now()), documentUrl };
    }
    await writeTabState(state);
    await showBadge(tabId, badgeOf(state, settings));
    if (state.cardErrorId !== null) await injectCard(tabId);
    else if (before?.cardErrorId != null) await tellPage(tabId, { type: 'to-page/hide-card' });
  }

  return {
    report: ({ tabId, frameId, documentUrl }, signal) =>
      inOrder(tabId, async () => {
        const before = await readTabState(tabId);
        const isSamePage = before?.signal?.url === signal.url;
        const top = frameId === 0 ? documentUrl : isSamePage ? (before?.documentUrl ?? null) : null;
        await lookUp(tabId, top, mergeFrames(before?.signal ?? null, frameId, signal));
      }),
    loaded: (tabId) =>
      inOrder(tabId, async () => {
        if (await tellPage(tabId, { type: 'to-page/recheck' })) return;
        const state = await readTabState(tabId);
        if (!state) return;
        const isNetwork = state.signal?.errors.some(({ kind }) => kind === 'network') ?? false;
        if (isNetwork && now() - Date.parse(state.at) < FRESH_MS) {
          // Committing the error page has wiped the tab's mark.
          await showBadge(tabId, badgeOf(state, await (await ownStore).readSettings()));
          return;
        }
        await clear(tabId);
      }),
    refresh: (tabId) =>
      inOrder(tabId, async () => {
        const state = await readTabState(tabId);
        if (state?.signal) await lookUp(tabId, state.documentUrl, state.signal);
      }),
    forget: (tabId) => inOrder(tabId, () => clear(tabId)),
    cardContent: async (tabId, url) => {
      const state = await readTabState(tabId);
      if (state?.documentUrl !== url) return null;
      const error = state?.signal?.errors.find(({ id }) => id === state.cardErrorId);
      const hits = state?.hits.filter((hit) => hit.answer !== null).slice(0, CARD_HITS) ?? [];
      if (!error || hits.length === 0) return null;
      const own = await ownStore;
      const [settings, confirmations] = await Promise.all([own.readSettings(), own.readConfirmations()]);
      const shown = new Set(hits.map((hit) => hit.answer?.id));
      const verdicts = confirmations.filter(({ answerId }) => shown.has(answerId));
      return {
        error,
        hits,
        theme: settings.theme,
        verdicts: Object.fromEntries(verdicts.map(({ answerId, worked }) => [answerId, worked])),
      };
    },
  };
}

/**
 * Errors of cross-origin frames are kept beside the top document's, marked by their frame. A frame has mostly read
 * itself before the top document has: then its errors wait in an otherwise empty signal of the same page.
 * @param signal of a frame: its errors, with the top document's address and host
 */
export function mergeFrames(before: PageSignal | null, frameId: number, signal: PageSignal): PageSignal {
  const prefix = `f${frameId}:`;
  const ofFrames = (keep: (error: ErrorSignal) => boolean): ErrorSignal[] =>
    (before?.errors ?? []).filter((error) => /^f\d+:/.test(error.id) && keep(error));
  if (frameId === 0) {
    const kept = before?.url === signal.url ? ofFrames(() => true) : [];
    return { ...signal, errors: [...signal.errors, ...kept].slice(0, MAX_ERRORS) };
  }
  const own = signal.errors.map((error) => ({ ...error, id: `${prefix}${error.id}`.slice(0, 40) }));
  const top =
    before?.url === signal.url
      ? before
      : { ...signal, title: '', lang: '', status: null, errors: [], products: [], context: [] };
  const others = top.errors.filter(({ id }) => !id.startsWith(prefix));
  return { ...top, errors: [...others, ...own].slice(0, MAX_ERRORS) };
}

const emptyState = (tabId: number, signal: PageSignal, problem: string, now: number): TabState => ({
  tabId,
  documentUrl: null,
  signal,
  hits: [],
  knownProducts: [],
  productQuestions: [],
  cardErrorId: null,
  problem,
  at: new Date(now).toISOString(),
});

async function clear(tabId: number): Promise<void> {
  await dropTabState(tabId);
  await showBadge(tabId, NO_BADGE);
}

async function showBadge(tabId: number, badge: Badge): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: badge.text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: badge.color }),
      browser.action.setTitle({ tabId, title: badge.title }),
    ]);
  } catch {
    // The tab was closed in the meantime: nothing is left to mark.
    await dropTabState(tabId);
  }
}

/** True when a page script took the message. */
async function tellPage(
  tabId: number,
  message: { type: 'to-page/recheck' | 'to-page/hide-card' },
): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
    return true;
  } catch {
    // No script of ours lives in this document.
    return false;
  }
}

/** Reads the tab now: injects the page script where it is missing, and asks it to report. */
export async function lookAtTab(tabId: number): Promise<boolean> {
  try {
    await injectSpot(tabId);
  } catch {
    return false;
  }
  return tellPage(tabId, { type: 'to-page/recheck' });
}

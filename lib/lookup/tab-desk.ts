/**
 * What happens when a page reports: look up, remember, mark the toolbar, show or hide the card. Nothing is
 * kept in memory but the order of work per tab; the rest is rebuilt from storage by the next event.
 */
import { cameBack, verdictsForRanking } from '../answering/outcome.ts';
import { browser } from '../platform/browser.ts';
import type { CardContent, TabState } from '../messages/messages.ts';
import { dropTabState, readTabState, writeTabState } from '../messages/tab-state.ts';
import type { PageSignal } from '../model/signal.ts';
import type { Confirmation } from '../model/written.ts';
import { nameProducts } from '../products/name-products.ts';
import { mergeProducts } from '../products/merge-products.ts';
import { NO_NAMES, type ProductNames } from '../products/product-names.ts';
import { productsFromHeaders } from '../products/products-from-headers.ts';
import type { OwnStore } from '../store/own-store.ts';
import { badgeOf, NO_BADGE, type Badge } from './badge.ts';
import { withFailures } from './failures.ts';
import { hasErrorsOf, mergeFrames, withoutGoneFrames } from './frame-errors.ts';
import type { KeptIndex } from './kept-index.ts';
import { lookUpPage } from './look-up-page.ts';
import { injectCard, injectSpot } from './page-scripts.ts';
import { dropHead, readHead, type ResponseHead } from './response-heads.ts';

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

const isNetworkError = (state: TabState | null): boolean =>
  state?.signal?.errors.some(({ kind }) => kind === 'network') ?? false;

/** @param names the dictionary by which clues on a page become products */
export function openTabDesk(
  ownStore: Promise<OwnStore>,
  index: KeptIndex,
  now: () => number,
  names: () => Promise<ProductNames> = async () => NO_NAMES,
): TabDesk {
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

  let isAwake = false;
  /** The first report after a cold start: the index opens while the rest is still being read. */
  function wakeIndex(): void {
    if (isAwake) return;
    isAwake = true;
    void index.search(async () => null);
  }

  /** Where room is short, the packs go first whose answers nobody was shown. */
  async function noteShown({ hits }: TabState): Promise<void> {
    const communities = [...new Set(hits.slice(0, CARD_HITS).map(({ question }) => question.communityId))];
    await index.segments.read((store) => store.noteUse(communities, now()));
  }

  /** The same error of the same page counts once, however often the page is looked at. */
  async function countShown(state: TabState, before: TabState | null): Promise<void> {
    const isSame = before?.cardErrorId === state.cardErrorId && before.documentUrl === state.documentUrl;
    const shown = state.hits.find(({ answer }) => answer !== null);
    // Unsaved, a figure is too low by one.
    if (!isSame && shown) await (await ownStore).countLookUp(shown.question.communityId, now());
  }

  /** That an error came back after "It worked": unsaved, the next look-up notes it. */
  async function noteReturned(returned: readonly Confirmation[]): Promise<void> {
    const own = await ownStore;
    for (const confirmation of returned) await own.recordConfirmation(confirmation);
  }

  async function lookUp(tabId: number, documentUrl: string | null, said: PageSignal): Promise<void> {
    wakeIndex();
    const [[settings, confirmations], dictionary, head, before] = await Promise.all([
      ownStore.then((own) => Promise.all([own.readSettings(), own.readConfirmations()])),
      names(),
      documentUrl === null ? null : readHead(tabId, documentUrl),
      readTabState(tabId),
    ]);
    const signal = withHead(nameProducts(said, dictionary), head, dictionary);
    const returned = cameBack(confirmations, signal, now());
    const verdicts = verdictsForRanking(confirmations, returned);
    const found = await index.search(async (answers) => {
      const page = await lookUpPage(tabId, signal, settings, { index: answers, verdicts, now: now() });
      // Thrown so that `search` tries a fresh store once.
      if (page.problem !== null) throw new Error(page.problem);
      return page;
    });
    const state: TabState = {
      ...(found.ok ? found.value : emptyState(tabId, signal, found.problem, now())),
      documentUrl,
    };
    await writeTabState(state);
    await showBadge(tabId, badgeOf(state, settings));
    await noteReturned(returned);
    if (state.cardErrorId !== null) {
      await injectCard(tabId);
      await noteShown(state);
      await countShown(state, before);
    }
    if (state.cardErrorId === null && before?.cardErrorId != null) {
      await tellPage(tabId, { type: 'to-page/hide-card' });
    }
  }

  return {
    report: ({ tabId, frameId, documentUrl }, signal) =>
      inOrder(tabId, async () => {
        const before = await readTabState(tabId);
        const known = before?.signal?.url === signal.url ? before.signal : null;
        if (frameId === 0) {
          // A page that was left for one that could not load may report late: it is not there to be asked again.
          const isLate =
            documentUrl !== null &&
            isNetworkError(before) &&
            !(await tellPage(tabId, { type: 'to-page/recheck' }));
          if (isLate) return;
          const ask = (id: number): Promise<boolean> => tellPage(tabId, { type: 'to-page/recheck' }, id);
          const kept = known && (await withoutGoneFrames(known, ask));
          return lookUp(tabId, documentUrl, mergeFrames(kept, 0, signal));
        }
        // A frame without errors says something only where it had some.
        if (signal.errors.length === 0 && !hasErrorsOf(known, frameId)) return;
        await lookUp(
          tabId,
          known ? (before?.documentUrl ?? null) : null,
          mergeFrames(known, frameId, signal),
        );
      }),
    loaded: (tabId) =>
      inOrder(tabId, async () => {
        if (await tellPage(tabId, { type: 'to-page/recheck' })) return;
        const state = await readTabState(tabId);
        if (!state) return;
        if (isNetworkError(state) && now() - Date.parse(state.at) < FRESH_MS) {
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
    forget: (tabId) =>
      inOrder(tabId, async () => {
        await clear(tabId);
        await dropHead(tabId);
      }),
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

/**
 * The page's signal with what the browser alone knows. The server's name helps to understand an answer that is an
 * error; on a page that works it is nobody's product.
 */
function withHead(signal: PageSignal, head: ResponseHead | null, names: ProductNames): PageSignal {
  if (!head) return signal;
  const status = signal.status ?? (head.status || null);
  const server = (status ?? 0) >= 400 ? productsFromHeaders(head.headers, names) : [];
  const products = server.length > 0 ? mergeProducts([...signal.products, ...server]) : signal.products;
  return withFailures({ ...signal, status, products }, head.failures);
}

async function clear(tabId: number): Promise<void> {
  await dropTabState(tabId);
  await showBadge(tabId, NO_BADGE);
}

async function showBadge(tabId: number, badge: Badge): Promise<void> {
  const isNone = badge.text === '';
  try {
    await Promise.all([
      // Null: the mark of what waits shows through.
      browser.action.setBadgeText({ tabId, text: isNone ? null : badge.text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: badge.color }),
      browser.action.setTitle({ tabId, title: isNone ? await browser.action.getTitle({}) : badge.title }),
    ]);
  } catch {
    // The tab was closed in the meantime: nothing is left to mark.
    await dropTabState(tabId);
  }
}

/** True when a page script took the message, by default the top document's. */
async function tellPage(
  tabId: number,
  message: { type: 'to-page/recheck' | 'to-page/hide-card' },
  frameId = 0,
): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, message, { frameId });
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

import '../../lib/platform/no-eval.ts';
import type { Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { answerInBackground, OUTBOX_ALARM } from '../../lib/answering/background-answering.ts';
import { answerMessage } from '../../lib/lookup/answer-message.ts';
import { listenByHand, makeMenus } from '../../lib/lookup/by-hand.ts';
import { keepIndex } from '../../lib/lookup/kept-index.ts';
import { keptProductNames } from '../../lib/lookup/kept-product-names.ts';
import { followMutes } from '../../lib/lookup/muted-sites.ts';
import { injectOpenTabs } from '../../lib/lookup/page-scripts.ts';
import { backgroundSync, SYNC_MORE_ALARM } from '../../lib/lookup/background-sync.ts';
import { readPosted } from '../../lib/lookup/read-posted.ts';
import { syncAll } from '../../lib/lookup/sync-follows.ts';
import { watchLoads } from '../../lib/lookup/page-loads.ts';
import { updateStarter } from '../../lib/lookup/ready-segments.ts';
import { stopReading } from '../../lib/lookup/stop-reading.ts';
import { triageThread } from '../../lib/lookup/triage-thread.ts';
import { updateInstalled } from '../../lib/lookup/update-installed.ts';
import { showWaiting } from '../../lib/lookup/waiting-badge.ts';
import { openTabDesk } from '../../lib/lookup/tab-desk.ts';
import {
  CONNECT_ALARM,
  continueConnecting,
  extensionAccounts,
} from '../../lib/accounts/extension-accounts.ts';
import { browser } from '../../lib/platform/browser.ts';
import { closeLocalStorage } from '../../lib/platform/close-storage.ts';
import { watchGrants } from '../../lib/platform/permissions.ts';
import { logProblem } from '../../lib/platform/log.ts';
import { openOwnStore, tellsOfSettings, tellsOfWaiting } from '../../lib/store/own-store.ts';

/** How often followed communities are read. */
const SYNC_MINUTES = 60;
const SYNC_ALARM = 'sync';
/** What changes the count of what waits comes in several rows. */
const COUNT_AFTER_MS = 500;
/** How often installed packs ask their host for news. */
const PACKS_MINUTES = 24 * 60;
const PACKS_ALARM = 'packs';
/** Milliseconds; a background lives for half a minute at least. */
const LEFT_AFTER_MS = 2_000;

/** Listeners are registered synchronously: one added later would miss the event that woke the background. */
export default defineBackground(() => {
  const ownStore = openOwnStore();
  const now = Date.now;
  const index = keepIndex();
  const productNames = keptProductNames();
  const accounts = extensionAccounts(null);
  const desk = openTabDesk(ownStore, index, now, productNames);
  const listenToLoads = watchLoads(desk);
  let waitingSoon: ReturnType<typeof setTimeout> | undefined;
  const own = {
    ...backgroundSync,
    ownStore,
    index,
    now,
    fetch: globalThis.fetch.bind(globalThis),
    signedIn: accounts.fetchFor,
    onRead: countWaiting,
  };
  const answering = answerInBackground({
    ownStore,
    accounts,
    index,
    readPosted: () => readPosted(own),
    triageThread: (id) => triageThread(index, id),
  });

  const world = {
    ...own,
    productNames,
    desk,
    answering,
    ownId: browser.runtime.id,
    ownOrigin: browser.runtime.getURL(''),
  };
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answerMessage(message, sender, world),
  );

  listenByHand({ ...own, productNames });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    // Pages that are open keep the page scripts of the instance before, which went with it: they get new ones.
    void logProblem('menus', makeMenus());
    void logProblem('install', start(placeScripts).then(injectOpenTabs));
    // An update takes the alarms away.
    void logProblem('outbox', answering.deliver());
    if (reason === 'install') {
      void logProblem('welcome', browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }));
    }
  });
  // The alarm may not have outlived the browser (Firefox), so what is due is read now.
  browser.runtime.onStartup.addListener(
    () =>
      void logProblem(
        'start',
        start(placeScripts)
          .then(syncDue)
          .then(() => updateInstalled(own))
          .then(() => continueConnecting(accounts)),
      ),
  );
  browser.runtime.onStartup.addListener(() => void logProblem('outbox', answering.deliver()));
  browser.runtime.onStartup.addListener(countWaiting);
  // Whatever woke the background: what its last life left goes on, when the work it was woken for had its turn.
  setTimeout(() => {
    if (navigator.onLine) void logProblem('outbox', answering.deliverLeft());
  }, LEFT_AFTER_MS);
  globalThis.addEventListener('online', () => {
    void logProblem('outbox', answering.deliver(true));
    void logProblem('sync', syncDue());
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === SYNC_ALARM)
      void logProblem(
        'sync',
        syncAll(own).then(() => answering.deliver()),
      );
    if (name === SYNC_MORE_ALARM) void logProblem('sync', syncDue());
    if (name === OUTBOX_ALARM) void logProblem('outbox', answering.deliver());
    if (name === PACKS_ALARM) void logProblem('packs', updateInstalled(own));
    if (name === CONNECT_ALARM) void logProblem('connect', connect());
  });

  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'complete') void logProblem('tab', desk.loaded(tabId));
  });
  // A site muted in the popup, a threshold moved in options: what stands on the page in front follows at once.
  browser.storage.onChanged.addListener((changes: Record<string, unknown>, area: string) => {
    if (tellsOfWaiting(changes, area) || tellsOfSettings(changes, area)) countWaiting();
    if (!tellsOfSettings(changes, area)) return;
    void logProblem('settings', refreshFront());
    void logProblem('page scripts', placeScripts());
  });
  browser.tabs.onRemoved.addListener((tabId) => void logProblem('tab', desk.forget(tabId)));
  watchGrants((removed) => {
    void logProblem('grants', placeScripts().then(injectOpenTabs));
    void logProblem('grants', stopReading(removed, desk));
    listenToLoads();
  });
  listenToLoads();
  void logProblem('alarm', keepAlarm(SYNC_ALARM, SYNC_MINUTES));
  void logProblem('alarm', keepAlarm(PACKS_ALARM, PACKS_MINUTES));

  /** Once for what changes together. */
  function countWaiting(): void {
    clearTimeout(waitingSoon);
    waitingSoon = setTimeout(
      () => void logProblem('waiting', showWaiting({ ownStore, accounts, index, now })),
      COUNT_AFTER_MS,
    );
  }

  /** What waited for the sign-in goes on with it. */
  async function connect(): Promise<void> {
    await continueConnecting(accounts);
    await answering.deliver(true);
  }

  /** What was not read for a while, or not to its end. */
  function syncDue(): ReturnType<typeof syncAll> {
    return syncAll(own, SYNC_MINUTES * 60_000);
  }

  async function placeScripts(): Promise<void> {
    await followMutes((await (await ownStore).readSettings()).mutedHosts);
  }

  async function refreshFront(): Promise<void> {
    const tabs = await browser.tabs.query({ active: true });
    await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [desk.refresh(id)])));
  }
});

/** Everything that must stand before the first page is read; safe to repeat. */
async function start(placeScripts: () => Promise<void>): Promise<void> {
  await closeLocalStorage();
  await placeScripts();
  await updateStarter();
}

/**
 * Alarms may be gone after an update or a restart, so each start looks. One that is there stays: created again at
 * every start of the browser, it would never ring for a person whose sessions are shorter than its period.
 */
async function keepAlarm(name: string, periodInMinutes: number): Promise<void> {
  if (await browser.alarms.get(name)) return;
  await browser.alarms.create(name, { periodInMinutes });
}

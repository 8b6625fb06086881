import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime, Tabs } from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { TabState } from '../messages/messages.ts';
import { writeTabState } from '../messages/tab-state.ts';
import type { Hit } from '../model/search.ts';
import type { PageSignal } from '../model/signal.ts';
import { questionOf } from '../packs/starter-pack.ts';
import { readStarterEntries } from '../packs/publish-starter.ts';
import { ok } from '../model/result.ts';
import { browser } from '../platform/browser.ts';
import { openOwnStore, type OwnStore } from '../store/own-store.ts';
import { NO_NAMES } from '../products/product-names.ts';
import { answerPage, type PageWorld } from './page-messages.ts';
import type { ReportSource } from './tab-desk.ts';

/** The browser's API is a fake here (no real one runs in Node); the real senders are in the browser tests. */
const question = questionOf(readStarterEntries('lib/packs/starter')[0]!);
const answer = question.answers[0]!;
const hit: Hit = { question, answer, score: 1, confidence: 0.9, reasons: [] };
const page: Runtime.MessageSender = {
  id: fakeBrowser.runtime.id,
  url: 'https://shop.example.com/orders?id=1',
  frameId: 0,
  tab: { id: 7, url: 'https://shop.example.com/orders' } as Tabs.Tab,
};
const state: TabState = {
  tabId: 7,
  documentUrl: 'https://shop.example.com/orders',
  signal: null,
  hits: [hit],
  knownProducts: [],
  productQuestions: [],
  cardErrorId: null,
  problem: null,
  at: '2026-11-21T10:00:00.000Z',
};

let own: OwnStore;
let reported: [ReportSource, PageSignal][];
let world: PageWorld;
let given: unknown[];

beforeEach(async () => {
  fakeBrowser.reset();
  own = await openOwnStore(() => (work) => work());
  given = [];
  await own.changeSettings({ mutedHosts: [] });
  reported = [];
  world = {
    ownStore: Promise.resolve(own),
    productNames: async () => NO_NAMES,
    now: () => Date.parse('2026-11-21T10:00:00.000Z'),
    answering: {
      giveVerdict: async (verdict) => {
        given.push(verdict);
        return ok(null);
      },
    },
    desk: {
      report: async (...report) => void reported.push(report),
      loaded: async () => undefined,
      refresh: async () => undefined,
      forget: async () => undefined,
      cardContent: async () => null,
    },
  };
  await writeTabState(state);
});

const ref = { questionId: question.id, answerId: answer.id };

it('a page of a muted site that speaks all the same is heard once, and told to rest', async () => {
  const told: unknown[] = [];
  const url = 'https://shop.example.com/orders';
  const seen = { url, host: 'x', title: '', lang: '', status: 200, errors: [], products: [], context: [] };
  const signal: PageSignal = { ...seen, clues: [] };
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async (tabId, message) => {
    told.push([tabId, message]);
  });
  await answerPage({ type: 'page/spotted', signal }, page, world);
  expect(told).toEqual([]);
  await own.changeSettings({ mutedHosts: ['shop.example.com'] });
  await answerPage({ type: 'page/spotted', signal }, page, world);
  expect(reported).toHaveLength(2);
  expect(told).toEqual([[page.tab?.id, { type: 'to-page/rest' }]]);
});

describe('answerPage', () => {
  it('records a verdict on what the tab was shown, and takes it back', async () => {
    expect(await answerPage({ type: 'card/verdict', ...ref, worked: true }, page, world)).toMatchObject({
      ok: true,
    });
    expect(given).toEqual([{ ...ref, worked: true, host: 'shop.example.com', keys: [] }]);
    expect(await answerPage({ type: 'card/verdict', ...ref, worked: null }, page, world)).toMatchObject({
      ok: true,
    });
    expect(given.at(-1)).toEqual({ ...ref, worked: null, host: 'shop.example.com', keys: [] });
  });

  it('refuses a verdict on what the tab was not shown', async () => {
    const forged = {
      type: 'card/verdict',
      questionId: 'starter/other',
      answerId: 'starter/other#1',
      worked: true,
    };
    expect(await answerPage(forged, page, world)).toMatchObject({ ok: false });
    expect(given).toEqual([]);
  });

  it('mutes only the sender’s own host', async () => {
    await answerPage({ type: 'card/mute', muted: true }, page, world);
    expect((await own.readSettings()).mutedHosts).toEqual(['shop.example.com']);
    await answerPage({ type: 'card/mute', muted: false }, page, world);
    expect((await own.readSettings()).mutedHosts).toEqual([]);
  });

  it('believes the browser about the host, not the page', async () => {
    const signal: PageSignal = {
      url: 'https://bank.example/',
      host: 'bank.example',
      title: '',
      lang: '',
      status: 200,
      errors: [],
      products: [],
      context: [],
    };
    await answerPage({ type: 'page/spotted', signal }, page, world);
    const { origin } = new URL('https://shop.example.com/');
    const from = { tabId: 7, frameId: 0, documentUrl: `${origin}/orders` };
    expect(reported).toEqual([[from, { ...signal, host: 'shop.example.com', url: `${origin}/orders` }]]);
    // After a single-page application has moved on, only the page knows the path.
    await answerPage({ type: 'page/spotted', signal: { ...signal, url: `${origin}/cart` } }, page, world);
    expect(reported[1]?.[1].url).toBe(`${origin}/cart`);
  });

  it('a frame speaks for the page in the tab, and has no card', async () => {
    const frame: Runtime.MessageSender = { ...page, frameId: 3, url: 'https://ads.example/banner' };
    const signal: PageSignal = {
      url: 'https://ads.example/banner',
      host: 'ads.example',
      title: '',
      lang: '',
      status: 200,
      errors: [],
      products: [],
      context: [],
    };
    await answerPage({ type: 'page/spotted', signal }, frame, world);
    expect(reported[0]?.[1]).toMatchObject({
      host: 'shop.example.com',
      url: 'https://shop.example.com/orders',
    });
    expect(await answerPage({ type: 'card/mute', muted: true }, frame, world)).toMatchObject({ ok: false });
    expect((await own.readSettings()).mutedHosts).toEqual([]);
  });

  it('opens no tab for a question that was not shown', async () => {
    const tabs = (): Promise<number> => fakeBrowser.tabs.query({}).then((all) => all.length);
    // Chromium, when no click is being handled.
    vi.spyOn(fakeBrowser.sidePanel, 'setOptions').mockResolvedValue(undefined);
    vi.spyOn(fakeBrowser.sidePanel, 'open').mockRejectedValue(new Error('needs a user gesture'));
    const before = await tabs();
    const forged = { type: 'card/open-panel', questionId: 'starter/other' };
    expect(await answerPage(forged, page, world)).toMatchObject({ ok: false });
    expect(await tabs()).toBe(before);
    const shown = { type: 'card/open-panel', questionId: question.id };
    expect(await answerPage(shown, page, world)).toMatchObject({ ok: true });
    expect(await tabs()).toBe(before + 1);
  });

  it('never throws and writes nothing, whatever a page sends', async () => {
    const types = [
      'page/spotted',
      'card/verdict',
      'card/mute',
      'card/open-panel',
      'own/rebuild-index',
      'own/follow',
      'x',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.anything(),
          fc.record({
            type: fc.constantFrom(...types),
            signal: fc.anything(),
            worked: fc.anything(),
            muted: fc.string(),
          }),
          fc.record({ type: fc.constantFrom(...types), extra: fc.jsonValue() }),
        ),
        async (payload) => {
          expect(await answerPage(payload, page, world)).toMatchObject({ ok: false });
        },
      ),
      { numRuns: 300 },
    );
    expect(reported).toEqual([]);
    expect(given).toEqual([]);
    expect((await own.readSettings()).mutedHosts).toEqual([]);
  });
});

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime, Tabs } from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { AnsweringMessage } from '../messages/answering-messages.ts';
import type { OwnMessage, PageMessage, TabState } from '../messages/messages.ts';
import { Follow } from '../model/written.ts';
import { beginPicking } from '../messages/picking.ts';
import { writeTabState } from '../messages/tab-state.ts';
import { readStarterEntries } from '../packs/publish-starter.ts';
import { questionOf } from '../packs/starter-pack.ts';
import { ok } from '../model/result.ts';
import { browser } from '../platform/browser.ts';
import { quietSync } from '../../test/fixtures/quiet-sync.ts';
import { packagedStarter } from '../../test/fixtures/packaged-starter.ts';
import { deleteIndex } from '../store/index-store.ts';
import { deleteSegmentDatabase } from '../store/segment-database.ts';
import { openOwnStore, type OwnStore } from '../store/own-store.ts';
import { answerMessage, type MessageWorld } from './answer-message.ts';
import { NO_NAMES } from '../products/product-names.ts';
import { keepIndex } from './kept-index.ts';

type Message = PageMessage | OwnMessage | AnsweringMessage;
type Type = Message['type'];

const OWN_ID = fakeBrowser.runtime.id;
const OWN_ORIGIN = 'chrome-extension://peerside/';
const question = questionOf(readStarterEntries('lib/packs/starter')[0]!);
const answer = question.answers[0]!;
const questionId = question.id;
const url = 'https://shop.example.com/orders';
const tab = { id: 7, windowId: 1, url } as Tabs.Tab;

/** One well-formed message of every type, such that it does something when it is obeyed. */
const MESSAGES: { [T in Type]: Extract<Message, { type: T }> } = {
  'page/spotted': {
    type: 'page/spotted',
    signal: {
      url,
      host: 'shop.example.com',
      title: '',
      lang: '',
      status: 200,
      errors: [],
      products: [],
      context: [],
    },
  },
  'page/needs-reader': { type: 'page/needs-reader' },
  'card/ready': { type: 'card/ready' },
  'card/verdict': { type: 'card/verdict', questionId, answerId: answer.id, worked: true },
  'card/mute': { type: 'card/mute', muted: true },
  'card/open-panel': { type: 'card/open-panel', questionId },
  'pick/ready': { type: 'pick/ready' },
  'pick/asked': {
    type: 'pick/asked',
    asked: { kind: 'text', from: 'pick', text: 'E1', host: '', products: [] },
  },
  'pick/ended': { type: 'pick/ended' },
  'own/pick': { type: 'own/pick', tabId: 7 },
  'own/look-at-tab': { type: 'own/look-at-tab', tabId: 7 },
  'own/follow': { type: 'own/follow', address: 'https://new.example' },
  'own/sync': { type: 'own/sync', communityId: 'lids.example' },
  'own/unfollow': { type: 'own/unfollow', communityId: 'lids.example' },
  'own/rebuild-index': { type: 'own/rebuild-index' },
  'own/deliver': { type: 'own/deliver' },
  'own/post-verdicts': { type: 'own/post-verdicts' },
  'own/outbox-decide': { type: 'own/outbox-decide', id: 'e1', decision: 'cancel' },
  'own/verdict': { type: 'own/verdict', questionId, answerId: answer.id, worked: true, tabId: 7 },
};

/** Who may send, and which messages of theirs are obeyed. */
const SENDERS: Readonly<Record<string, { sender: Runtime.MessageSender; may: RegExp | null }>> = {
  'our popup': { sender: { id: OWN_ID, url: `${OWN_ORIGIN}popup.html` }, may: /^own\// },
  'our side panel in a tab': {
    sender: { id: OWN_ID, url: `${OWN_ORIGIN}sidepanel.html?tab=7`, frameId: 0, tab },
    may: /^own\//,
  },
  'the script in a page': { sender: { id: OWN_ID, url, frameId: 0, tab }, may: /^(page|card|pick)\// },
  'the script in a frame': {
    sender: { id: OWN_ID, url: 'https://ads.example/', frameId: 3, tab },
    may: /^page\//,
  },
  'a page with our address in its own': {
    sender: { id: OWN_ID, url: `https://evil.example/${OWN_ORIGIN}popup.html`, frameId: 3, tab },
    may: /^page\//,
  },
  'another extension': { sender: { id: 'other', url: `${OWN_ORIGIN}popup.html` }, may: null },
  'another extension’s page script': { sender: { id: 'other', url, frameId: 0, tab }, may: null },
  'a page without a tab': { sender: { id: OWN_ID, url }, may: null },
  nobody: { sender: {}, may: null },
};

let own: OwnStore;
let world: MessageWorld;
/** What was done or told, by name, in order. */
let deeds: string[];

beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal('fetch', await packagedStarter());
  await deleteIndex();
  await deleteSegmentDatabase();
  own = await openOwnStore(() => (work) => work());
  await own.removeConfirmation(answer.id);
  await own.changeSettings({ mutedHosts: [] });
  const at = '2026-11-21T10:00:00.000Z';
  await own.saveFollow(
    Follow.parse({ communityId: 'lids.example', origin: 'https://lids.example', name: 'Lids', at }),
  );
  const state: TabState = {
    tabId: 7,
    documentUrl: url,
    signal: null,
    hits: [{ question, answer, score: 1, confidence: 0.9, reasons: [] }],
    knownProducts: [],
    productQuestions: [],
    cardErrorId: null,
    problem: null,
    at,
  };
  await writeTabState(state);
  await beginPicking(7);

  deeds = [];
  const did = (name: string): void => void deeds.push(name);
  vi.spyOn(browser.permissions, 'contains').mockResolvedValue(true);
  vi.spyOn(browser.scripting, 'executeScript').mockImplementation(async () => (did('executeScript'), []));
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async () => did('tabs.sendMessage'));
  vi.spyOn(fakeBrowser.sidePanel, 'setOptions').mockImplementation(async () => did('sidePanel.setOptions'));
  vi.spyOn(fakeBrowser.sidePanel, 'open').mockImplementation(async () => did('sidePanel.open'));
  const deleteDatabase = indexedDB.deleteDatabase.bind(indexedDB);
  vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation((name) => {
    did(`deleteDatabase ${name}`);
    return deleteDatabase(name);
  });
  world = {
    ...quietSync,
    ownId: OWN_ID,
    ownOrigin: OWN_ORIGIN,
    ownStore: Promise.resolve(own),
    productNames: async () => NO_NAMES,
    index: keepIndex(),
    now: () => Date.parse(at),
    fetch: async (input) => {
      did(`fetch ${new URL(String(input)).host}`);
      return new Response('gone', { status: 404 });
    },
    answering: {
      answer: async () => (did('answering'), ok(null)),
      giveVerdict: async () => (did('giveVerdict'), ok(null)),
    },
    desk: {
      report: async () => did('report'),
      loaded: async () => did('loaded'),
      refresh: async () => did('refresh'),
      forget: async () => did('forget'),
      cardContent: async () => (did('cardContent'), null),
    },
  };
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Everything that a message could leave behind. */
const stored = async (): Promise<unknown> => ({
  settings: await own.readSettings(),
  confirmations: await own.readConfirmations(),
  follows: await own.readFollows(),
  drafts: await own.readDrafts(),
  outbox: await own.readOutbox(),
  local: await fakeBrowser.storage.local.get(null),
  session: await fakeBrowser.storage.session.get(null),
  tabs: await fakeBrowser.tabs.query({}),
  databases: (await indexedDB.databases()).map(({ name }) => name).toSorted(),
});

const types = Object.keys(MESSAGES) as Type[];
const pairs = Object.entries(SENDERS).flatMap(([name, { sender, may }]) =>
  types.map((type) => ({ name, sender, type, allowed: may?.test(type) ?? false })),
);

describe('answerMessage', () => {
  it.each(pairs.filter(({ allowed }) => allowed))('$type from $name acts', async ({ sender, type }) => {
    const before = await stored();
    const reply = answerMessage(MESSAGES[type], sender, world);
    expect(reply).toBeInstanceOf(Promise);
    const told = await reply;
    const isTold = told !== null && told !== undefined && 'theme' in told;
    expect({ deeds, stored: await stored(), isTold }).not.toEqual({
      deeds: [],
      stored: before,
      isTold: false,
    });
  });

  it.each(pairs.filter(({ allowed }) => !allowed))(
    '$type from $name does nothing',
    async ({ sender, type }) => {
      const before = await stored();
      const reply = await answerMessage(MESSAGES[type], sender, world);
      if (reply !== undefined) {
        expect(reply).toEqual({ ok: false, problem: expect.stringMatching(/^[A-Z].*\.$/) });
      }
      expect(deeds).toEqual([]);
      expect(await stored()).toEqual(before);
    },
  );

  it('leaves a stranger without any answer, so that another listener’s can come', () => {
    const strangers = Object.values(SENDERS).filter(({ may }) => may === null);
    for (const { sender } of strangers)
      for (const type of types) expect(answerMessage(MESSAGES[type], sender, world)).toBeUndefined();
    expect(deeds).toEqual([]);
  });

  it('asks for the side panel before anything is awaited: later the browser refuses', () => {
    const { sender } = SENDERS['the script in a page']!;
    void answerMessage(MESSAGES['card/open-panel'], sender, world);
    expect(deeds).toEqual(['sidePanel.setOptions', 'sidePanel.open']);
    deeds.length = 0;
    void answerMessage(MESSAGES['pick/asked'], sender, world);
    expect(deeds).toEqual(['sidePanel.open']);
  });
});

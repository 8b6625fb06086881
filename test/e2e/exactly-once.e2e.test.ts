/**
 * Exactly once in the built extension: the connection breaks before or after the forum has done what was asked, an
 * error or nothing comes in place of its answer, or "too many requests", and background and page end at any moment.
 * What goes wrong with the forum’s next write, and when which of them ends, comes from the seed.
 */
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Draft, OutboxEntry } from '../../lib/model/written.ts';
import type { Fault } from '../demo/forum/faults.ts';
import { startDemo, type Demo } from '../demo/servers.ts';
import { randomFrom } from '../eval/fuzz/random.ts';
import { demoFolder } from './demo-folder.ts';
import { BROWSER_KINDS, type BrowserDriver } from './drivers/driver.ts';
import { waitFor } from './drivers/wait-for.ts';
import { connectByCode } from './forum-acts.ts';
import { askAtForum } from './open-questions.ts';
import { byTestId, clickOn, textOf as textOfPage, waitForElement } from './page-acts.ts';
import { followForum, launchPeerside } from './peerside.ts';

/** Runs in each browser. With many, it is also waited for the end of what never arrived (`npm run test:soak`). */
const RUNS = Number(process.env.PEERSIDE_RUNS ?? 2);
const IS_SOAK = process.env.PEERSIDE_RUNS !== undefined;

const FAULTS: readonly (Fault | 'refused' | 'none')[] = [
  'drop-after',
  'error-before',
  'refused',
  'error-after',
  'drop-before',
  'none',
  // Slow, so only in many runs.
  'hang-after',
  'hang-before',
];
/** Longest time after "Send" at which the background ends, milliseconds; half of them end within a quarter of it. */
const LATEST_END = 1_200;
/**
 * A write without an answer is given up after 20 s and looked for 20 s later; what was refused goes out within 30 s. Who
 * waits on is asked after two more looks, 2 and 10 minutes later. Milliseconds.
 */
const SETTLING = IS_SOAK ? 20 * 60_000 : 90_000;
const SETUP = 120_000;
/** For what a page does by itself, milliseconds. */
const PATIENCE = 60_000;
const RUN = 40_000;

const textOf = (seed: number): string => `Press Reset twice, then wait ${seed} minutes for the light.`;

interface Row {
  table: string;
  id: string;
  at: number;
  value: unknown;
}

/** Everything that the person wrote here: of each row its newest copy, from both places where it is kept. */
async function writtenIn(driver: BrowserDriver): Promise<{ entries: OutboxEntry[]; drafts: Draft[] }> {
  const copies = (await driver.evaluateInExtension(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('unread')));
      });
    const database = await settled(indexedDB.open('peerside-own'));
    const rows = await settled(database.transaction('rows').objectStore('rows').getAll());
    database.close();
    const mirror = Object.entries(await chrome.storage.local.get(null));
    return [...rows, ...mirror.filter(([key]) => key.startsWith('own/')).map(([, row]) => row)];
  })) as Row[];
  const newest = new Map<string, Row>();
  for (const row of copies) {
    const key = `${row.table}/${row.id}`;
    if ((newest.get(key)?.at ?? -1) < row.at) newest.set(key, row);
  }
  const of = (table: string): unknown[] =>
    [...newest.values()].flatMap((row) => (row.table === table && row.value !== null ? [row.value] : []));
  return {
    entries: of('outbox').map((row) => OutboxEntry.parse(row)),
    drafts: of('drafts').map((row) => Draft.parse(row)),
  };
}

/** What became of the text of this seed. */
async function fateOf(seed: number, driver: BrowserDriver, { forum }: Demo) {
  // The forum last: what it has by then may be newer than the entry, never older.
  const { entries, drafts } = await writtenIn(driver);
  const text = textOf(seed);
  return {
    entries: entries.filter(({ act }) => 'body' in act && act.body === text),
    drafts: drafts.filter(({ body }) => body === text),
    posts: forum.store.data().posts.filter(({ raw }) => raw.trim() === text),
  };
}
type Fate = Awaited<ReturnType<typeof fateOf>>;

/** It stands at the forum and the outbox knows; or it does not, and the person is asked: nothing else sends it again. */
function isSettled({ entries: [entry], drafts, posts }: Fate): boolean {
  if (!entry) return drafts.length > 0;
  if (posts.length > 0) return entry.state === 'posted' || entry.state === 'confirmed';
  return entry.state === 'asking' || (!IS_SOAK && entry.state === 'sending' && entry.lookedFor > 0);
}

/** An answer is written and handed over, and things go wrong. */
async function handOver(seed: number, driver: BrowserDriver, { forum }: Demo): Promise<void> {
  const random = randomFrom(seed);
  const fault = FAULTS[seed % FAULTS.length] ?? 'none';
  const endsAfter = LATEST_END * random.next() ** 2;
  const pageEndsToo = random.once(3);
  const page = await driver.openExtensionPage('sidepanel.html#/waiting');
  await clickOn(page, byTestId('waiting-answer'));
  await waitForElement(page, `${byTestId('compose-body')}:focus`);
  // What an earlier seed left of its draft gives way.
  await page.press('Control+a');
  await page.type(textOf(seed));
  await waitFor(
    `the draft of seed ${seed} to be on the disk`,
    async () => (await writtenIn(driver)).drafts.some(({ body }) => body === textOf(seed)),
    PATIENCE,
  );
  if (fault === 'refused') forum.refuseNext(1, 1);
  else if (fault !== 'none') forum.failNext(fault);
  await clickOn(page, byTestId('compose-send'));
  await setTimeout(endsAfter);
  await driver.killBackground();
  const isQueued = (): Promise<boolean> =>
    page.evaluate((entry) => document.querySelector(entry) !== null, byTestId('outbox-entry'));
  if (!pageEndsToo) {
    await waitFor(`seed ${seed} to be in the outbox`, isQueued, PATIENCE).catch(async (cause: unknown) => {
      throw new Error(`seed ${seed} is not in the outbox; the page says: ${await textOfPage(page)}`, {
        cause,
      });
    });
  }
  await page.close();
}

it.concurrent.each(BROWSER_KINDS)(
  `exactly once (%s): ${RUNS} answers`,
  async (kind) => {
    const folder = demoFolder();
    const demo = await startDemo({ dataDir: folder.path });
    // The limit of the forum itself is not what is tried here.
    demo.forum.rules.keyCallsPerMinute = 100_000;
    await askAtForum(demo.forum, { username: 'ben_w', tag: 'tidewater-sync', count: RUNS });
    const driver = await launchPeerside(kind);
    try {
      await followForum(driver, demo.forumUrl);
      await connectByCode(driver, demo.forumUrl, 'noor');
      // Two browsers have different seeds.
      const first = BROWSER_KINDS.indexOf(kind) * RUNS;
      const seeds = Array.from({ length: RUNS }, (_, run) => first + run);
      /** The page ended before its draft was handed over. The next answer takes its place. */
      const unsent = new Set<number>();
      for (const seed of seeds) {
        await handOver(seed, driver, demo);
        const { entries, drafts } = await fateOf(seed, driver, demo);
        expect(entries.length, `seed ${seed} is in the outbox once`).toBeLessThanOrEqual(1);
        const all = JSON.stringify(await writtenIn(driver));
        expect(entries.length + drafts.length, `seed ${seed} is not lost: ${all}`).toBeGreaterThan(0);
        if (entries.length === 0) unsent.add(seed);
        if (IS_SOAK) process.stderr.write(`${kind}: seed ${seed} is handed over\n`);
      }

      const fates = async (): Promise<Fate[]> => {
        const sent = seeds.filter((seed) => !unsent.has(seed));
        return Promise.all(sent.map((seed) => fateOf(seed, driver, demo)));
      };
      await waitFor(
        'all to be settled',
        async () => {
          // As the alarm would, and the next page that sends something.
          await driver.evaluateInExtension(() => chrome.runtime.sendMessage({ type: 'own/deliver' }));
          // Many are looked through each time.
          await setTimeout(IS_SOAK ? 5_000 : 1_000);
          return (await fates()).every(isSettled);
        },
        SETTLING,
      ).catch(async (cause: unknown) => {
        const open = (await fates()).filter((fate) => !isSettled(fate));
        throw new Error(`not settled (each text names its seed): ${JSON.stringify(open)}`, { cause });
      });
      const postsOf = (seed: number): number =>
        demo.forum.store.data().posts.filter(({ raw }) => raw.trim() === textOf(seed)).length;
      for (const seed of seeds)
        expect(postsOf(seed), `posts of seed ${seed}`).toBeLessThanOrEqual(unsent.has(seed) ? 0 : 1);
      expect(seeds.filter((seed) => postsOf(seed) === 1).length).toBeGreaterThanOrEqual(RUNS / 4);
    } finally {
      await driver.close();
      await demo.stop();
      folder.remove();
    }
  },
  SETUP + RUNS * RUN + SETTLING,
);

/** Reads the simulated forum for weeks of its time, with a background that dies, until nobody writes there any more. */
import { keepIndex, type KeptIndex } from '../../../lib/lookup/kept-index.ts';
import { syncAll, type FollowsWorld } from '../../../lib/lookup/sync-follows.ts';
import { ok } from '../../../lib/model/result.ts';
import type { Question } from '../../../lib/model/question.ts';
import { Follow } from '../../../lib/model/written.ts';
import { deleteIndex, openIndexStore } from '../../../lib/store/index-store.ts';
import { deleteSegmentDatabase } from '../../../lib/store/segment-database.ts';
import { openSegmentStore } from '../../../lib/store/segment-store.ts';
import { quietSync } from '../../fixtures/quiet-sync.ts';
import { seededRandom } from '../../bench/scale/world.ts';
import { forumTime, ORIGIN, simulateForum, type SimulatedForum } from './simulated-forum.ts';

export interface SyncRun {
  seed: number;
  topics: number;
  /** On average. */
  postsEach: number;
  changeEveryMs: number;
  /** How long people go on writing once everything was read. */
  busyHours: number;
  /** How far this machine's clock is ahead of the forum's. */
  skewMs: number;
  /** How likely the background dies at each call. */
  deaths: number;
}

interface Phase {
  portions: number;
  hours: number;
  requests: SimulatedForum['requests'];
  /** Requests for what changed, its share of the lists included, for each thread that had changed. */
  perChanged: number;
}

export interface SyncEnd {
  /** Until everything was read once. */
  first: Phase;
  /** While people went on writing. */
  busy: Phase;
  /** Until nothing differed any more. */
  calm: Phase;
  threads: number;
  posts: number;
  killed: number;
  /** Threads that differ from the forum's at the end: missing, too many, or another text. */
  different: string[];
}

const HOUR_MS = 3_600_000;
const COMMUNITY = 'sim.example';
/** In the end the browser runs for an hour now and then. */
const CALM_EVERY_MS = 6 * HOUR_MS;
/** Old threads that one alarm has looked at again: fewer than it may, for portions that end early. */
const RECHECKED = 40;
/** In portions: a large forum takes a while to come to rest. */
const SAID_EVERY = 100;

class Killed extends Error {}

export async function runSync(run: SyncRun, say: (line: string) => void = () => {}): Promise<SyncEnd> {
  await deleteIndex();
  await deleteSegmentDatabase();
  const clock = { now: 0 };
  const forum = simulateForum(clock, run);
  const random = seededRandom(run.seed + 1);
  const follow = Follow.parse({
    communityId: COMMUNITY,
    name: 'Simulated',
    origin: ORIGIN,
    at: '2026-06-01T00:00:00Z',
  });
  let index = open();
  let [goOnAt, killed, every] = [Infinity, 0, HOUR_MS];
  const world = (): FollowsWorld => ({
    ...quietSync,
    ownStore: Promise.resolve({ readFollows: async () => ok([follow]) }),
    index,
    now: () => forumTime(clock) + run.skewMs,
    random,
    fetch: forum.fetch,
    goOnAt: async (time) => void (goOnAt = time - run.skewMs - forumTime(clock) + clock.now),
    pause: async (ms) => {
      clock.now += ms;
      if (random() < run.deaths) throw new Killed();
    },
  });

  /** The alarm rings; gives whether the community is read to its end. */
  async function ring(): Promise<boolean> {
    const next = Math.min(goOnAt, (Math.floor(clock.now / every) + 1) * every);
    const isHourly = next !== goOnAt;
    clock.now = Math.max(clock.now, next);
    goOnAt = Infinity;
    try {
      const synced = await syncAll(world(), isHourly ? 0 : HOUR_MS);
      if (!synced.ok) throw new Error(synced.problem);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      killed++;
      await index.close();
      index = open();
    }
    const communities = await index.synced.read((store) => store.readCommunities());
    return communities.ok && communities.value[0]?.progress?.whole === true;
  }

  async function phase(isOver: (whole: boolean) => boolean | Promise<boolean>): Promise<Phase> {
    const [before, from] = [{ ...forum.requests }, clock.now];
    let portions = 1;
    while (!(await isOver(await ring()))) {
      if (portions % SAID_EVERY === 0)
        say(`${portions} portions, ${((clock.now - from) / HOUR_MS).toFixed(0)} hours of its time`);
      portions++;
    }
    const { lists, site, changed, rechecks, refused } = forum.requests;
    const requests = {
      lists: lists - before.lists,
      site: site - before.site,
      changed: changed - before.changed,
      rechecks: rechecks - before.rechecks,
      refused: refused - before.refused,
    };
    const perChanged = (requests.lists + requests.site + requests.changed) / Math.max(1, requests.changed);
    return { portions, hours: (clock.now - from) / HOUR_MS, requests, perChanged };
  }

  const first = await phase((whole) => whole);
  say(`read once: ${JSON.stringify(first)}`);
  const busyUntil = clock.now + run.busyHours * HOUR_MS;
  const busy = await phase(() => clock.now >= busyUntil);
  say(`while it changed: ${JSON.stringify(busy)}`);
  forum.isBusy = false;
  every = CALM_EVERY_MS;
  // Two days, and until each thread's turn to be looked at again has come.
  const turn = clock.now + 48 * HOUR_MS + Math.ceil(forum.state().size / RECHECKED) * every;
  const calm = await phase((whole) => whole && clock.now >= turn);
  const state = forum.state();
  const different = await differences(forum, index);
  await index.close();
  const posts = [...state.values()].reduce((sum, text) => sum + countPosts(text), 0);
  return { first, busy, calm, threads: state.size, posts, killed, different };
}

const open = (): KeptIndex => keepIndex(openIndexStore, openSegmentStore);

const countPosts = (text: string): number => {
  const parsed: unknown = JSON.parse(text);
  return Array.isArray(parsed) && Array.isArray(parsed[2]) ? parsed[2].length : 0;
};

/** What is found here against what stands there, thread by thread. */
async function differences(forum: SimulatedForum, index: KeptIndex): Promise<string[]> {
  const expected = forum.state();
  const known = await index.synced.read((store) => store.readThreads(COMMUNITY));
  if (!known.ok) return [known.problem];
  const different: string[] = [];
  for (const id of new Set([...expected.keys(), ...known.value.map((thread) => thread.id)])) {
    const found = await index.search((answers) => answers.readQuestion(id));
    if (!found.ok) return [found.problem];
    const text = found.value ? shown(found.value) : undefined;
    if (text !== expected.get(id))
      different.push(`${id}: ${text ?? 'not here'} / ${expected.get(id) ?? 'gone'}`);
  }
  return different;
}

const shown = ({ id, title, closed = false, body, answers }: Question): string =>
  JSON.stringify([
    title,
    closed,
    [
      body,
      ...answers.map((answer) => [
        Number(answer.id.slice(id.length + 1)),
        answer.body,
        answer.votes,
        answer.accepted,
      ]),
    ],
  ]);

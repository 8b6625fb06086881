/**
 * One evening of a person, a forum and a browser that all misbehave, around the real outbox and the real own store:
 * everything that happens follows from the seed, so a failure can be had again.
 */
import { ok } from '../../../lib/model/result.ts';
import { deliverDue } from '../../../lib/outbox/deliver-due.ts';
import type { OutboxWorld } from '../../../lib/outbox/outbox-world.ts';
import { wakePlan, type WakePlan } from '../../../lib/outbox/wake-plan.ts';
import { ownStoreOn } from '../../../lib/store/own-store.ts';
import type { Lock } from '../../../lib/store/lock.ts';
import { openShelves } from '../../../lib/store/shelves.ts';
import { randomFrom } from '../../eval/fuzz/random.ts';
import { judgeEnd } from './judge-end.ts';
import { beginLife, simulatedLocks, type Life } from './life.ts';
import { newDisk, shelfOn } from './simulated-disk.ts';
import { simulatedForum } from './simulated-forum.ts';
import {
  changeOwnPost,
  decideSomething,
  noDeeds,
  sendOldDraft,
  wishSomething,
  write,
  type PageWorld,
} from './simulated-person.ts';
import { virtualTime } from './virtual-time.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 10, 22, 18);
/** The real shelves wait for a hanging disk in real time; the simulated one hangs only when its life ends. */
const NO_TIMEOUT = 2 ** 31 - 1;
const LONGEST_SPOIL_MS = HOUR;
const ALARM_MIN_MS = 30 * SECOND;

export interface SeedReport {
  /** One sentence each about what must never be. */
  violations: string[];
  /** What came to pass, so that a simulation in which nothing happens is noticed. */
  sends: number;
  deaths: number;
  asks: number;
  happenings: number;
}

/** @param trace gets a line about each thing that matters, for whoever looks into a seed that fails */
export async function runSeed(
  seed: number,
  trace: (line: string) => void = () => undefined,
): Promise<SeedReport> {
  const random = randomFrom(seed);
  const time = virtualTime(START);
  const tell = (line: string): void => trace(`${new Date(time.now()).toISOString().slice(5, 19)} ${line}`);
  const forum = simulatedForum(time, random, tell);
  const disks = [newDisk('database'), newDisk('mirror')] as const;
  const locks = simulatedLocks();
  const deeds = noDeeds();
  const violations: string[] = [];
  /**
   * In some worlds only the mirror's lock keeps anybody out: compare-and-set must do alone. Storage is well there: where
   * each of two places may fail for one deliverer and serve the other, both can win one, and nothing but a lock helps.
   */
  const isUnlocked = random.once(8);
  const noLock: Lock = (work) => work();
  let clockOff = 0;
  let ids = 0;
  let deaths = 0;
  let asks = 0;
  let isCalm = false;
  let alarm = 0;

  const deviceNow = (): number => time.now() + clockOff;
  const noteThrown = (what: string) => (error: unknown) =>
    void violations.push(`${what} threw: ${error instanceof Error ? error.message : String(error)}`);

  function worldOf(life: Life): PageWorld {
    const lock = (name: string): Lock => (isUnlocked ? noLock : locks(name, life));
    const shelves = openShelves(
      [shelfOn(disks[0], life, random, null), shelfOn(disks[1], life, random, locks('mirror', life))],
      deviceNow,
      NO_TIMEOUT,
    );
    const own = ownStoreOn(shelves, () => () => undefined, lock('rows'));
    const outbox: OutboxWorld = {
      own,
      writerFor: () => life.step(() => ok(forum.isSignedIn ? forum.writerOf(life) : null)),
      lock: lock('outbox'),
      now: deviceNow,
      random: random.next,
      pause: (ms) => new Promise((resolve) => life.later(ms, resolve)),
    };
    return { own, outbox, newId: () => `id${++ids}`, trace: tell };
  }

  let background: { life: Life; waking: WakePlan } | null = null;
  const stepsOfLife = (): number => (!isCalm && random.once(2) ? 1 + random.int(150) : Infinity);
  function wake(byHand = false): void {
    if (!background?.life.isAlive) {
      const life = beginLife(time, random, stepsOfLife());
      life.onEnd(() => deaths++);
      background = {
        life,
        waking: wakePlan({ wakeAt: (at) => life.step(() => setAlarm(at)), now: deviceNow }),
      };
    }
    const { life, waking } = background;
    const { outbox } = worldOf(life);
    waking.during(() => deliverDue(outbox, byHand)).catch(noteThrown('deliverDue'));
  }

  /** There is one alarm: set again, it rings only then. */
  function setAlarm(at: number | null): void {
    const mine = ++alarm;
    if (at === null) return;
    time.in(Math.max(ALARM_MIN_MS, at - deviceNow()), () => mine === alarm && wake());
  }

  const endBackground = (): void => background?.life.end();

  /** Something that a person does in a page of ours. */
  function inPage(act: (page: PageWorld) => Promise<void>): void {
    const life = beginLife(time, random, !isCalm && random.once(4) ? 1 + random.int(40) : Infinity);
    life.onEnd(() => deaths++);
    const page = worldOf(life);
    act(page).then(() => wake(random.once(2)), noteThrown('a page'));
  }

  /** One place of storage misbehaves for a while; then both are well long enough for one good start. */
  function spoilDisk(): void {
    const disk = random.pick(disks);
    disk.fault = { reading: random.pick([0, 1, 3]), writing: random.pick([1, 2, 5]) };
    time.in(random.int(LONGEST_SPOIL_MS), () => void (disk.fault = { reading: 0, writing: 0 }));
  }

  const happenings: (() => void)[] = [
    () => inPage((page) => write(page, deeds, random, forum.threadOf())),
    () => inPage((page) => write(page, deeds, random, forum.threadOf())),
    () => inPage((page) => sendOldDraft(page, deeds, random)),
    () => inPage((page) => decideSomething(page, deeds, random)),
    () => inPage((page) => decideSomething(page, deeds, random)),
    () => {
      const { threadId, id } = random.pick(forum.posts.slice(0, 4));
      inPage((page) => wishSomething(page, deeds, random, { threadId, postId: id }));
    },
    () => inPage((page) => changeOwnPost(page, deeds, random, forum.posts)),
    () => inPage((page) => changeOwnPost(page, deeds, random, forum.posts)),
    () => forum.changes.changeByOther(random.pick(forum.posts)),
    () => wake(),
    () => wake(true),
    () => (wake(), wake()),
    endBackground,
    () => forum.answerByOther(forum.threadOf()),
    () => void forum.closed.add(forum.threadOf()),
    () => forum.closed.clear(),
    () => forum.moderate(!random.once(3)),
    () => void (forum.isUp = false),
    () => void (forum.isUp = true),
    () => void (forum.isSignedIn = false),
    () => void (forum.isSignedIn = true),
    () => void (clockOff += (random.next() - 0.5) * random.pick([MINUTE, HOUR, 3 * DAY, 400 * DAY])),
  ];

  forum.faults = random.pick([1, 2, 2, 4]);
  for (let stretch = 1 + random.int(5); stretch > 0; stretch--) {
    const isSpoiled = !isUnlocked && random.once(3);
    if (isSpoiled) spoilDisk();
    for (let n = 4 + random.int(16); n > 0; n--) {
      random.pick(happenings)();
      await time.pass(random.int(random.pick([SECOND, MINUTE, 10 * MINUTE])));
    }
    await time.pass(random.int(HOUR));
    if (!isSpoiled) continue;
    // Both places are well for one good start before the next one fails.
    await time.pass(LONGEST_SPOIL_MS);
    // A start that is cut off heals nothing, so this one is not.
    isCalm = true;
    endBackground();
    wake();
    await time.pass(5 * MINUTE);
    isCalm = false;
  }

  isCalm = true;
  forum.faults = 0;
  forum.isUp = true;
  forum.isSignedIn = true;
  for (const disk of disks) disk.fault = { reading: 0, writing: 0 };
  background = null;
  const rest = async (days: number): Promise<void> => {
    for (let n = 0; n < days; n++) {
      wake(n === 0);
      await time.pass(DAY);
    }
  };
  await rest(3);
  // Every question to the person can be answered so that it ends.
  for (let round = 0; round < 4; round++) {
    for (let n = 0; n < 4; n++) {
      inPage((page) => decideSomething(page, deeds, random, ({ state }) => state === 'asking'));
      await time.pass(10 * MINUTE);
    }
    asks += round === 0 ? deeds.believed.size : 0;
    await rest(1);
  }
  await rest(2);
  judgeEnd({ disks, forum, deeds }, violations);
  return { violations, sends: forum.taken.length, deaths, asks, happenings: time.happenings };
}

import type { Delivery, ForumWriter, ReadBack } from '../../../lib/forums/forum.ts';
import type { ForumAct } from '../../../lib/model/forum-act.ts';
import { ok } from '../../../lib/model/result.ts';
import type { Random } from '../../eval/fuzz/random.ts';
import type { Life } from './life.ts';
import { bodyOf, changesOf, type Changes, type Post } from './simulated-changes.ts';
import type { VirtualTime } from './virtual-time.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 1_440 * MINUTE;
/** A forum's clock and this machine's are allowed to differ by this when a write is looked for. */
const SKEW_MS = 15 * MINUTE;

type Written = Extract<ForumAct, { kind: 'answer' | 'question' }>;

/** What can go wrong with a write (security.md, section 8). */
const WRITE_FAULTS = [
  'request-lost',
  'reply-lost',
  'error-before',
  'error-after',
  'too-fast',
  'refused',
  'hangs',
  'held',
  'held-reply-lost',
  'changed',
  'changed-reply-lost',
  'signed-out',
  'throws',
] as const;
type WriteFault = (typeof WRITE_FAULTS)[number];

/** A forum with one account of the person, and others who write there too. */
export interface SimulatedForum {
  posts: Post[];
  held: { act: Written; at: number }[];
  /** Every text that was ever taken in, posted or held, in order. */
  taken: string[];
  closed: Set<string>;
  /** Marks of the person, `kind/postId`. */
  marks: Set<string>;
  isUp: boolean;
  isSignedIn: boolean;
  /** One write in so many meets a fault; 0 for none. */
  faults: number;
  threadOf(): string;
  answerByOther(threadId: string): void;
  changes: Changes;
  /** A moderator lets the first held post through, or declines it. */
  moderate(accepts: boolean): void;
  writerOf(life: Life): ForumWriter;
}

const sameText = (one: string, other: string): boolean =>
  one.replace(/\s+/g, ' ').trim() === other.replace(/\s+/g, ' ').trim();

const UNKNOWN: Delivery = { outcome: 'unknown', problem: 'No answer came.' };
const SIGNED_OUT = 'Sign in again.';

/** @param trace gets a line about each write */
export function simulatedForum(
  time: VirtualTime,
  random: Random,
  trace: (line: string) => void,
): SimulatedForum {
  let ids = 0;
  const threads: string[] = [];
  const posts: Post[] = [];
  const forum: SimulatedForum = {
    posts,
    changes: changesOf(posts, time, random.once(2)),
    held: [],
    taken: [],
    closed: new Set(),
    marks: new Set(),
    isUp: true,
    isSignedIn: true,
    faults: 0,
    threadOf: () => random.pick(threads),
    answerByOther: (threadId) => void addPost(threadId, 'me too', false),
    moderate(accepts) {
      const first = forum.held.shift();
      if (first && accepts) post(first.act, first.act.body);
    },
    writerOf,
  };
  for (let i = 0; i < 4; i++) {
    threads.push(`t${i}`);
    forum.answerByOther(`t${i}`);
  }

  function addPost(threadId: string, body: string, isMine: boolean): string {
    const id = `p${++ids}`;
    const at = time.now();
    posts.push({ id, threadId, isMine, versions: [{ body, isMine, at }], at, deletedAt: null });
    return id;
  }

  function post(act: Written, body: string): { threadId: string; postId: string; url: null } {
    const threadId = act.kind === 'question' ? `t${++ids}` : act.threadId;
    return { threadId, postId: addPost(threadId, body, true), url: null };
  }

  /** The write itself: what the forum says when nothing goes wrong on the way back. */
  function commit(act: ForumAct, fault: WriteFault | null): Delivery {
    if (act.kind === 'like' || act.kind === 'downvote' || act.kind === 'accept') {
      const mark = `${act.kind}/${act.postId}`;
      if (act.on) forum.marks.add(mark);
      else forum.marks.delete(mark);
      return { outcome: 'posted', place: { threadId: act.threadId, postId: act.postId, url: null } };
    }
    const isChanged = fault === 'changed' || fault === 'changed-reply-lost';
    if (act.kind === 'delete' || act.kind === 'edit') {
      const { delivery, taken } = forum.changes.commit(act, isChanged);
      if (taken !== null) forum.taken.push(taken);
      return delivery;
    }
    if (act.kind === 'answer' && forum.closed.has(act.threadId))
      return { outcome: 'refused', problem: 'The thread is closed.' };
    forum.taken.push(act.body);
    if (fault === 'held' || fault === 'held-reply-lost') {
      forum.held.push({ act, at: time.now() });
      return { outcome: 'held' };
    }
    const place = post(act, isChanged ? `${act.body.replace('my', 'our')} (tidied)` : act.body);
    return { outcome: 'posted', place };
  }

  function writerOf(life: Life): ForumWriter {
    const travel = (): number => 20 + random.int(2 * SECOND);
    const late = 20 * SECOND;
    return {
      whoAmI: async () => ({ ok: true, value: { id: '1', name: 'me' } }),
      signOut: async () => ok(null),
      write: (act) =>
        new Promise((resolve, reject) => {
          const fault = forum.faults > 0 && random.once(forum.faults) ? random.pick(WRITE_FAULTS) : null;
          if (act.kind === 'edit' || act.kind === 'delete') forum.changes.noteCalled(act);
          const what = 'body' in act ? act.body : JSON.stringify(act);
          trace(`write ${what} (${forum.isUp ? (fault ?? 'fine') : 'down'})`);
          const answer = (delivery: Delivery, ms: number): void => life.later(ms, () => resolve(delivery));
          if (!forum.isUp || fault === 'request-lost') return answer(UNKNOWN, late);
          if (fault === 'error-before') return answer(UNKNOWN, travel());
          if (fault === 'refused') return answer({ outcome: 'refused', problem: 'Too short.' }, travel());
          if (fault === 'too-fast') {
            const waitMs = random.pick([SECOND, MINUTE, DAY, 3 * DAY]);
            return answer({ outcome: 'later', waitMs, problem: 'Too fast.' }, travel());
          }
          if (fault === 'signed-out') forum.isSignedIn = false;
          if (!forum.isSignedIn) return answer({ outcome: 'sign-in', problem: SIGNED_OUT }, travel());
          // What hangs may arrive long after anyone waits for it, or never.
          if (fault === 'hangs') {
            if (random.once(2)) time.in(random.int(15 * MINUTE), () => commit(act, fault));
            return;
          }
          time.in(travel(), () => {
            const delivery = commit(act, fault);
            if (fault === 'throws') return life.later(travel(), () => reject(new Error('broken adapter')));
            if (fault === 'error-after') return answer(UNKNOWN, travel());
            if (fault?.endsWith('reply-lost')) return answer(UNKNOWN, late);
            answer(delivery, travel());
          });
        }),
      readThread: (threadId) =>
        new Promise((resolve) => {
          life.later(travel(), () => {
            if (!forum.isUp || !forum.isSignedIn)
              return resolve({ ok: false, problem: 'No answer came.', lasting: false });
            const all = forum.posts.filter((one) => one.threadId === threadId).length;
            const closed = forum.closed.has(threadId);
            resolve({ ok: true, value: { closed, answered: false, replies: Math.max(0, all - 1) } });
          });
        }),
      readBack: (act, sent) =>
        new Promise((resolve) => {
          // Half of the time it is read from a copy that lags behind by up to half a minute.
          const lag = random.once(2) ? random.int(30 * SECOND) : 0;
          life.later(travel(), () => resolve(lookedFor(act, sent, lag)));
        }),
    };
  }

  function lookedFor(act: ForumAct, sent: { from: string; until: string }, lag: number): ReadBack {
    if (!forum.isUp || !forum.isSignedIn) return { found: 'cannot-tell', problem: 'No answer came.' };
    if (act.kind === 'like' || act.kind === 'downvote' || act.kind === 'accept') {
      const { threadId, postId, kind, on } = act;
      const isAsWished = forum.marks.has(`${kind}/${postId}`) === on;
      return isAsWished ? { found: 'posted', place: { threadId, postId, url: null } } : { found: 'absent' };
    }
    if (act.kind === 'delete' || act.kind === 'edit') return forum.changes.lookFor(act, lag);
    const isThen = (at: number): boolean =>
      at >= Date.parse(sent.from) - SKEW_MS &&
      at <= Date.parse(sent.until) + SKEW_MS &&
      at <= time.now() - lag;
    const found = posts.find(
      (one) =>
        one.isMine &&
        one.deletedAt === null &&
        isThen(one.at) &&
        sameText(bodyOf(one), act.body) &&
        (act.kind === 'question' || one.threadId === act.threadId),
    );
    if (found) return { found: 'posted', place: { threadId: found.threadId, postId: found.id, url: null } };
    const isHeld = forum.held.some((one) => isThen(one.at) && sameText(one.act.body, act.body));
    return isHeld ? { found: 'held' } : { found: 'absent' };
  }

  return forum;
}

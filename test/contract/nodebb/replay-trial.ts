import { nodebb } from '../../../lib/forums/nodebb-software.ts';
import type { Account } from '../../../lib/model/account.ts';
import { serveHttp, type Reply } from '../../demo/loopback.ts';
import type { ForumOnTrial, Trick } from '../forum-on-trial.ts';
import { replayForum } from './replay-forum.ts';
import type { Captured } from './samples.ts';

export const REPLAY_TRICKS: readonly Trick[] = [
  'loseAnswer',
  'loseRequest',
  'failAfter',
  'hold',
  'slowDown',
  'endKey',
  'leadAway',
];

const replyOf = ({ status, body }: Captured): Reply => {
  // Some of its answers are plain words, and read as such.
  const isPlain = typeof body === 'string' && status !== 401;
  return {
    status,
    headers: { 'content-type': isPlain ? 'text/plain' : 'application/json' },
    body: isPlain ? body : JSON.stringify(body),
  };
};

/** The replayed forum on loopback, with a token for each of its two members. */
export async function openReplay(): Promise<ForumOnTrial> {
  let uids: Record<string, number> = { 'alice-key-1': 2, 'bob-key-1': 3 };
  let next: Trick | null = null;
  let away: string | null = null;
  const forum = replayForum(Date.now);
  const server = await serveHttp(0, [], (method, url, { headers, body }) => {
    if (away !== null) return { status: 302, headers: { location: away + url.pathname }, body: '' };
    const trick = method === 'GET' ? null : next;
    if (trick !== null) next = null;
    if (trick === 'loseRequest') return { status: 0, headers: {}, body: '', instead: 'hang-up' };
    if (trick === 'hold') forum.next = 'queue';
    if (trick === 'slowDown') forum.next = 'too-soon';
    const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
    const uid = token === undefined ? 0 : (uids[token] ?? null);
    const reply = replyOf(forum.answer(method, url, uid, body === '' ? {} : JSON.parse(body)));
    if (trick === 'loseAnswer') return { ...reply, instead: 'hang-up' };
    return trick === 'failAfter' ? { ...reply, status: 500 } : reply;
  });
  const accountOf = (userId: string, userName: string): Account => ({
    origin: server.url,
    kind: 'nodebb',
    way: 'bearer',
    token: `${userName}-key-1`,
    refreshToken: null,
    userId,
    userName,
    clientId: null,
    expiresAt: null,
    connectedAt: '2026-11-22T08:00:00.000Z',
  });
  const plan = (trick: Trick) => () => {
    next = trick;
  };
  return {
    software: nodebb,
    origin: server.url,
    part: null,
    fetch: (input, init) => fetch(input, init),
    helper: accountOf('3', 'bob'),
    asker: accountOf('2', 'alice'),
    keyStays: true,
    thread: { id: '2', likeable: '2' },
    closedThread: '3',
    category: '5',
    tags: ['x200'],
    tricks: {
      loseAnswer: plan('loseAnswer'),
      loseRequest: plan('loseRequest'),
      failAfter: plan('failAfter'),
      hold: plan('hold'),
      slowDown: plan('slowDown'),
      endKey() {
        uids = {};
      },
      leadAway(to) {
        away = to;
      },
    },
    stop: server.stop,
  };
}

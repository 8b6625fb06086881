/** The Discourse adapter against the demo forum, over real HTTP: with and without what newer versions brought. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { discourse } from '../../lib/forums/discourse-software.ts';
import type { Account } from '../../lib/model/account.ts';
import type { Fault } from '../demo/forum/faults.ts';
import { startForum, type Forum } from '../demo/forum/forum.ts';
import { postsOf } from '../demo/forum/records.ts';
import type { AcceptedShape } from '../demo/forum/topic-json.ts';
import type { ForumOnTrial } from './forum-on-trial.ts';
import { describeForum } from './forum-suite.ts';

/** Where nobody of the trial has written. */
const THREAD = 105;
const CLOSED = 161;
const HELPER = 'noor';

function accountOf(forum: Forum, username: string): Account {
  const user = forum.store.data().users.find((one) => one.username === username);
  return {
    origin: forum.url,
    kind: 'discourse',
    way: 'user-key',
    token: forum.keyFor(username),
    refreshToken: null,
    userId: String(user?.id),
    userName: username,
    clientId: 'contract',
    expiresAt: null,
    connectedAt: '2026-11-22T08:00:00.000Z',
  };
}

async function open(accepted: AcceptedShape): Promise<ForumOnTrial> {
  const dataDir = mkdtempSync(join(tmpdir(), 'peerside-trial-'));
  const forum = await startForum({ dataDir, port: 0, requests: [], accepted });
  forum.rules.keyCallsPerMinute = 10_000;
  forum.store.change((draft) => {
    for (const topic of draft.topics) {
      if (topic.id === THREAD) topic.closed = false;
      if (topic.id === CLOSED) topic.closed = true;
    }
  });
  const data = forum.store.data();
  const [opening] = postsOf(data, THREAD);
  const asker = data.users.find(({ id }) => id === opening?.userId)?.username ?? '';
  const helper = accountOf(forum, HELPER);
  const fail = (fault: Fault) => () => forum.failNext(fault);
  return {
    software: discourse,
    origin: forum.url,
    part: null,
    fetch: (input, init) => fetch(input, init),
    helper,
    asker: accountOf(forum, asker),
    thread: { id: String(THREAD), likeable: String(opening?.id) },
    closedThread: String(CLOSED),
    category: '7',
    tags: [data.tags[0]?.name ?? ''],
    tricks: {
      loseAnswer: fail('drop-after'),
      loseRequest: fail('drop-before'),
      failAfter: fail('error-after'),
      changeText: fail('change-text'),
      hold: fail('hold'),
      slowDown: () => forum.refuseNext(1, 7),
      readOnly() {
        forum.rules.readOnly = true;
      },
      endKey: () => forum.store.change((draft) => void (draft.keys = [])),
      leadAway: (to) => forum.leadTo(to),
    },
    async stop() {
      await forum.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

for (const accepted of ['many', 'one'] as const) {
  describeForum({
    name: `Discourse, the demo forum that tells ${accepted} accepted answer(s)`,
    software: discourse,
    tricks: [
      'loseAnswer',
      'loseRequest',
      'failAfter',
      'changeText',
      'hold',
      'slowDown',
      'readOnly',
      'endKey',
      'leadAway',
    ],
    hasClosedThread: true,
    open: () => open(accepted),
  });
}

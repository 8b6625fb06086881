import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { discourse } from '../../../lib/forums/discourse-software.ts';
import { ok } from '../../../lib/model/result.ts';
import { Draft } from '../../../lib/model/written.ts';
import { deliverDue } from '../../../lib/outbox/deliver-due.ts';
import type { OutboxWorld } from '../../../lib/outbox/outbox-world.ts';
import { sendDraft } from '../../../lib/outbox/send-draft.ts';
import { databaseShelf } from '../../../lib/store/database-shelf.ts';
import { ownStoreOn } from '../../../lib/store/own-store.ts';
import { openShelves } from '../../../lib/store/shelves.ts';
import { fetchOf } from '../../demo/forum/as-fetch.ts';
import type { Fault } from '../../demo/forum/faults.ts';
import { makeForum } from '../../demo/forum/forum.ts';
import { postsOf } from '../../demo/forum/records.ts';
import { seedData } from '../../demo/forum/seed/seed.ts';
import { forgetfulStore } from '../../demo/forum/store.ts';

const THREAD = 105;
const HELPER = 'noor';
const BODY = 'Set the proxy for the service as well, then start it again: that cured it here.';

/** One answer on its way through the real adapter, with this fault at the write. */
async function deliverWith(fault: Fault | null): Promise<{ states: string[]; copies: number }> {
  let now = Date.parse('2026-11-22T10:00:00.000Z');
  const forum = makeForum(forgetfulStore(seedData), () => now);
  forum.store.change((draft) => {
    for (const topic of draft.topics) topic.closed = false;
  });
  const { fetch } = fetchOf(forum, () => now);
  const key = forum.keyFor(HELPER);
  const user = forum.store.data().users.find(({ username }) => username === HELPER);
  const origin = 'https://forum.example';
  const writer = discourse.openWriter?.({
    origin,
    communityId: 'forum.example',
    part: null,
    way: 'user-key',
    me: { id: String(user?.id), name: HELPER },
    fetch: (input, init) => {
      const request = new Request(input, init);
      request.headers.set('User-Api-Key', key);
      return fetch(request);
    },
    now: () => now,
  });
  const own = ownStoreOn(
    openShelves([databaseShelf([`discourse-${fault}`])], () => now),
    () => () => undefined,
    (work) => work(),
  );
  const world: OutboxWorld = {
    own,
    writerFor: async () => ok(writer ?? null),
    lock: (work) => work(),
    now: () => now,
    random: () => 0.5,
    pause: () => new Promise(() => undefined),
  };
  const draft = Draft.parse({
    id: 'd1',
    questionId: `forum.example/${THREAD}`,
    communityId: 'forum.example',
    title: 'It broke',
    body: BODY,
    typingMs: 60_000,
    openMs: 90_000,
    updatedAt: new Date(now).toISOString(),
  });
  await sendDraft(draft, { title: '', body: BODY, answer: '', repliesSeen: null }, world);
  // The thread is read before the write: the fault is for the write itself.
  if (fault) {
    const { write } = writer!;
    let isFirst = true;
    Object.assign(writer!, {
      write: (act: Parameters<typeof write>[0]) => {
        if (isFirst) forum.failNext(fault);
        isFirst = false;
        return write(act);
      },
    });
  }
  const states: string[] = [];
  for (let pass = 0; pass < 5; pass++) {
    await deliverDue(world);
    const rows = await own.readOutbox();
    states.push(rows.ok ? (rows.value[0]?.ask ?? rows.value[0]?.state ?? 'gone') : 'unread');
    now += 11 * 60_000;
  }
  const posts = postsOf(forum.store.data(), THREAD).filter(({ raw }) => raw.includes(BODY));
  return { states, copies: posts.length };
}

describe('the outbox with the Discourse adapter', () => {
  it.each<[Fault | null, string[], number]>([
    [null, ['posted', 'confirmed', 'confirmed', 'confirmed', 'confirmed'], 1],
    ['drop-after', ['sending', 'posted', 'confirmed', 'confirmed', 'confirmed'], 1],
    ['error-after', ['sending', 'posted', 'confirmed', 'confirmed', 'confirmed'], 1],
    ['drop-before', ['sending', 'sending', 'sending', 'maybe-sent', 'maybe-sent'], 0],
  ])('%s: %j, and it stands there %i times', async (fault, states, copies) => {
    expect(await deliverWith(fault)).toEqual({ states, copies });
  });
});

import { expect, it } from 'vitest';
import { ok } from '../../lib/model/result.ts';
import type { OutboxEntry } from '../../lib/model/written.ts';
import { newEntry } from '../../lib/outbox/new-entry.ts';
import { deliverLeft } from './deliver-left.ts';

const NOW = Date.parse('2026-11-22T10:00:00.000Z');
const isoIn = (ms: number): string => new Date(NOW + ms).toISOString();
const act = { kind: 'answer', threadId: '7', body: 'Turn it off and on.', typingMs: 0, openMs: 0 } as const;
const entry = (change: Partial<OutboxEntry>): OutboxEntry => ({
  ...newEntry({ id: 'e1', communityId: 'forum.example', act, title: 'It broke' }, NOW),
  ...change,
});

/** A page that opens with this in the outbox; counts how often it has the background deliver. */
function opened(row: OutboxEntry) {
  const page = new EventTarget();
  const state = { isOnline: true, delivered: 0 };
  const done = deliverLeft({
    own: { readOutbox: async () => ok([row]) },
    page: { addEventListener: page.addEventListener.bind(page) as Window['addEventListener'] },
    isOnline: () => state.isOnline,
    deliver: async () => ok(void state.delivered++),
    now: () => NOW,
  });
  return { page, state, done };
}

it.each<[string, number, Partial<OutboxEntry>]>([
  ['is due', 1, {}],
  ['was being sent', 1, { state: 'sending', nextAt: isoIn(-1) }],
  ['reached no forum', 1, { nextAt: isoIn(300_000), unreached: true }],
  ['waits as the forum asked', 0, { nextAt: isoIn(300_000) }],
  ['waits for the person', 0, { state: 'asking', ask: 'maybe-sent' }],
  ['stands there', 0, { state: 'posted' }],
])('what %s is delivered %i times when a page opens', async (_, times, change) => {
  const { state, done } = opened(entry(change));
  await done;
  expect(state.delivered).toBe(times);
});

it('goes on when the connection is back', async () => {
  const { page, state, done } = opened(entry({ nextAt: isoIn(300_000), unreached: true }));
  state.isOnline = false;
  await done;
  expect(state.delivered).toBe(0);
  state.isOnline = true;
  page.dispatchEvent(new Event('online'));
  await Promise.resolve();
  expect(state.delivered).toBe(1);
});

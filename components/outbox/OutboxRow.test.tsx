import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { OutboxEntry } from '../../lib/model/written.ts';
import { OutboxRow } from './OutboxRow.tsx';

const AT = '2026-03-01T12:00:00.000Z';
const entry = OutboxEntry.parse({
  id: 'e1',
  communityId: 'forum.example',
  act: { kind: 'answer', threadId: '7', body: 'Restart it.', typingMs: 0, openMs: 0 },
  state: 'queued',
  ask: null,
  reason: null,
  after: null,
  questionId: 'forum.example/7',
  title: 'It stops',
  repliesSeen: 0,
  createdAt: AT,
  sentAt: null,
  nextAt: AT,
  attempts: 0,
  lookedFor: 0,
  unreached: false,
  place: null,
  updatedAt: AT,
  agreed: [],
  draft: null,
});
const acts = (thread: string | null): string => {
  const markup = renderToStaticMarkup(
    <OutboxRow
      entry={entry}
      community="Forum"
      thread={thread}
      deciding={false}
      now={Date.parse(AT)}
      onDecide={() => undefined}
      onConnect={() => undefined}
    />,
  );
  return markup.slice(markup.indexOf('<div class="entry-acts">')).replace('</div></li>', '');
};

it('the link to the thread, which comes late, leaves the buttons where they are', () => {
  expect(acts(null)).toContain('Try now');
  expect(acts('https://forum.example/t/7')).toMatch(/Open the thread/);
  expect(acts('https://forum.example/t/7').startsWith(acts(null))).toBe(true);
});

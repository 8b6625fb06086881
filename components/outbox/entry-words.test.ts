import { describe, expect, it } from 'vitest';
import { OutboxEntry } from '../../lib/model/written.ts';
import { decisionsFor, kindWords, stateWords, whyWords } from './entry-words.ts';

const AT = '2026-03-01T12:00:00.000Z';
const entry = (part: Partial<OutboxEntry>): OutboxEntry => ({
  ...OutboxEntry.parse({
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
  }),
  ...part,
});
const choices = (part: Partial<OutboxEntry>) => decisionsFor(entry(part)).map(({ decision }) => decision);

describe('what can be done about an entry', () => {
  it('one that waits can be tried, edited and cancelled', () => {
    expect(choices({ state: 'queued' })).toEqual(['try-now', 'edit', 'cancel']);
  });
  it('one that is being sent can only be waited for', () => {
    expect(choices({ state: 'sending' })).toEqual([]);
  });
  it('one that waits for a moderator may leave the list', () => {
    expect(choices({ state: 'waiting-for-moderator' })).toEqual(['remove']);
  });
  it('one that may have arrived is never sent again without being asked', () => {
    expect(choices({ state: 'asking', ask: 'maybe-sent' })[0]).toBe('it-is-there');
    expect(choices({ state: 'asking', ask: 'maybe-sent' })).not.toContain('try-now');
  });
  it('one that only the person saw there can be taken back', () => {
    const said = { state: 'posted', place: null } as const;
    expect(choices(said)).toEqual(['not-there', 'remove']);
    expect(whyWords(entry(said))).toMatch(/You said/);
    const place = { threadId: '7', postId: '8', url: null };
    expect(choices({ ...said, place })).toEqual(['remove']);
    expect(whyWords(entry({ ...said, place }))).toBeNull();
  });
  it('a like has no text to edit', () => {
    const act = { kind: 'like', threadId: '7', postId: '8', on: true } as const;
    expect(choices({ act })).toEqual(['try-now', 'cancel']);
    expect(kindWords(entry({ act: { ...act, on: false } }))).toBe('Like taken back');
  });
});

it('says in words where it stands and why', () => {
  expect(stateWords(entry({ state: 'asking', ask: 'sign-in' }))).toBe('Waits for your decision');
  expect(whyWords(entry({ state: 'asking', ask: 'sign-in' }))).toMatch(/^Connect/);
  const refused = entry({ state: 'asking', ask: 'sign-in', reason: 'The key is not known any more.' });
  expect(whyWords(refused)).toBe('The key is not known any more.');
  expect(whyWords(entry({ state: 'rejected', reason: 'Too short.' }))).toBe('Too short.');
  expect(whyWords(entry({ state: 'confirmed', reason: 'old' }))).toBeNull();
});

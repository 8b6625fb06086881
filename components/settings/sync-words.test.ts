import { expect, it } from 'vitest';
import { followedWords, progressWords, syncedWords } from './sync-words.ts';

const first = { name: 'Lids', already: false, offline: false };

it('says what following brought', () => {
  expect(followedWords({ ...first, questions: 42, leftOut: 0, more: false })).toBe(
    'You follow Lids now: 42 questions read',
  );
  expect(followedWords({ ...first, questions: 1, leftOut: 2, more: false })).toBe(
    'You follow Lids now: 1 question read (2 questions could not be read)',
  );
});
it('says that a forum was followed before, and what changed since', () => {
  const again = { name: 'Lids', already: true, leftOut: 0, more: false, offline: false };
  expect(followedWords({ ...again, questions: 0 })).toBe('You already follow Lids; 0 questions changed');
  expect(followedWords({ ...again, questions: 1 })).toBe('You already follow Lids; 1 question changed');
});
it('says what a sync changed', () => {
  expect(syncedWords('Forum', { questions: 0, leftOut: 0, more: false, offline: false })).toBe(
    'Forum has nothing new',
  );
  expect(syncedWords('Forum', { questions: 3, leftOut: 1, more: false, offline: false })).toBe(
    'Forum: 3 questions updated (1 question could not be read)',
  );
});
it('says that the newest were read, and that the others come by themselves', () => {
  const count = { questions: 400, leftOut: 0, more: true, offline: false };
  expect(followedWords({ ...first, ...count })).toBe(
    'You follow Lids now. The newest 400 questions were read; the others come by themselves.',
  );
  expect(syncedWords('Forum', count)).toBe(
    'Forum: 400 questions updated. The newest 400 questions were read; the others come by themselves.',
  );
});
it('says calmly that there is no network', () => {
  expect(syncedWords('Forum', { questions: 0, leftOut: 0, more: true, offline: true })).toMatch(
    /^You are offline: .* when you are online again$/,
  );
});
it('says how far the reading has come', () => {
  const progress = {
    read: 1_200,
    size: { threads: 10_000, posts: 50_000 },
    whole: false,
    large: false,
    sweptAt: null,
    failures: 0,
    restUntil: null,
  };
  expect(progressWords(progress)).toBe(
    '1,200 of about 10,000 questions read; the others come by themselves, the newest first.',
  );
  expect(progressWords({ ...progress, size: null })).toMatch(/^1,200 questions read;/);
  expect(progressWords({ ...progress, whole: true })).toBeNull();
  expect(progressWords({ ...progress, large: true, whole: true })).toMatch(/answer pack/);
  const resting = { ...progress, restUntil: '2026-11-22T14:05:00Z' };
  expect(progressWords(resting)).toMatch(/left alone until \d\d:\d\d\.$/);
});

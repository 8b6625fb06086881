import { expect, it } from 'vitest';
import { followedWords, syncedWords } from './sync-words.ts';

it('says what following brought', () => {
  expect(followedWords('forum.example', { questions: 42, leftOut: 0, more: false })).toBe(
    'You follow forum.example now: 42 questions read',
  );
  expect(followedWords('forum.example', { questions: 1, leftOut: 2, more: false })).toBe(
    'You follow forum.example now: 1 question read (2 questions could not be read)',
  );
});
it('says what a sync changed', () => {
  expect(syncedWords('Forum', { questions: 0, leftOut: 0, more: false })).toBe('Forum has nothing new');
  expect(syncedWords('Forum', { questions: 3, leftOut: 1, more: false })).toBe(
    'Forum: 3 questions updated (1 question could not be read)',
  );
});
it('says that of a large forum only the newest were read', () => {
  const count = { questions: 400, leftOut: 0, more: true };
  expect(followedWords('forum.example', count)).toBe(
    'You follow forum.example now. The newest 400 questions were read; older ones will come with community packs.',
  );
  expect(syncedWords('Forum', count)).toBe(
    'Forum: 400 questions updated. The newest 400 questions were read; older ones will come with community packs.',
  );
});

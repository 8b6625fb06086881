import { expect, it } from 'vitest';
import { followedWords, syncedWords } from './sync-words.ts';

it('says what following brought', () => {
  expect(followedWords('forum.example', { questions: 42, leftOut: 0 })).toBe(
    'You follow forum.example now: 42 questions read',
  );
  expect(followedWords('forum.example', { questions: 1, leftOut: 2 })).toBe(
    'You follow forum.example now: 1 question read (2 questions could not be read)',
  );
});
it('says what a sync changed', () => {
  expect(syncedWords('Forum', { questions: 0, leftOut: 0 })).toBe('Forum has nothing new');
  expect(syncedWords('Forum', { questions: 3, leftOut: 1 })).toBe(
    'Forum: 3 questions updated (1 question could not be read)',
  );
});

import { expect, it } from 'vitest';
import { followedWords, syncedWords } from './sync-words.ts';

const first = { name: 'Lids', already: false };

it('says what following brought', () => {
  expect(followedWords({ ...first, questions: 42, leftOut: 0, more: false })).toBe(
    'You follow Lids now: 42 questions read',
  );
  expect(followedWords({ ...first, questions: 1, leftOut: 2, more: false })).toBe(
    'You follow Lids now: 1 question read (2 questions could not be read)',
  );
});
it('says that a forum was followed before, and what changed since', () => {
  const again = { name: 'Lids', already: true, leftOut: 0, more: false };
  expect(followedWords({ ...again, questions: 0 })).toBe('You already follow Lids; 0 questions changed');
  expect(followedWords({ ...again, questions: 1 })).toBe('You already follow Lids; 1 question changed');
});
it('says what a sync changed', () => {
  expect(syncedWords('Forum', { questions: 0, leftOut: 0, more: false })).toBe('Forum has nothing new');
  expect(syncedWords('Forum', { questions: 3, leftOut: 1, more: false })).toBe(
    'Forum: 3 questions updated (1 question could not be read)',
  );
});
it('says that of a large forum only the newest were read', () => {
  const count = { questions: 400, leftOut: 0, more: true };
  expect(followedWords({ ...first, ...count })).toBe(
    'You follow Lids now. The newest 400 questions were read; older ones will come with community packs.',
  );
  expect(syncedWords('Forum', count)).toBe(
    'Forum: 400 questions updated. The newest 400 questions were read; older ones will come with community packs.',
  );
});

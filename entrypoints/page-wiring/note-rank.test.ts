import { expect, it } from 'vitest';
import { newRank, noteRank, tellRank } from './note-rank.ts';

it('tells of each new rank once, and of the first one not', () => {
  let settings = noteRank('forum', 1, null)({ ranks: {} });
  expect(newRank(settings)).toBeNull();
  settings = noteRank('forum', 3, '2026-03-01T12:00:00.000Z')(settings);
  expect(newRank(settings)).toEqual({ communityId: 'forum', rank: 3 });
  settings = tellRank('forum')(settings);
  expect(newRank(settings)).toBeNull();
  settings = noteRank('forum', 2, null)(settings);
  expect(newRank(settings)).toBeNull();
  settings = noteRank('forum', 3, null)(settings);
  expect(newRank(settings), 'lost and won again').toBeNull();
  expect(tellRank('elsewhere')(settings)).toEqual(settings);
});

import { expect, it } from 'vitest';
import { countedAfter, newRank, noteRank, tellRank } from './note-rank.ts';

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

it('counts no ranks of a forum that is still read for the first time', () => {
  const forum = { origin: 'https://forum.example', kind: 'discourse', part: null } as const;
  const at = '2026-03-01T12:00:00.000Z';
  const progress = {
    read: 40,
    size: null,
    whole: false,
    large: false,
    sweptAt: null,
    failures: 0,
    restUntil: null,
  };
  const after = (whole: boolean): string | null | false =>
    countedAfter({ id: 'forum', forum }, [{ id: 'forum', syncedAt: at, progress: { ...progress, whole } }]);
  expect(after(false)).toBe(false);
  expect(after(true)).toBe(at);
  expect(countedAfter({ id: 'forum', forum }, []), 'not read yet').toBe(false);
  expect(countedAfter({ id: 'forum', forum: null }, []), 'a pack is whole').toBeNull();
});

import { expect, it } from 'vitest';
import { followOf, packOf } from '../../../test/fixtures/followed.ts';
import { answer, question } from '../../../test/fixtures/samples.ts';
import type { Question } from '../../../lib/model/question.ts';
import { ok } from '../../../lib/model/result.ts';
import { Follow, PackPin } from '../../../lib/model/written.ts';
import { drawBatch } from './draw-batch.ts';

const NOW = Date.parse('2026-11-22T12:00:00.000Z');
const old = (communityId: string): Question =>
  question({
    id: `${communityId}/1`,
    communityId,
    answers: [answer({ id: `${communityId}/1#2`, updatedAt: '2022-01-01T00:00:00.000Z' })],
  });

/** Communities that tasks come from. */
async function drawnFrom(follows: readonly Follow[], packs: readonly PackPin[]): Promise<string[]> {
  const drawn = await drawBatch({
    own: {
      readVerdicts: async () => ok([]),
      readFollows: async () => ok([...follows]),
      readPackPins: async () => ok([...packs]),
    },
    index: { taskPool: async (ids) => ok({ questions: ids.map(old), threads: [] }) },
    topics: [],
    accounts: [],
    now: NOW,
  });
  return drawn.ok ? drawn.value.tasks.map(({ task }) => task.communityId).toSorted() : [drawn.problem];
}

it('tasks come from packs as well, where nothing is followed', async () => {
  expect(await drawnFrom([], [packOf('pack.example')])).toEqual(['pack.example']);
});

it('a community that is followed and has a pack is asked for once; what came with the extension is not', async () => {
  expect(
    await drawnFrom(
      [followOf('forum.example')],
      [packOf('forum.example'), packOf('starter'), packOf('pack.example')],
    ),
  ).toEqual(['forum.example', 'pack.example']);
});

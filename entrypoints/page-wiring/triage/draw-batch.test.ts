import { expect, it } from 'vitest';
import { answer, question } from '../../../test/fixtures/samples.ts';
import type { Question } from '../../../lib/model/question.ts';
import { ok } from '../../../lib/model/result.ts';
import { Follow, PackPin } from '../../../lib/model/written.ts';
import { drawBatch } from './draw-batch.ts';

const NOW = Date.parse('2026-11-22T12:00:00.000Z');
const KEY = '0'.repeat(64);
const pack = (community: string): PackPin =>
  PackPin.parse({
    community,
    name: community,
    address: null,
    rootKey: KEY,
    roots: [KEY],
    floor: 0,
    floorHash: KEY,
  });
const follow = (host: string): Follow =>
  Follow.parse({
    communityId: host,
    name: host,
    origin: `https://${host}`,
    kind: 'discourse',
    at: '2026-03-01T12:00:00.000Z',
  });
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
  expect(await drawnFrom([], [pack('pack.example')])).toEqual(['pack.example']);
});

it('a community that is followed and has a pack is asked for once; what came with the extension is not', async () => {
  expect(
    await drawnFrom(
      [follow('forum.example')],
      [pack('forum.example'), pack('starter'), pack('pack.example')],
    ),
  ).toEqual(['forum.example', 'pack.example']);
});

import { expect, it } from 'vitest';
import { question } from '../../test/fixtures/samples.ts';
import { indexOf } from '../../test/fixtures/index-of.ts';
import type { Question } from '../model/question.ts';

it('reads every question of one community, in portions, from segments and tail', async () => {
  const own = Array.from({ length: 620 }, (_, at) =>
    question({ id: `forum/${at}`, title: `Question ${at}` }),
  );
  const other = question({ id: 'other/1', communityId: 'other' });
  const index = await indexOf([other, ...own], { inTail: 20 });
  const portions: number[] = [];
  const ids: string[] = [];
  for await (const portion of index.readAll('forum')) {
    portions.push(portion.length);
    ids.push(...portion.map(({ id }) => id));
  }
  expect(ids.toSorted()).toEqual(own.map(({ id }) => id).toSorted());
  expect(Math.max(...portions)).toBeLessThanOrEqual(500);
});

it('finds what was merged by its old id, and itself where it is still there', async () => {
  const merged = question({ id: 'forum/1', communityId: 'forum', mergedFrom: ['forum/2', 'other/3'] });
  const index = await indexOf([merged, question({ id: 'forum/4', communityId: 'forum' })], { inTail: 0 });
  expect((await index.readQuestion('forum/2'))?.id).toBe('forum/1');
  expect(await index.readQuestion('other/3')).toBeNull();
  const old = question({ id: 'forum/2', communityId: 'forum', title: 'The old one' });
  const both = await indexOf([merged, old], { inTail: 0 });
  expect((await both.readQuestion('forum/2'))?.title).toBe('The old one');
  const synced = await indexOf([merged], { inTail: 1 });
  expect((await synced.readQuestion('forum/2'))?.id).toBe('forum/1');
});

it('keeps triage threads from every list of questions, and gives them when asked for', async () => {
  const thread = (id: string, createdAt: string): Question =>
    question({ id, communityId: id.split('/')[0] ?? '', tags: ['peerside-triage'], createdAt });
  const threads = [
    thread('forum/5', '2026-02-01T00:00:00.000Z'),
    thread('forum/2', '2026-01-01T00:00:00.000Z'),
  ];
  const all = [...threads, thread('other/1', '2026-01-01T00:00:00.000Z'), question({ id: 'forum/9' })];
  for (const inTail of [0, 1, 3]) {
    const index = await indexOf(all, { inTail });
    expect((await index.readTriageThreads('forum')).map(({ id }) => id)).toEqual(['forum/2', 'forum/5']);
    const ids: string[] = [];
    for await (const portion of index.readAll('forum')) ids.push(...portion.map(({ id }) => id));
    expect(ids).toEqual(['forum/9']);
    const keys = ['qforum/2', 'qforum/5', 'qforum/9'];
    const { found } = await index.find({ words: new Map(), keys, limit: 0, weigh: () => 0 });
    expect((await index.readQuestions(found)).flatMap((one) => one?.id ?? [])).toEqual(['forum/9']);
    expect((await index.readQuestion('forum/2'))?.id).toBe('forum/2');
  }
});

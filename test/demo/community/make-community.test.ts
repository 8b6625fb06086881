import { expect, it } from 'vitest';
import { readDayPost } from '../../../lib/model/day-post.ts';
import { TRIAGE_TAG } from '../../../lib/model/triage.ts';
import { questionFromLine } from '../../../lib/publish/sources/jsonl-thread.ts';
import { makeForum } from '../forum/forum.ts';
import { forgetfulStore } from '../forum/store.ts';
import { makeCommunity } from './make-community.ts';
import { threadsOf } from './threads-of.ts';

const ORIGIN = 'https://forum.example';
const SIZE = { seed: 7, members: 300, posts: 3_000, until: Date.UTC(2026, 5, 1), origin: ORIGIN };
const data = makeCommunity(SIZE);

it('is the same for the same seed, and another for another', () => {
  expect(makeCommunity(SIZE)).toEqual(data);
  expect(makeCommunity({ ...SIZE, seed: 8 }).posts[0]).not.toEqual(data.posts[0]);
});

it('is as large as asked, within a tenth, and a year old', () => {
  expect(data.users).toHaveLength(300);
  expect(Math.abs(data.posts.length - 3_000)).toBeLessThan(300);
  const times = data.posts.map(({ createdAt }) => Date.parse(createdAt)).toSorted((a, b) => a - b);
  expect(Math.max(...times)).toBeLessThan(SIZE.until);
  expect(times[0]).toBeGreaterThan(SIZE.until - 366 * 86_400_000);
});

it('few people solve most, and nobody solves their own or likes themselves', () => {
  const openings = new Map(
    data.posts.filter(({ number }) => number === 1).map((post) => [post.topicId, post]),
  );
  const accepted = data.posts.filter((post) => post.accepted);
  expect(accepted.every((post) => openings.get(post.topicId)?.userId !== post.userId)).toBe(true);
  expect(data.posts.every((post) => !post.likedBy.includes(post.userId))).toBe(true);
  const counts = [...Map.groupBy(accepted, ({ userId }) => userId).values()]
    .map((of) => of.length)
    .toSorted((a, b) => b - a);
  const first = counts.slice(0, 30).reduce((sum, count) => sum + count, 0);
  expect(first / accepted.length).toBeGreaterThan(0.45);
});

it('its triage threads hold day posts that can be read, about answers that are there', () => {
  const topics = data.topics.filter(({ tags }) => tags.includes(TRIAGE_TAG));
  expect(topics.length).toBeGreaterThan(0);
  const answers = new Set(data.posts.map(({ id, topicId }) => `forum.example/${topicId}#${id}`));
  for (const topic of topics) {
    const posts = data.posts.filter(({ topicId, number }) => topicId === topic.id && number > 1);
    expect(posts.length).toBeLessThanOrEqual(200);
    for (const { raw } of posts) {
      const day = readDayPost(raw);
      expect(day).not.toBeNull();
      for (const id of day?.worked ?? []) expect(answers).toContain(id);
    }
  }
});

it('the publisher takes every thread, and the demo forum lists it', () => {
  const community = {
    id: 'forum.example',
    name: 'Forum',
    licence: { name: 'CC0 1.0', url: null },
    products: [],
  };
  const questions = [...threadsOf(data, ORIGIN)].map((line) => questionFromLine(line, community));
  expect(questions.filter(({ ok }) => !ok)).toEqual([]);
  expect(questions).toHaveLength(data.topics.length);
  const first = questions[0];
  expect(first?.ok && first.value.errors.join('\n')).toMatch(/^[A-Z]{2}-\d{4}: /m);
  const forum = makeForum(
    forgetfulStore(() => data),
    () => SIZE.until,
  );
  const reply = forum.answer('GET', new URL(`${ORIGIN}/latest.json`), { headers: {}, body: '' });
  expect(reply.status).toBe(200);
});

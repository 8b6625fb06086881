/** Where and how a question can be filed, as the forums' own answers tell it. */
import { expect, it } from 'vitest';
import { readAskLists } from '../../lib/forums/ask-lists.ts';
import { fetchOf } from '../demo/forum/as-fetch.ts';
import { makeForum } from '../demo/forum/forum.ts';
import { seedData } from '../demo/forum/seed/seed.ts';
import { forgetfulStore } from '../demo/forum/store.ts';
import { sampleOf } from './nodebb/samples.ts';

const pause = async (): Promise<void> => undefined;
const listsOf = async (kind: 'discourse' | 'nodebb' | 'khoros', call: typeof fetch) => {
  const lists = await readAskLists(kind, { origin: 'https://forum.example', fetch: call, pause });
  if (lists && !lists.ok) throw new Error(lists.problem);
  return lists?.value ?? null;
};
const nodebb: typeof fetch = async (input) => {
  const { pathname } = new URL(String(input));
  const { status, body } = sampleOf(pathname === '/api/tags' ? '048-tags' : '047-categories');
  return Response.json(body, { status });
};

it('Discourse', async () => {
  const forum = makeForum(forgetfulStore(seedData), Date.now);
  const { categories, topics, tags } = forum.store.data();
  const lists = await listsOf('discourse', fetchOf(forum, Date.now).fetch);
  expect(lists?.categories.map(({ id }) => Number(id)).toSorted()).toEqual(
    categories.map(({ id }) => id).toSorted(),
  );
  const threadsOf = (id: number): number => topics.filter(({ categoryId }) => categoryId === id).length;
  expect(threadsOf(Number(lists?.usual))).toBe(Math.max(...categories.map(({ id }) => threadsOf(id))));
  expect(lists?.tags.toSorted()).toEqual(tags.map(({ name }) => name).toSorted());
});

it('NodeBB', async () => {
  const lists = await listsOf('nodebb', nodebb);
  expect(lists?.categories).toContainEqual({ id: '5', name: 'Acme Router X200' });
  expect(lists?.usual).toBe('5');
  expect(lists?.tags).toEqual(['x200', 'wifi']);
});

it('a forum without tags still has its categories; one that does not answer says so', async () => {
  const noTags: typeof fetch = async (input) =>
    String(input).endsWith('/api/tags') ? new Response('{}', { status: 404 }) : nodebb(input);
  expect(await listsOf('nodebb', noTags)).toMatchObject({ usual: '5', tags: [] });
  await expect(listsOf('nodebb', () => Promise.reject(new TypeError('offline')))).rejects.toThrow(
    'did not answer',
  );
});

it('there is none for forums that Peerside only reads', async () => {
  expect(await listsOf('khoros', nodebb)).toBeNull();
});

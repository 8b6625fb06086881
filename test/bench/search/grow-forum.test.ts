import { expect, test } from 'vitest';
import { growForum, sentencesOf } from './grow-forum.ts';
import type { Thread } from './thread.ts';

const thread = (id: number, title: string, ...texts: string[]): Thread => ({
  id,
  title,
  url: `https://forum.example.org/t/${id}`,
  date: '2026-01-01',
  posts: texts.map((text, at) => ({ n: at + 1, user: 'ada', date: '2026-01-01', text })),
});
const source = [
  thread(
    7,
    'The volume is not shown',
    'I loaded a volume. It stays black.\nWhy?',
    'Choose it in the slice view.',
  ),
  thread(
    8,
    'Build fails on Linux',
    'CMake stops. The log names zlib.',
    'Install zlib1g-dev.',
    'That was it!',
  ),
  thread(9, 'How to export a mesh', 'I want an STL file.', 'Use the segment editor. Then save.'),
];
const first = (count: number): Thread[] => growForum(source).threads().take(count).toArray();

test('sentences keep all of the text', () => {
  const text = 'One. Two v1.2 is out!\n\nError: a.b\n  at c';
  expect(sentencesOf(text)).toEqual(['One. ', 'Two v1.2 is out!\n\n', 'Error: a.b\n', '  at c']);
  expect(sentencesOf(text).join('')).toBe(text);
  expect(sentencesOf('')).toEqual([]);
});

test('the first copy is the forum itself, numbered anew', () => {
  expect(first(3)).toEqual(source.map((one, id) => ({ ...one, id })));
});

test('later copies are other threads of the same build, the same in each run', () => {
  const grown = first(30);
  expect(grown).toEqual(first(30));
  expect(grown.map(({ id }) => id)).toEqual(Array.from({ length: 30 }, (_, id) => id));
  expect(grown.map(({ posts }) => posts.length)).toEqual(
    Array.from({ length: 30 }, (_, id) => source[id % 3]?.posts.length),
  );
  expect(new Set(grown.map((one) => JSON.stringify([one.title, one.posts]))).size).toBe(30);
});

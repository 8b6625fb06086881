import { expect, test } from 'vitest';
import { errorQuery } from './draw-queries.ts';
import type { Thread } from './thread.ts';

const thread = (text: string): Thread => ({
  id: 3,
  title: 'Build stops',
  url: 'https://forum.example.org/t/3',
  date: '2026-01-01',
  posts: [{ n: 1, user: 'ada', date: '2026-01-01', text }],
});

test('twelve different telling words from the error line on', () => {
  const query = errorQuery(
    thread(
      'I build it on Linux.\nCMake Error at src/main.cpp:12: the file zlib.h was not found in the zlib.h path\nCall stack: configure, generate, link, install, pack, ship, rest',
    ),
  );
  expect(query?.split(' ')).toHaveLength(12);
  expect(query).toMatch(/^CMake Error src\/main\.cpp:12/);
  expect(query).not.toMatch(/\bthe\b|zlib\.h.*zlib\.h/);
});

test('none where nothing tells of an error, or too little follows', () => {
  expect(
    errorQuery(thread('How do I export a mesh as an STL file from the segment editor of this program?')),
  ).toBeNull();
  expect(errorQuery(thread('It failed.'))).toBeNull();
});

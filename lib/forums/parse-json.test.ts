import { expect, it } from 'vitest';
import { parseJson } from './parse-json.ts';

it('mends half characters, and leaves whole ones and their spelling alone', () => {
  expect(parseJson(String.raw`{"a":["x\ud800y","\ud83d\ude00","\\ud800"]}`)).toEqual({
    a: ['x\ufffdy', '😀', String.raw`\ud800`],
  });
});

it('gives nothing for what is no JSON', () => {
  for (const text of ['', '<html>', '{"a":', '{"a":1}}']) expect(parseJson(text)).toBeUndefined();
});

it('refuses what is there to fill the memory, and takes large answers', () => {
  expect(parseJson('['.repeat(60_000) + ']'.repeat(60_000))).toBeUndefined();
  expect(parseJson(`[${'{},'.repeat(300_000)}{}]`)).toBeUndefined();
  const posts = Array.from({ length: 5_000 }, (_, id) => ({ id, raw: `[${'"\\[{'.repeat(20)}` }));
  expect(parseJson(JSON.stringify({ posts }))).toEqual({ posts });
  expect(parseJson(JSON.stringify({ raw: '['.repeat(400_000) }))).toEqual({ raw: '['.repeat(400_000) });
});

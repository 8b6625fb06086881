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

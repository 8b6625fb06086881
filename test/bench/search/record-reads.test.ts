import { afterAll, expect, test } from 'vitest';
import { blobSource } from '../../../lib/search/segment/byte-source.ts';
import { recordReads } from './record-reads.ts';

const slice: unknown = Reflect.get(Blob.prototype, 'slice');
afterAll(() => Reflect.set(Blob.prototype, 'slice', slice));

test('reads are noted by round trip, and give what they gave before', async () => {
  const source = blobSource(new Blob(['0123456789']));
  const reads = recordReads();
  const [first, second] = await source.read([
    { start: 0, end: 2 },
    { start: 5, end: 6 },
  ]);
  await source.read([{ start: 8, end: 10 }]);
  expect([first, second].map((bytes) => new TextDecoder().decode(bytes))).toEqual(['01', '5']);
  expect(reads.take()).toEqual([
    [
      { start: 0, end: 2 },
      { start: 5, end: 6 },
    ],
    [{ start: 8, end: 10 }],
  ]);
  expect(reads.take()).toEqual([]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAGE_BYTES, PAYLOAD_BYTES } from './format.ts';
import { readPage } from './page-check.ts';
import { PageWriter } from './page-writer.ts';

const SOURCE = Uint8Array.from({ length: 8 * 65 * PAYLOAD_BYTES }, (_, at) => at % 251);

/** Lengths around a page's and around the sink's chunk. */
const length = fc.oneof(
  fc.integer({ min: 0, max: 50 }),
  fc.integer({ min: PAYLOAD_BYTES - 2, max: PAYLOAD_BYTES + 2 }),
  fc.integer({ min: 64 * PAYLOAD_BYTES - 2, max: 64 * PAYLOAD_BYTES + 2 }),
);

test('what is written, however it is cut, stands in pages that pass their check', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(length, { maxLength: 8 }), async (lengths) => {
      const chunks: Uint8Array[] = [];
      const pages = new PageWriter((chunk) => void chunks.push(chunk), Uint8Array.of(1, 2, 3));
      let next = 0;
      const parts = lengths.map((size) => {
        next += size;
        return SOURCE.subarray(next - size, next);
      });
      for (const part of parts) {
        await pages.write(part);
      }
      const written = 3 + next;
      expect(pages.position).toBe(written);
      await pages.alignToPage();
      await pages.finish();

      const file = Buffer.concat(chunks);
      expect(file.length).toBe(Math.ceil(written / PAYLOAD_BYTES) * PAGE_BYTES);
      const payloads = Array.from({ length: file.length / PAGE_BYTES }, (_, page) =>
        readPage(file, page * PAGE_BYTES, page),
      );
      const expected = Buffer.alloc(payloads.length * PAYLOAD_BYTES);
      Buffer.concat([Uint8Array.of(1, 2, 3), ...parts]).copy(expected);
      expect(Buffer.compare(Buffer.concat(payloads), expected)).toBe(0);
    }),
    { numRuns: 40 },
  );
});

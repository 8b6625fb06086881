import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compareTerms } from '../search/segment/term-order.ts';
import { quantise } from '../search/segment/format.ts';
import { mergeRuns } from './merge-runs.ts';
import { PostingsBuffer } from './postings-buffer.ts';
import { writeRun } from './postings-run.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'peerside-runs-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const term = fc.oneof(
  fc.constantFrom('wa', 'wab', 'wé', 'w\u{1f600}', 'w\uffee'),
  fc.string({ minLength: 1 }),
);
const terms = fc.uniqueArray(fc.tuple(term, fc.double({ min: 0.01, max: 1, noNaN: true })), {
  selector: ([text]) => text,
  maxLength: 8,
});

it('gives all postings of a term together, in order, however documents fell into runs', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(terms, fc.nat(2)), { maxLength: 30 }), (documents) => {
      const buffers = [0, 1, 2].map(() => new PostingsBuffer(240));
      const expected = new Map<string, [number, number][]>();
      for (const [number, [has, run]] of documents.entries()) {
        buffers[run]?.add(number, new Map(has));
        for (const [text, impact] of has)
          expected.set(text, [...(expected.get(text) ?? []), [number, quantise(impact)]]);
      }
      const files = buffers.map((buffer, at) => {
        const file = join(folder, `run-${at}`);
        writeRun(file, buffer.drain());
        return file;
      });
      const merged = [...mergeRuns(files)].length;
      expect(merged).toBe(expected.size);
      const read = new Map<string, [number, number][]>();
      for (const { term: text, documents: numbers, impacts, length } of mergeRuns(files)) {
        read.set(
          text,
          Array.from({ length }, (_, at): [number, number] => [numbers[at] ?? -1, impacts[at] ?? -1]),
        );
      }
      expect([...read.keys()]).toEqual([...expected.keys()].sort(compareTerms));
      expect(Object.fromEntries(read)).toEqual(Object.fromEntries(expected));
    }),
    { numRuns: 60 },
  );
});

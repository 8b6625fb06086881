import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lendWordings } from '../terms/lend-wordings.ts';
import { COMMUNITY, line } from '../../test/fixtures/published-pack.ts';
import { gather } from './gather.ts';
import { GatheredThreads } from './gathered-threads.ts';
import { questionFromLine } from './sources/jsonl-thread.ts';

const settings = { community: COMMUNITY, tagsNameProducts: true, shard: null, workFolder: '' };

/** Threads whose replies name others by address or title, some of them the same title. */
const threads = fc
  .array(
    fc.record({ title: fc.nat(6), names: fc.array(fc.tuple(fc.nat(9), fc.boolean()), { maxLength: 3 }) }),
    {
      maxLength: 10,
    },
  )
  .map((all) => {
    const titleOf = (at: number): string =>
      `The lamp of kind ${all[at]?.title ?? 0} does not light up any more`;
    return all.map(({ names }, at) =>
      line(
        at + 1,
        titleOf(at),
        `Body ${at}`,
        names.map(([other, byTitle]) =>
          byTitle ? titleOf(other) : `See https://forum.example/t/${other + 1} for that.`,
        ),
      ),
    );
  });

it('lends what lendWordings lends, from hashes and files', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'peerside-lent-'));
  await fc.assert(
    fc.asyncProperty(threads, fc.integer({ min: 1, max: 4 }), async (texts, size) => {
      const gathered = new GatheredThreads();
      for (let at = 0; at < texts.length; at += size) {
        const raws = texts.slice(at, at + size).map((text) => ({ kind: 'line' as const, text }));
        gathered.add(gather({ raws, file: join(folder, `threads-${at}`) }, settings));
      }
      await gathered.finish();
      const questions = texts
        .map((text) => questionFromLine(text, COMMUNITY))
        .flatMap((read) => (read.ok ? [read.value] : []));
      const expected = lendWordings(questions);
      const parts = gathered.partsOf(questions.map((_, at) => at));
      const lent = parts.flatMap((part) => [...part.lines].map((row) => [...(part.lent.get(row) ?? [])]));
      expect(lent).toEqual(questions.map(({ id }) => expected.get(id) ?? []));
    }),
    { numRuns: 60 },
  );
  rmSync(folder, { recursive: true, force: true });
});

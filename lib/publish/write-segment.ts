import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createSegmentWriter, type SegmentSummary } from '../search/segment/segment-writer.ts';
import { fileSpool } from './file-spool.ts';
import { inOrder } from './in-order.ts';
import type { DescribeJob, Jobs } from './jobs.ts';
import { mergeRuns } from './merge-runs.ts';
import type { Progress } from './progress.ts';

/** Lines of a gathered file that go into the segment. */
export type SegmentPart = Omit<DescribeJob, 'first' | 'asOf'>;

/**
 * Writes one segment of the questions in `parts`, numbered in their order. Memory does not grow with their number:
 * records go straight to the file, postings through sorted runs on disk.
 * @param ahead how many parts are described at the same time
 */
export async function writeSegment(
  file: string,
  parts: readonly SegmentPart[],
  world: { jobs: Jobs; asOf: number; workFolder: string; ahead: number; progress: Progress },
): Promise<SegmentSummary> {
  const { jobs, progress } = world;
  const spools: ReturnType<typeof fileSpool>[] = [];
  const output = await open(file, 'w');
  const writer = createSegmentWriter((chunk) => output.writeFile(chunk), {
    spool: (name) => {
      const spool = fileSpool(join(world.workFolder, `spool-${name}`));
      spools.push(spool);
      return spool;
    },
  });
  try {
    let first = 0;
    const numbered = parts.map((part) => {
      const job = { ...part, first, asOf: world.asOf };
      first += part.lines.length;
      return job;
    });
    progress.begin('Describing questions', first);
    for await (const described of inOrder(numbered, world.ahead, jobs.describe)) {
      for (const document of described) await writer.addDocument(document);
      progress.add(described.length);
    }

    const runs = await jobs.runs();
    progress.begin('Writing terms', null);
    for (const merged of mergeRuns(runs)) {
      await writer.addTerm(merged.term, merged);
      progress.add(1);
    }
    const summary = await writer.finish();
    await Promise.all(runs.map((run) => rm(run, { force: true })));
    return summary;
  } finally {
    await output.close();
    await Promise.all(spools.map((spool) => spool.end()));
  }
}

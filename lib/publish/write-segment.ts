import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
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
  const spools: string[] = [];
  const output = createWriteStream(file);
  const writer = createSegmentWriter(
    async (chunk) => {
      if (!output.write(chunk)) await once(output, 'drain');
    },
    {
      spool: (name) => {
        const spool = join(world.workFolder, `spool-${name}`);
        spools.push(spool);
        return fileSpool(spool);
      },
    },
  );

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
  output.end();
  await finished(output);
  await Promise.all([...runs, ...spools].map((path) => rm(path, { force: true })));
  return summary;
}

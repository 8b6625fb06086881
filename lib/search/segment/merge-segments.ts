import { ENTRY_LEAST } from './format.ts';
import { mergeDocuments } from './merge-documents.ts';
import { mergeTerms } from './merge-terms.ts';
import { paceWork } from './pace-work.ts';
import type { Sink } from './page-writer.ts';
import type { Segment } from './segment.ts';
import { createSegmentWriter, type SegmentSummary, type WriterOptions } from './segment-writer.ts';

export interface MergeOptions extends Pick<WriterOptions, 'spool'> {
  /** Awaited between pieces of work of a millisecond or so: lets others run when it is time. */
  pause: () => Promise<void>;
}

/**
 * Writes one segment out of several, without their removed documents. Documents keep their order, the first segment's
 * first. Nothing is described anew: entries, impacts and, where they are whole, blocks of records are taken over.
 * Memory: 9 bytes per document, what the writer needs, and the segments' caches: everything is read once and in order, so
 * open them with `createPageCache(0)`.
 * @throws SegmentDamaged where a page of a source fails its check
 */
export async function mergeSegments(
  segments: readonly Segment[],
  sink: Sink,
  options: MergeOptions,
): Promise<SegmentSummary> {
  const entrySize = Math.max(ENTRY_LEAST, ...segments.map(({ trailer }) => trailer.entrySize));
  const writer = createSegmentWriter(sink, { ...options, entrySize });
  const pace = paceWork(options.pause);
  const numbers = await mergeDocuments(segments, writer, pace);
  await mergeTerms(segments, numbers, writer, pace);
  return writer.finish();
}

import { failed, ok, type Result } from '../model/result.ts';
import { blobSource } from '../search/segment/byte-source.ts';
import { SegmentDamaged } from '../search/segment/segment-damaged.ts';
import { openSegment, readHead } from '../search/segment/segment.ts';

/** Opens a segment file as a look-up would: its last page and dictionary are read, nothing else. */
export async function inspectSegment(blob: Blob): Promise<Result<{ head: Uint8Array; documents: number }>> {
  try {
    const source = blobSource(blob);
    const head = await readHead(source);
    const { documents } = await openSegment(source, { head });
    return ok({ head, documents });
  } catch (error) {
    return failed(
      error instanceof SegmentDamaged
        ? 'The pack’s index is damaged, so it was refused; the pack in use stays. Try again, then tell its community.'
        : 'The pack could not be read back from this computer’s storage. Free some disk space, then try again.',
    );
  }
}

/** Where a pack's bytes come from. What a source gives is believed by nobody: everything is verified after it. */
import type { PackManifest, PackSegment } from '../model/pack-manifest.ts';
import type { Result } from '../model/result.ts';

export interface PackSource {
  /** Where updates will come from; null where there will be none. */
  readonly address: string | null;
  /** The manifest file, at most `MAX_MANIFEST_BYTES`. */
  readManifest(signal?: AbortSignal): Promise<Result<Uint8Array<ArrayBuffer>>>;
  /**
   * A segment's bytes from this place on. May throw while they come, and may give too few or too many.
   * @param manifest the verified manifest that names the segment
   */
  readSegment(
    manifest: PackManifest,
    segment: PackSegment,
    from: number,
    signal?: AbortSignal,
  ): Promise<Result<AsyncIterable<Uint8Array>>>;
}

/** Sixty-four large segments, each with a tenth of its documents removed. */
export const MAX_MANIFEST_BYTES = 8 * 2 ** 20;

/** Where a segment lies, from the manifest's folder. */
export const segmentPath = (id: string): string => `segments/${id}.psg`;

/** A pack as one file, for people who pass it on: a line, the manifest file, then its segments in order. */
import type { PackManifest } from '../model/pack-manifest.ts';
import { failed, ok } from '../model/result.ts';
import { MAX_MANIFEST_BYTES, type PackSource } from './pack-source.ts';
import { readStream } from './read-stream.ts';

const FIRST_LINE = /^peerside-pack-file 1 (\d{1,9})\n/;
/** No disk is this slow. */
const STALL_MS = 20_000;
const NO_PACK =
  'This file is not an answer pack, or it was cut short. Ask for it again; nothing was changed.';

/** @param segments the files of the manifest's segments, in its order */
export const writePackFile = (signed: Uint8Array<ArrayBuffer>, segments: readonly Blob[]): Blob =>
  new Blob([`peerside-pack-file 1 ${signed.length}\n`, signed, ...segments], {
    type: 'application/octet-stream',
  });

/** A file that `writePackFile` wrote, or that says so. */
export function fileSource(file: Blob): PackSource {
  /** Where the segments begin; known once the manifest was read. */
  let begin = 0;
  return {
    address: null,
    async readManifest() {
      try {
        const start = await file.slice(0, 64).text();
        const [line, length] = FIRST_LINE.exec(start) ?? [];
        if (line === undefined || Number(length) > MAX_MANIFEST_BYTES) return failed(NO_PACK);
        begin = line.length + Number(length);
        return ok(new Uint8Array(await file.slice(line.length, begin).arrayBuffer()));
      } catch {
        return failed('The file could not be read. Check that it is still there, then choose it again.');
      }
    },
    readSegment: async (manifest, { id, length }, from, signal) => {
      const offset = begin + offsetOf(manifest, id);
      if (file.size !== begin + offsetOf(manifest, null)) return failed(NO_PACK);
      return ok(readStream(file.slice(offset + from, offset + length).stream(), STALL_MS, signal));
    },
  };
}

/** Bytes of the segments before this one; of all for null. */
function offsetOf({ segments }: PackManifest, id: string | null): number {
  const end = id === null ? segments.length : segments.findIndex((segment) => segment.id === id);
  return segments.slice(0, end).reduce((sum, { length }) => sum + length, 0);
}

/** Physical bytes of a segment: from `start` to before `end`. */
export interface ByteRange {
  start: number;
  end: number;
}

/** Where a segment's bytes are kept. */
export interface ByteSource {
  /** Bytes of the whole file. */
  readonly size: number;
  /** The bytes of each range, in the order asked for. One call is one round trip, however many ranges it has. */
  read(ranges: readonly ByteRange[]): Promise<Uint8Array[]>;
  /** Ranges at most so many bytes apart are read faster as one; 64 kB where it does not say. */
  readonly near?: number | undefined;
  /** Only where reads may come from a copy: the same from the original, once a page has failed its check. */
  readOriginal?(ranges: readonly ByteRange[]): Promise<Uint8Array[]>;
}

/** A segment that stands in memory as a whole. */
export const memorySource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (ranges) => Promise.resolve(ranges.map(({ start, end }) => bytes.subarray(start, end))),
});

/**
 * A segment kept by the browser. All slices are asked for at once: one Blob put together from the slices is read no
 * faster in Chromium and three times slower in Firefox.
 */
export const blobSource = (blob: Blob): ByteSource => ({
  size: blob.size,
  read: (ranges) =>
    Promise.all(
      ranges.map(async ({ start, end }) => new Uint8Array(await blob.slice(start, end).arrayBuffer())),
    ),
});

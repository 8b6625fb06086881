/** Physical bytes of a segment: from `start` to before `end`. */
export interface ByteRange {
  start: number;
  end: number;
}

/** Logical bytes: places in the file as if there were no checks. */
export interface LogicalRange {
  offset: number;
  length: number;
}

/** Where a segment's bytes are kept. */
export interface ByteSource {
  /** Bytes of the whole file. */
  readonly size: number;
  /** The bytes of each range, in the order asked for. One call is one round trip, however many ranges it has. */
  read(ranges: readonly ByteRange[]): Promise<Uint8Array[]>;
  /**
   * Only where there may be a copy that reads small ranges at no cost and checks its pages itself: the bytes of each
   * range, of pages that passed; null where it cannot, and `read` has to.
   */
  readChecked?(ranges: readonly LogicalRange[]): Promise<Uint8Array[] | null>;
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

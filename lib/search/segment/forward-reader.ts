import type { LogicalRange } from './byte-source.ts';
import type { PagedReader } from './paged-reader.ts';

/** Bytes that are read ahead. */
const AHEAD_BYTES = 1 << 18;

/** Reads a section from its beginning to its end in few large reads, whatever the ranges asked for. */
export class ForwardReader {
  private readonly reader: PagedReader;
  private readonly end: number;
  private window = new Uint8Array(0);
  private windowAt = 0;

  constructor(reader: PagedReader, section: LogicalRange) {
    this.reader = reader;
    this.end = section.offset + section.length;
    this.windowAt = section.offset;
  }

  /**
   * @param range logical bytes of the file, mostly just behind those asked for before
   * @returns a view, good as long as the caller likes
   * @throws SegmentDamaged
   */
  async read({ offset, length }: LogicalRange): Promise<Uint8Array<ArrayBuffer>> {
    const inWindow = offset - this.windowAt;
    if (inWindow < 0 || inWindow + length > this.window.length) {
      const ahead = Math.max(length, Math.min(AHEAD_BYTES, this.end - offset));
      const [window] = await this.reader.read([{ offset, length: ahead }]);
      this.window = window ?? this.window;
      this.windowAt = offset;
      return this.window.subarray(0, length);
    }
    return this.window.subarray(inWindow, inWindow + length);
  }
}

import { PAGE_BYTES, PAYLOAD_BYTES, pageAfter } from './format.ts';
import { writeCheck } from './page-check.ts';

/** Takes the file's bytes in order; what it is given is its own. A promise holds the writer back. */
export type Sink = (chunk: Uint8Array<ArrayBuffer>) => void | Promise<void>;

/** The sink gets this many pages at a time. */
const CHUNK_PAGES = 64;

/** Cuts what is written into pages with their checks. */
export class PageWriter {
  private readonly sink: Sink;
  private chunk = new Uint8Array(CHUNK_PAGES * PAGE_BYTES);
  private place = 0;
  private filled = 0;

  /** @param beginning the file's first bytes, less than a page */
  constructor(sink: Sink, beginning: Uint8Array) {
    this.sink = sink;
    this.chunk.set(beginning);
    this.place = beginning.length;
  }

  /** Logical place of the next byte. */
  get position(): number {
    return this.place;
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let from = 0; from < bytes.length;) {
      const inPage = this.place % PAYLOAD_BYTES;
      const part = bytes.subarray(from, from + PAYLOAD_BYTES - inPage);
      this.chunk.set(part, this.filled + inPage);
      this.place += part.length;
      from += part.length;
      if (inPage + part.length === PAYLOAD_BYTES) {
        await this.closePage();
      }
    }
  }

  /** Fills the page that was begun with zeros. */
  async alignToPage(): Promise<void> {
    await this.write(new Uint8Array(pageAfter(this.place) - this.place));
  }

  /** Hands the rest to the sink; the last page must be whole. */
  async finish(): Promise<void> {
    if (this.filled > 0) {
      await this.sink(this.chunk.slice(0, this.filled));
    }
  }

  private async closePage(): Promise<void> {
    writeCheck(this.chunk, this.filled, this.place / PAYLOAD_BYTES - 1);
    this.filled += PAGE_BYTES;
    if (this.filled === this.chunk.length) {
      const full = this.chunk;
      this.chunk = new Uint8Array(full.length);
      this.filled = 0;
      await this.sink(full);
    }
  }
}

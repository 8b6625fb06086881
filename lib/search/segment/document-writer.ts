import { ByteWriter } from './byte-writer.ts';
import { chooseEntrySize, fitEntry, type RecordPlace } from './features.ts';
import { HEADER_BYTES } from './format.ts';
import type { PageWriter } from './page-writer.ts';
import { RecordBlock } from './record-blocks.ts';
import type { Spool } from './spool.ts';

/** So many documents tell how large entries are. */
const SAMPLE_DOCUMENTS = 1_024;
const GATHERED_BYTES = 1 << 16;

interface PlacedEntry {
  entry: Uint8Array;
  place: RecordPlace;
}

/** Writes the records of documents, and keeps their entries for behind them. */
export class DocumentWriter {
  private readonly pages: PageWriter;
  private readonly spool: Spool;
  private readonly gathered = new ByteWriter();
  private readonly block = new RecordBlock();
  /** Entries of the open block's records. */
  private open: Uint8Array[] = [];
  /** Entries that wait for their size. */
  private sample: PlacedEntry[] = [];
  private size: number | undefined;
  private added = 0;

  /** @param entrySize bytes of each entry; the first documents choose it where it is not given */
  constructor(pages: PageWriter, spool: Spool, entrySize: number | undefined) {
    this.pages = pages;
    this.spool = spool;
    this.size = entrySize;
  }

  get documents(): number {
    return this.added;
  }

  /**
   * @param entry its features, by `writeEntry` or from another segment
   * @param json its record
   * @returns the document's number
   */
  async add(entry: Uint8Array, json: string): Promise<number> {
    if (!this.block.takes(json)) {
      await this.closeBlock();
    }
    this.block.add(json);
    this.open.push(entry);
    return this.added++;
  }

  /** Takes a whole block over from another segment. @param entries of all its records, in order */
  async addBlock(packed: Uint8Array, entries: readonly Uint8Array[]): Promise<void> {
    await this.closeBlock();
    await this.writeBlock(packed, entries);
    this.added += entries.length;
  }

  /** Writes what is open. @returns the entries, in order, and the size that each has */
  async finish(): Promise<{ entrySize: number; entries: ReturnType<Spool['chunks']> }> {
    await this.closeBlock();
    const entrySize = this.size ?? this.settleSize();
    await this.spool.append(this.gathered.take());
    return { entrySize, entries: this.spool.chunks() };
  }

  private async closeBlock(): Promise<void> {
    if (this.open.length > 0) {
      const entries = this.open;
      this.open = [];
      await this.writeBlock(this.block.pack(), entries);
    }
  }

  private async writeBlock(packed: Uint8Array, entries: readonly Uint8Array[]): Promise<void> {
    const offset = this.pages.position - HEADER_BYTES;
    await this.pages.write(packed);
    for (const [position, entry] of entries.entries()) {
      const place = { offset, length: packed.length, position };
      if (this.size === undefined) {
        this.sample.push({ entry, place });
      } else {
        this.gathered.append(fitEntry(entry, this.size, place));
      }
    }
    if (this.sample.length >= SAMPLE_DOCUMENTS) {
      this.settleSize();
    }
    if (this.gathered.length >= GATHERED_BYTES) {
      await this.spool.append(this.gathered.take());
    }
  }

  private settleSize(): number {
    const size = chooseEntrySize(this.sample.map(({ entry }) => entry.length));
    for (const { entry, place } of this.sample) {
      this.gathered.append(fitEntry(entry, size, place));
    }
    this.sample = [];
    this.size = size;
    return size;
  }
}

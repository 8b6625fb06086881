import { ByteWriter } from './byte-writer.ts';
import { INLINE_POSTINGS, TERM_BYTES } from './format.ts';
import { LeafWriter } from './leaf-writer.ts';
import type { PageWriter } from './page-writer.ts';
import type { Spool } from './spool.ts';
import { sharedBytes } from './term-order.ts';
import { bestImpact, checkPostings, writeList, writeRun, type Postings } from './write-postings.ts';

const GATHERED_BYTES = 1 << 16;

/** Writes the lists of common terms, and keeps the leaves for behind them. */
export class TermWriter {
  private readonly pages: PageWriter;
  private readonly spool: Spool;
  private readonly listsOffset: number;
  private readonly documents: number;
  private readonly rareBytes = new ByteWriter();
  /** Few terms are common: their leaves stay in memory. */
  private readonly commonBytes = new ByteWriter();
  private readonly rareLeaves = new LeafWriter((leaf) => this.rareBytes.append(leaf));
  private readonly commonLeaves = new LeafWriter((leaf) => this.commonBytes.append(leaf));
  private readonly lists = new ByteWriter();
  private readonly skips = new ByteWriter();
  private readonly blocks = new ByteWriter();
  private readonly rest = new ByteWriter();
  private readonly encoder = new TextEncoder();
  private before: Uint8Array = new Uint8Array(0);
  private added = 0;

  /** @param pages stand where the lists begin */
  constructor(pages: PageWriter, spool: Spool, documents: number) {
    this.pages = pages;
    this.spool = spool;
    this.listsOffset = pages.position;
    this.documents = documents;
  }

  get terms(): number {
    return this.added;
  }

  /** @throws RangeError where the term is too long or does not follow the one before, or its postings cannot be */
  async add(term: string, postings: Postings): Promise<void> {
    checkPostings(term, postings, this.documents);
    const bytes = this.encoder.encode(term);
    if (bytes.length > TERM_BYTES) throw new RangeError(`A term of ${bytes.length} bytes is too long`);
    this.checkOrder(term, bytes);
    this.rest.moveTo(0);
    this.rest.varint(postings.length);
    this.rest.byte(bestImpact(postings, 0, postings.length));
    if (postings.length > INLINE_POSTINGS) {
      this.addList(postings);
      this.commonLeaves.add(bytes, this.rest.view());
    } else {
      writeRun(this.rest, postings, 0, postings.length);
      this.rareLeaves.add(bytes, this.rest.view());
    }
    this.added++;
    if (this.rareBytes.length >= GATHERED_BYTES) {
      await this.spool.append(this.rareBytes.take());
    }
    if (this.lists.length >= GATHERED_BYTES) {
      await this.pages.write(this.lists.take());
    }
  }

  /** Writes the lists that are left. @returns all leaves, in order, and the head */
  async finish(): Promise<{ leaves: ReturnType<Spool['chunks']>; head: Uint8Array<ArrayBuffer> }> {
    await this.pages.write(this.lists.take());
    const head = new ByteWriter();
    head.append(this.rareLeaves.finish());
    head.append(this.commonLeaves.finish());
    await this.spool.append(this.rareBytes.take());
    await this.spool.append(this.commonBytes.take());
    return { leaves: this.spool.chunks(), head: head.take() };
  }

  private addList(postings: Postings): void {
    const offset = this.pages.position + this.lists.length - this.listsOffset;
    const start = this.lists.length;
    const skipBytes = writeList(this.lists, postings, this.skips, this.blocks);
    this.rest.varint(offset);
    this.rest.varint(this.lists.length - start);
    this.rest.varint(skipBytes);
  }

  private checkOrder(term: string, bytes: Uint8Array): void {
    const shared = sharedBytes(this.before, bytes);
    // Past the end of the one before stands nothing, which is less than any byte.
    if (shared === bytes.length || (bytes[shared] ?? 0) < (this.before[shared] ?? -1)) {
      throw new RangeError(
        `Terms must ascend by the bytes of their UTF-8, each once: "${term}" comes too late`,
      );
    }
    this.before = bytes;
  }
}

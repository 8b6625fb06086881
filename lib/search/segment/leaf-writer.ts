import { ByteWriter } from './byte-writer.ts';
import { LEAF_PAGES, PAYLOAD_BYTES, pageAfter } from './format.ts';
import { sharedBytes } from './term-order.ts';
import { VARINT_BYTES } from './varint.ts';

const LEAF_BYTES = LEAF_PAGES * PAYLOAD_BYTES;
const NOTHING = new Uint8Array(0);

/**
 * Lays terms into leaves, each of whole pages, and keeps the head: per leaf the shortest bytes that tell its terms from
 * those before, and its length in pages.
 */
export class LeafWriter {
  private readonly leaf = new ByteWriter();
  private readonly separators = new ByteWriter();
  private leaves = 0;
  private term: Uint8Array = NOTHING;
  private separator: Uint8Array = NOTHING;
  private readonly close: (leaf: Uint8Array) => void;

  /** @param close takes each leaf when it is full; the bytes are the writer's own and are gone afterwards */
  constructor(close: (leaf: Uint8Array) => void) {
    this.close = close;
  }

  /**
   * @param term greater than the one before
   * @param rest what the leaf keeps of it: frequency, best impact, postings or where they stand
   */
  add(term: Uint8Array, rest: Uint8Array): void {
    const shared = sharedBytes(this.term, term);
    const most = 2 * VARINT_BYTES + term.length - shared + rest.length;
    if (this.leaf.length > 0 && this.leaf.length + most > LEAF_BYTES) {
      this.closeLeaf();
    }
    if (this.leaf.length === 0) {
      this.openLeaf(this.leaves === 0 ? NOTHING : term.subarray(0, shared + 1));
      this.addTerm(0, term, rest);
    } else {
      this.addTerm(shared, term, rest);
    }
    this.term = term;
  }

  /** @returns the head */
  finish(): Uint8Array<ArrayBuffer> {
    if (this.leaf.length > 0) {
      this.closeLeaf();
    }
    const head = new ByteWriter();
    head.varint(this.leaves);
    head.append(this.separators.view());
    return head.take();
  }

  private addTerm(shared: number, term: Uint8Array, rest: Uint8Array): void {
    this.leaf.varint(shared);
    this.leaf.varint(term.length - shared);
    this.leaf.append(term.subarray(shared));
    this.leaf.append(rest);
  }

  private openLeaf(separator: Uint8Array): void {
    const shared = sharedBytes(this.separator, separator);
    this.separators.varint(shared);
    this.separators.varint(separator.length - shared);
    this.separators.append(separator.subarray(shared));
    this.separator = separator;
    this.leaves++;
  }

  private closeLeaf(): void {
    this.leaf.zeros(pageAfter(this.leaf.length) - this.leaf.length);
    this.separators.varint(this.leaf.length / PAYLOAD_BYTES);
    this.close(this.leaf.view());
    this.leaf.moveTo(0);
  }
}

import { HashTable, type Hash64 } from './hash-table.ts';

/** Where a published question stands, and a hash of all that its entry was made from. */
export interface PublishedDocument {
  id: Hash64;
  content: Hash64;
  /** Position of its segment in the pack. */
  segment: number;
  document: number;
}

/** id (high, low), content (high, low), segment, document. */
const WORDS = 6;

/** All live questions of a pack: 24 bytes each, and a table to find them by. */
export class PublishedDocuments {
  #words = new Uint32Array(WORDS * 1_024);
  readonly #ids = new HashTable();

  get size(): number {
    return this.#ids.size;
  }

  /** @returns false where the question is there already */
  add({ id, content, segment, document }: PublishedDocument): boolean {
    const at = this.#ids.add(id);
    if (at < 0) return false;
    if (WORDS * (at + 1) > this.#words.length) {
      const larger = new Uint32Array(2 * this.#words.length);
      larger.set(this.#words);
      this.#words = larger;
    }
    this.#words.set([id.high, id.low, content.high, content.low, segment, document], WORDS * at);
    return true;
  }

  at(position: number): PublishedDocument {
    const [idHigh = 0, idLow = 0, contentHigh = 0, contentLow = 0, segment = 0, document = 0] =
      this.#words.subarray(WORDS * position, WORDS * (position + 1));
    return {
      id: { high: idHigh, low: idLow },
      content: { high: contentHigh, low: contentLow },
      segment,
      document,
    };
  }

  /** Position of a question, -1 where it is not there. */
  find(id: Hash64): number {
    return this.#ids.find(id);
  }

  /** As kept in a file, little endian. */
  toBytes(): Uint8Array {
    return new Uint8Array(this.#words.buffer, 0, 4 * WORDS * this.size);
  }

  /** Reads what `toBytes` gave; null where it cannot be that. */
  static fromBytes(bytes: Uint8Array): PublishedDocuments | null {
    if (bytes.length % (4 * WORDS) !== 0) return null;
    const words = new Uint32Array(bytes.slice().buffer);
    const documents = new PublishedDocuments();
    for (let at = 0; at < words.length; at += WORDS) {
      const [idHigh = 0, idLow = 0, contentHigh = 0, contentLow = 0, segment = 0, document = 0] =
        words.subarray(at, at + WORDS);
      const added = documents.add({
        id: { high: idHigh, low: idLow },
        content: { high: contentHigh, low: contentLow },
        segment,
        document,
      });
      if (!added) return null;
    }
    return documents;
  }
}

/**
 * A sorted run of postings on disk: per term, in byte order: u32 bytes of the term, its UTF-8, u32 count of postings,
 * then u32 document numbers and bytes of impact. A work file: it never outlives the publishing.
 */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import type { TermPostings } from './postings-buffer.ts';

const BUFFER = 1 << 18;

/** Writes terms with their postings, which must come in byte order of the terms. */
export function writeRun(file: string, terms: Iterable<TermPostings>): void {
  const descriptor = openSync(file, 'w');
  let buffer = Buffer.allocUnsafe(4 * BUFFER);
  let used = 0;
  const flush = (): void => {
    for (let at = 0; at < used;) at += writeSync(descriptor, buffer, at, used - at);
    used = 0;
  };
  try {
    for (const { term, documents, impacts } of terms) {
      const need = 8 + 3 * term.length + 5 * documents.length;
      if (used + need > buffer.length) flush();
      if (need > buffer.length) buffer = Buffer.allocUnsafe(need);
      const length = buffer.write(term, used + 4, 'utf8');
      used = buffer.writeUInt32LE(length, used) + length;
      used = buffer.writeUInt32LE(documents.length, used);
      for (const document of documents) used = buffer.writeUInt32LE(document, used);
      buffer.set(impacts, used);
      used += impacts.length;
    }
    flush();
  } finally {
    closeSync(descriptor);
  }
}

/** Reads a run from its beginning. `term` is null at the end. */
export class RunCursor {
  readonly #descriptor: number;
  #buffer = Buffer.allocUnsafe(BUFFER);
  #at = 0;
  #end = 0;
  term: string | null = null;
  #count = 0;

  constructor(file: string) {
    this.#descriptor = openSync(file, 'r');
    this.#advance();
  }

  /** Postings of this term. */
  get count(): number {
    return this.#count;
  }

  /** Takes the postings of this term, from `at` on, and goes to the next term. */
  take(documents: Uint32Array, impacts: Uint8Array, at: number): void {
    const count = this.#count;
    this.#need(5 * count);
    for (let posting = 0; posting < count; posting++) {
      documents[at + posting] = this.#buffer.readUInt32LE(this.#at + 4 * posting);
    }
    const first = this.#at + 4 * count;
    impacts.set(this.#buffer.subarray(first, first + count), at);
    this.#at = first + count;
    this.#advance();
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #advance(): void {
    if (!this.#has(4)) {
      this.term = null;
      return;
    }
    const length = this.#buffer.readUInt32LE(this.#at);
    this.#need(8 + length);
    this.term = this.#buffer.toString('utf8', this.#at + 4, this.#at + 4 + length);
    this.#count = this.#buffer.readUInt32LE(this.#at + 4 + length);
    this.#at += 8 + length;
  }

  #need(bytes: number): void {
    if (!this.#has(bytes))
      throw new Error('A work file was cut short: is the disk full? Run the command again.');
  }

  /** Reads on until that many bytes stand in the buffer; false where the file ends before. */
  #has(bytes: number): boolean {
    if (this.#end - this.#at >= bytes) return true;
    const larger = bytes > this.#buffer.length ? Buffer.allocUnsafe(bytes) : this.#buffer;
    this.#buffer.copy(larger, 0, this.#at, this.#end);
    this.#end -= this.#at;
    this.#at = 0;
    this.#buffer = larger;
    while (this.#end < bytes) {
      const read = readSync(this.#descriptor, larger, this.#end, larger.length - this.#end, null);
      if (read === 0) return false;
      this.#end += read;
    }
    return true;
  }
}

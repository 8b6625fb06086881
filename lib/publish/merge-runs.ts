import { compareTerms } from '../search/segment/term-order.ts';
import { RunCursor } from './postings-run.ts';

/** All postings of a term: documents rising, impacts as bytes. Valid until the next term is asked for. */
export interface MergedTerm {
  term: string;
  documents: Uint32Array;
  impacts: Uint8Array;
  length: number;
}

/** Several sorted runs as one, terms in byte order. The result does not depend on how documents fell into runs. */
export function* mergeRuns(files: readonly string[]): Generator<MergedTerm> {
  const cursors = files.map((file) => new RunCursor(file));
  const heap = new TermHeap(cursors);
  let documents = new Uint32Array(1 << 16);
  let impacts = new Uint8Array(1 << 16);
  try {
    for (let group = heap.next(); group.length > 0; group = heap.next()) {
      const term = group[0]?.term ?? '';
      const length = group.reduce((sum, { count }) => sum + count, 0);
      if (length > documents.length) {
        documents = new Uint32Array(2 * length);
        impacts = new Uint8Array(2 * length);
      }
      let at = 0;
      for (const cursor of group) {
        const { count } = cursor;
        cursor.take(documents, impacts, at);
        at += count;
      }
      if (group.length > 1) inDocumentOrder(documents, impacts, length);
      yield { term, documents, impacts, length };
    }
  } finally {
    for (const cursor of cursors) cursor.close();
  }
}

function inDocumentOrder(documents: Uint32Array, impacts: Uint8Array, length: number): void {
  let rising = true;
  for (let at = 1; at < length && rising; at++) rising = (documents[at - 1] ?? 0) < (documents[at] ?? 0);
  if (rising) return;
  const packed = new Float64Array(length);
  for (let at = 0; at < length; at++) packed[at] = (documents[at] ?? 0) * 256 + (impacts[at] ?? 0);
  packed.sort();
  for (let at = 0; at < length; at++) {
    const posting = packed[at] ?? 0;
    documents[at] = Math.floor(posting / 256);
    impacts[at] = posting % 256;
  }
}

/** Cursors by their term, the smallest on top. */
class TermHeap {
  #heap: RunCursor[] = [];
  /** Cursors that the last group was taken from: they stand at a new term when the next one is asked for. */
  #taken: RunCursor[];

  constructor(cursors: readonly RunCursor[]) {
    this.#taken = [...cursors];
  }

  /** All cursors that stand at the smallest term; none at the end. The caller takes their postings. */
  next(): readonly RunCursor[] {
    for (const cursor of this.#taken) if (cursor.term !== null) this.#push(cursor);
    this.#taken = [];
    for (let top = this.#heap[0]; top; top = this.#heap[0]) {
      const [first] = this.#taken;
      if (first && first.term !== top.term) break;
      this.#taken.push(this.#pop(top));
    }
    return this.#taken;
  }

  #before(one: RunCursor | undefined, other: RunCursor | undefined): boolean {
    return compareTerms(one?.term ?? '', other?.term ?? '') < 0;
  }

  #push(cursor: RunCursor): void {
    const heap = this.#heap;
    let at = heap.push(cursor) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent];
      if (!above || !this.#before(cursor, above)) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = cursor;
  }

  #pop(top: RunCursor): RunCursor {
    const heap = this.#heap;
    const last = heap.pop();
    if (!last || last === top) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child + 1 < heap.length && this.#before(heap[child + 1], heap[child])) child++;
      const below = heap[child];
      if (!below || !this.#before(below, last)) break;
      heap[at] = below;
      at = child;
    }
    heap[at] = last;
    return top;
  }
}

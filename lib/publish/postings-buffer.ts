import { quantise } from '../search/segment/format.ts';
import { compareTerms } from '../search/segment/term-order.ts';

/** A term and the documents that have it, rising. Valid until the next one is asked for. */
export interface TermPostings {
  term: string;
  documents: Uint32Array;
  /** Quantised: 1 to 255. */
  impacts: Uint8Array;
}

/**
 * Postings of the documents described so far, until they are written as a sorted run: 9 bytes each, and a number for
 * each term.
 */
export class PostingsBuffer {
  readonly #capacity: number;
  readonly #termOf: Uint32Array;
  readonly #documents: Uint32Array;
  readonly #impacts: Uint8Array;
  #numbers = new Map<string, number>();
  #size = 0;

  /** @param capacity how many postings it takes before it must be drained */
  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#termOf = new Uint32Array(capacity);
    this.#documents = new Uint32Array(capacity);
    this.#impacts = new Uint8Array(capacity);
  }

  /** How many postings it holds. */
  get size(): number {
    return this.#size;
  }

  /** Whether there is room for the terms of a document. */
  takes(terms: ReadonlyMap<string, number>): boolean {
    return this.#size + terms.size <= this.#capacity;
  }

  /**
   * @param terms term → impact over 0 to 1, of one document; documents come in rising order
   * @throws RangeError where it has no room for them
   */
  add(document: number, terms: ReadonlyMap<string, number>): void {
    if (!this.takes(terms)) throw new RangeError(`${terms.size} postings are more than there is room for`);
    let at = this.#size;
    for (const [term, impact] of terms) {
      let number = this.#numbers.get(term);
      if (number === undefined) this.#numbers.set(term, (number = this.#numbers.size));
      this.#termOf[at] = number;
      this.#documents[at] = document;
      this.#impacts[at] = quantise(impact);
      at++;
    }
    this.#size = at;
  }

  /** All terms in byte order with their postings; the buffer is empty afterwards. */
  *drain(): Generator<TermPostings> {
    const size = this.#size;
    const terms = [...this.#numbers.keys()];
    this.#numbers = new Map();
    this.#size = 0;
    // Counting sort by the terms' numbers: documents stay in order.
    const ends = new Uint32Array(terms.length);
    for (let at = 0; at < size; at++) {
      const number = this.#termOf[at] ?? 0;
      ends[number] = (ends[number] ?? 0) + 1;
    }
    const starts = new Uint32Array(terms.length);
    for (let number = 1; number < terms.length; number++)
      starts[number] = (starts[number - 1] ?? 0) + (ends[number - 1] ?? 0);
    ends.set(starts);
    const documents = new Uint32Array(size);
    const impacts = new Uint8Array(size);
    for (let at = 0; at < size; at++) {
      const number = this.#termOf[at] ?? 0;
      const place = ends[number] ?? 0;
      documents[place] = this.#documents[at] ?? 0;
      impacts[place] = this.#impacts[at] ?? 0;
      ends[number] = place + 1;
    }
    const order = terms.map((_, number) => number);
    order.sort((one, other) => compareTerms(terms[one] ?? '', terms[other] ?? ''));
    for (const number of order) {
      const [from = 0, to = 0] = [starts[number], ends[number]];
      yield {
        term: terms[number] ?? '',
        documents: documents.subarray(from, to),
        impacts: impacts.subarray(from, to),
      };
    }
  }
}

import { compareTerms } from '../search/segment/term-order.ts';
import { quantise } from '../search/segment/format.ts';

/** A document and its impact as one whole number; exact up to 2^45 documents. */
const packed = (document: number, impact: number): number => document * 256 + impact;

/** Postings of the documents described so far, until they are written as a sorted run. */
export class PostingsBuffer {
  #terms = new Map<string, number[]>();
  #size = 0;

  /** How many postings it holds. */
  get size(): number {
    return this.#size;
  }

  /** @param terms term → impact over 0 to 1, of one document; documents come in rising order */
  add(document: number, terms: ReadonlyMap<string, number>): void {
    for (const [term, impact] of terms) {
      const posting = packed(document, quantise(impact));
      const postings = this.#terms.get(term);
      if (postings) postings.push(posting);
      else this.#terms.set(term, [posting]);
    }
    this.#size += terms.size;
  }

  /** All terms in byte order with their packed postings; the buffer is empty afterwards. */
  *drain(): Generator<readonly [string, readonly number[]]> {
    const terms = this.#terms;
    this.#terms = new Map();
    this.#size = 0;
    const sorted = [...terms.keys()].sort(compareTerms);
    for (const term of sorted) {
      const postings = terms.get(term);
      if (postings) yield [term, postings];
      terms.delete(term);
    }
  }
}

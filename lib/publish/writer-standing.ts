import { HashTable, type Hash64 } from './hash-table.ts';
import { hashOf } from './hash-of.ts';

/** Accepted answers per writer, as it is sent to other threads: two words of hash (high, low) and one of count each. */
export type StandingWords = Uint32Array<ArrayBuffer>;

const WORDS = 3;

/**
 * How many answers of each writer were accepted, in the whole community: writers (`writerKey`) as hashes, some 30 bytes
 * each whatever they are called.
 */
export class WriterStanding {
  readonly #writers = new HashTable();
  #counts = new Uint32Array(1_024);

  /** @param counts writer → further accepted answers */
  add(counts: Iterable<readonly [string, number]>): void {
    for (const [writer, count] of counts) this.#add(hashOf(writer), count);
  }

  /** Accepted answers of a writer; absent where there are none. */
  get(writer: string): number | undefined {
    const at = this.#writers.find(hashOf(writer));
    return at < 0 ? undefined : this.#counts[at];
  }

  toWords(): StandingWords {
    const words = new Uint32Array(WORDS * this.#writers.size);
    for (let at = 0; at < this.#writers.size; at++) {
      const { high, low } = this.#writers.at(at);
      words.set([high, low, this.#counts[at] ?? 0], WORDS * at);
    }
    return words;
  }

  static fromWords(words: StandingWords): WriterStanding {
    const standing = new WriterStanding();
    for (let at = 0; at < words.length; at += WORDS) {
      standing.#add({ high: words[at] ?? 0, low: words[at + 1] ?? 0 }, words[at + 2] ?? 0);
    }
    return standing;
  }

  #add(writer: Hash64, count: number): void {
    const found = this.#writers.find(writer);
    const at = found < 0 ? this.#writers.add(writer) : found;
    if (at === this.#counts.length) {
      const larger = new Uint32Array(2 * at);
      larger.set(this.#counts);
      this.#counts = larger;
    }
    this.#counts[at] = (this.#counts[at] ?? 0) + count;
  }
}

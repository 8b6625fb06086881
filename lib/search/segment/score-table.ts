import type { PostingRun } from './postings.ts';

/** What a posting's document gets for a term. */
export interface TermShare {
  /** Score for each step of impact. */
  step: number;
  /** Bits of the term, as in `Candidate`. */
  word: number;
  key: number;
}

/** 2^32 divided by the golden ratio: spreads neighbouring numbers (Knuth, The Art of Computer Programming 3, 6.4). */
const SPREAD = 0x9e3779b1;

/**
 * Sums scores by document, in memory of a fixed size that is used again: an open-addressing hash table of places in
 * arrays that stand side by side, so that what is visited is dense.
 */
export class ScoreTable {
  /** How many documents it can hold. */
  readonly most: number;
  private readonly shift: number;
  /** Place of a document, one higher: 0 is an empty slot. */
  private readonly slots: Uint32Array;
  private readonly documents: Uint32Array;
  private readonly scores: Float64Array;
  private readonly words: Uint32Array;
  private readonly keys: Uint32Array;
  private size = 0;

  constructor(most: number) {
    const bits = Math.max(1, Math.ceil(Math.log2(most * 2)));
    this.most = most;
    this.shift = 32 - bits;
    this.slots = new Uint32Array(2 ** bits);
    this.documents = new Uint32Array(most);
    this.scores = new Float64Array(most);
    this.words = new Uint32Array(most);
    this.keys = new Uint32Array(most);
  }

  clear(): void {
    this.slots.fill(0);
    this.size = 0;
  }

  /** Adds a run of postings. @throws RangeError where there is no room for its documents */
  add(run: PostingRun, share: TermShare): void {
    this.sum(run, share, true);
  }

  /** The same for the documents that are there already. */
  raise(run: PostingRun, share: TermShare): void {
    this.sum(run, share, false);
  }

  /**
   * Visits the documents that have a key or at least the score that `visit` gave back last; 0 at first.
   * @returns true when some were left out
   */
  each(visit: (document: number, score: number, words: number, keys: number) => number): boolean {
    const { documents, scores, words, keys, size } = this;
    let least = 0;
    let leftOut = false;
    for (let at = 0; at < size; at++) {
      const score = scores[at] ?? 0;
      if (score >= least || keys[at] !== 0) {
        least = visit(documents[at] ?? 0, score, words[at] ?? 0, keys[at] ?? 0);
      } else {
        leftOut = true;
      }
    }
    return leftOut;
  }

  private sum(run: PostingRun, { step, word, key }: TermShare, adds: boolean): void {
    const { slots, documents, scores, words, keys, shift } = this;
    const last = slots.length - 1;
    for (let posting = 0; posting < run.length; posting++) {
      const document = run.documents[posting] ?? 0;
      const score = step * (run.impacts[posting] ?? 0);
      let slot = Math.imul(document, SPREAD) >>> shift;
      let place = slots[slot] ?? 0;
      while (place !== 0 && documents[place - 1] !== document) {
        slot = (slot + 1) & last;
        place = slots[slot] ?? 0;
      }
      if (place !== 0) {
        scores[place - 1] = (scores[place - 1] ?? 0) + score;
        words[place - 1] = (words[place - 1] ?? 0) | word;
        keys[place - 1] = (keys[place - 1] ?? 0) | key;
      } else if (adds) {
        if (this.size === this.most) throw new RangeError(`A table for ${this.most} documents is full`);
        const at = this.size++;
        slots[slot] = this.size;
        documents[at] = document;
        scores[at] = score;
        words[at] = word;
        keys[at] = key;
      }
    }
  }
}

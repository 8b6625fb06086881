/** Sums scores by document, in memory of a fixed size that is used again: an open-addressing hash table. */
export interface ScoreTable {
  /** How many documents it holds. */
  readonly size: number;
  /** Forgets all documents. */
  clear(): void;
  /**
   * Adds to a document's score, and notes what it was for.
   * @param words,keys bit of the term
   */
  add(document: number, score: number, words: number, keys: number): void;
  /** The same where the document is there already. */
  raise(document: number, score: number, words: number, keys: number): void;
  each(visit: (document: number, score: number, words: number, keys: number) => void): void;
}

/** 2^32 divided by the golden ratio: spreads neighbouring numbers (Knuth, The Art of Computer Programming 3, 6.4). */
const SPREAD = 0x9e3779b1;

/** @param most documents it can hold; beyond that `add` throws */
export function createScoreTable(most: number): ScoreTable {
  const bits = Math.ceil(Math.log2(most * 2));
  const slots = 2 ** bits;
  const shift = 32 - bits;
  // 0 is an empty slot, so documents are kept one higher.
  const owners = new Uint32Array(slots);
  const scores = new Float64Array(slots);
  const words = new Uint32Array(slots);
  const keys = new Uint32Array(slots);
  const order = new Uint32Array(most);
  let size = 0;

  const slotOf = (document: number): number => {
    let slot = Math.imul(document, SPREAD) >>> shift;
    while (owners[slot] !== 0 && owners[slot] !== document + 1) slot = (slot + 1) & (slots - 1);
    return slot;
  };
  const raiseSlot = (slot: number, score: number, word: number, key: number): void => {
    scores[slot] = (scores[slot] ?? 0) + score;
    words[slot] = (words[slot] ?? 0) | word;
    keys[slot] = (keys[slot] ?? 0) | key;
  };

  return {
    get size() {
      return size;
    },
    clear: () => {
      for (let at = 0; at < size; at++) owners[order[at] ?? 0] = 0;
      size = 0;
    },
    add: (document, score, word, key) => {
      const slot = slotOf(document);
      if (owners[slot] === 0) {
        if (size === most) throw new RangeError(`A score table for ${most} documents is full`);
        owners[slot] = document + 1;
        scores[slot] = 0;
        words[slot] = 0;
        keys[slot] = 0;
        order[size++] = slot;
      }
      raiseSlot(slot, score, word, key);
    },
    raise: (document, score, word, key) => {
      const slot = slotOf(document);
      if (owners[slot] !== 0) raiseSlot(slot, score, word, key);
    },
    each: (visit) => {
      for (let at = 0; at < size; at++) {
        const slot = order[at] ?? 0;
        visit((owners[slot] ?? 0) - 1, scores[slot] ?? 0, words[slot] ?? 0, keys[slot] ?? 0);
      }
    },
  };
}

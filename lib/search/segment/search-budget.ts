/** What one look-up may cost at most, over all segments together: its time and memory are bounded by these. */
export interface SearchBudget {
  /** Words and keys that are looked up, those that count most first. */
  words: number;
  keys: number;
  /** Postings of common terms that are summed up for all their documents. */
  summed: number;
  /** A list of so many bytes is read whole even where only some of its blocks are needed. */
  heldBytes: number;
  /** Documents whose scores are completed with the terms that were not summed up. */
  completed: number;
  /** Blocks that are read for that. */
  blocks: number;
  /** Postings that are summed up of a very common term when rarer ones have found too little. */
  filled: number;
}

export const BUDGET: SearchBudget = {
  words: 64,
  keys: 32,
  summed: 24_000,
  heldBytes: 65_536,
  completed: 160,
  blocks: 512,
  filled: 8_192,
};

/** So many words, those that weigh most, make a document's score. */
export const MOST_WEIGHED = 32;
/** So many documents with an asked key are found whatever their words. */
export const MOST_BY_KEY = 40;

/**
 * Weights of the ranking, in logits: a hit's confidence is `1 / (1 + e^-(sum))`. Set by hand for the first
 * version and checked by the walk over the demo pages; the answer-index work fits them on open data.
 */
export const WEIGHTS = {
  bias: -4.2,
  /** The error's own signature equals one of the question's, times how much that line tells (0 to 1). */
  strictKey: 6.4,
  looseKey: 5.4,
  /** Equal only after both were unwrapped: what stood around them may have mattered. */
  unwrappedKey: 3.6,
  /** A neighbouring line of the error matches instead of the key line: factor on the two above. */
  neighbour: 0.7,
  /** Share of rare words that error and question have in common (0 to 1). */
  overlap: 5.2,
  /** The asked line holds the question's line among other words: factor on `overlap`. */
  contained: 0.85,
  sharedCode: 2.4,
  sharedErrno: 1.2,
  /** The same HTTP status and nothing else that tells: the general answer about it. */
  sharedStatus: 4.2,
  /** Both carry codes, and none is the same. */
  otherCode: -3.5,
  sameProduct: 1.3,
  /** The page is about a product that the index knows, and the question is about others. */
  otherProduct: -1.2,
  /** The question is about a product that nothing on the page names: a general answer goes first. */
  unnamedProduct: -0.4,
  /** The same where the error's words are only alike. */
  unnamedProductUnsure: -1.4,
  accepted: 0.4,
  /** Per natural log of 1 + votes or confirmations, aged with a half-life of a year. */
  votes: 0.15,
  confirmations: 0.35,
  workedHere: 1.2,
  failedHere: -3,
  unanswered: -6,
  spam: -6,
} as const;

/** Sum of word rarities from which an error line counts as telling enough to be matched by itself. */
export const TELLING_RARITY = 9;

/** Community.md, rule 9: votes and confirmations lose half their weight in a year. */
export const HALF_LIFE_DAYS = 365;

import type { Question } from './question.ts';

/** A question as the index takes it: what it is found by, what ranking knows of it, and the record that is shown. */
export interface IndexDocument {
  /** `<communityId>/<thread id>`. */
  id: string;
  /**
   * Term (with its one-letter namespace) → impact, over 0 to 1: how much the document is about the term, whatever the
   * collection it stands in.
   */
  terms: ReadonlyMap<string, number>;
  features: DocumentFeatures;
  record: Question;
}

/** What ranking knows of a question without reading its record. */
export interface DocumentFeatures {
  /** How many replies answer. */
  answers: number;
  /** The answer to show first was marked as the solution. */
  accepted: boolean;
  /** It reads like a support scam or spam. */
  spam: boolean;
  /** Somebody said that it no longer holds. */
  obsolete: boolean;
  /** Votes and confirmations of the answer to show first. */
  votes: number;
  confirmations: number;
  /** Milliseconds since 1970; `answeredAt` of the answer to show first, 0 without one. */
  createdAt: number;
  answeredAt: number;
  /** How many people look for it. */
  demand: number;
  /** Folded names, most specific first. */
  products: readonly string[];
  /** Codes that its error lines carry, in lower case. */
  codes: readonly string[];
  /** Versions it is known to hold for, as `major * 1000 + minor`; null where it does not say. */
  versions: { from: number; to: number } | null;
  /** Tokens of the title, then of each error line. */
  lines: readonly (readonly string[])[];
}

/** The same as kept in a segment: names, codes and tokens as hashes (`hash-text.ts`), counts rounded. */
export interface StoredFeatures extends Omit<DocumentFeatures, 'products' | 'codes' | 'lines'> {
  productHashes: readonly number[];
  codeHashes: readonly number[];
  lineHashes: readonly (readonly number[])[];
}

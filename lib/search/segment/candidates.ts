/** A document that may be among the best. */
export interface Candidate {
  /** Which segment, and which document of it. */
  segment: number;
  document: number;
  /** Of the terms that were looked at so far. */
  score: number;
  /** Bits of the asked words and keys that it was seen to have. */
  words: number;
  keys: number;
}

/** Order of what is found: the best first; of equals the earlier segment, then the earlier document. */
export const compareCandidates = (one: Candidate, other: Candidate): number =>
  other.score - one.score || one.segment - other.segment || one.document - other.document;

/** The lowest of the best `limit` scores; 0 when there are fewer. */
export function thresholdOf(candidates: readonly Candidate[], limit: number): number {
  if (candidates.length < limit) return 0;
  const scores = new Float64Array(candidates.length);
  for (let at = 0; at < scores.length; at++) scores[at] = candidates[at]?.score ?? 0;
  scores.sort();
  return scores[scores.length - limit] ?? 0;
}

/** Keeps the best of all candidates that it is offered, in a binary heap with the worst kept one on top. */
export class BestCandidates {
  /** True once a candidate was turned away. */
  hasDropped = false;
  private readonly heap: Candidate[] = [];
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** What is below this score is not kept; 0 while there is room. */
  get least(): number {
    return this.heap.length < this.limit ? 0 : (this.heap[0]?.score ?? 0);
  }

  offer(candidate: Candidate): void {
    const { heap, limit } = this;
    const worst = heap[0];
    if (heap.length < limit) {
      heap.push(candidate);
      this.rise();
      return;
    }
    this.hasDropped = true;
    if (worst && compareCandidates(candidate, worst) < 0) {
      heap[0] = candidate;
      this.sink();
    }
  }

  /** Best first. */
  sorted(): Candidate[] {
    return [...this.heap].sort(compareCandidates);
  }

  private rise(): void {
    let at = this.heap.length - 1;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      if (!this.isWorse(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private sink(): void {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      let worst = at;
      if (left < this.heap.length && this.isWorse(left, worst)) worst = left;
      if (left + 1 < this.heap.length && this.isWorse(left + 1, worst)) worst = left + 1;
      if (worst === at) return;
      this.swap(at, worst);
      at = worst;
    }
  }

  private isWorse(one: number, other: number): boolean {
    const [a, b] = [this.heap[one], this.heap[other]];
    return a !== undefined && b !== undefined && compareCandidates(a, b) > 0;
  }

  private swap(one: number, other: number): void {
    const [a, b] = [this.heap[one], this.heap[other]];
    if (a && b) {
      this.heap[one] = b;
      this.heap[other] = a;
    }
  }
}

/** The bit of the word or key with this number. Words and keys are few enough for 32 bits each. */
export const bitOf = (number: number): number => (number >= 0 ? (1 << number) >>> 0 : 0);

/** The names that go with the bits of a candidate. */
export const namesOf = (bits: number, names: readonly string[]): string[] =>
  names.filter((_, number) => (bits & bitOf(number)) !== 0);

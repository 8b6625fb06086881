/** How high the right replies stand in the orders that scores give. */

export interface ScoredThread {
  scores: readonly number[];
  /** Places of the right ones. */
  right: ReadonlySet<number>;
}

export interface OrderFigures {
  /** Share of threads with a right reply first. */
  hit1: number;
  /** Mean over the threads of 1 / rank of the first right reply. */
  MRR: number;
}

/** Rank, from 1, of the first right reply; equal scores stand in the thread's order. */
export function rankOfRight({ scores, right }: ScoredThread): number {
  const order = scores.map((_, place) => place).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  return order.findIndex((place) => right.has(place)) + 1;
}

export function figuresOfOrders(threads: readonly ScoredThread[]): OrderFigures {
  const ranks = threads.map(rankOfRight);
  const mean = (values: readonly number[]): number =>
    values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    hit1: mean(ranks.map((rank) => (rank === 1 ? 1 : 0))),
    MRR: mean(ranks.map((rank) => (rank > 0 ? 1 / rank : 0))),
  };
}

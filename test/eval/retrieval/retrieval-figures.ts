import { percentile } from '../figures.ts';

/** One query's result: question ids, best first, and how long it took. */
export interface Ranked {
  ids: readonly string[];
  relevant: ReadonlyMap<string, number>;
  ms: number;
}

export interface RetrievalFigures {
  nDCG10: number;
  MRR10: number;
  hit1: number;
  hit3: number;
  recall100: number;
  p50Ms: number;
  p95Ms: number;
}

/** Discounted cumulative gain of grades in order (Järvelin, Kekäläinen 2002; gain 2^grade - 1, discount log2). */
const gainOf = (grades: readonly number[]): number =>
  grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Means over the queries, each of which must have a relevant question. @param ranked at least one */
export function retrievalFigures(ranked: readonly Ranked[]): RetrievalFigures {
  const each = ranked.map(({ ids, relevant }) => {
    const grades = ids.map((id) => relevant.get(id) ?? 0);
    const first = grades.findIndex((grade) => grade > 0);
    const ideal = [...relevant.values()].sort((a, b) => b - a);
    return {
      nDCG10: gainOf(grades) / gainOf(ideal),
      MRR10: first >= 0 && first < 10 ? 1 / (first + 1) : 0,
      hit1: first === 0 ? 1 : 0,
      hit3: first >= 0 && first < 3 ? 1 : 0,
      recall100: grades.slice(0, 100).filter((grade) => grade > 0).length / relevant.size,
    };
  });
  const times = ranked.map(({ ms }) => ms);
  return {
    nDCG10: mean(each.map(({ nDCG10 }) => nDCG10)),
    MRR10: mean(each.map(({ MRR10 }) => MRR10)),
    hit1: mean(each.map(({ hit1 }) => hit1)),
    hit3: mean(each.map(({ hit3 }) => hit3)),
    recall100: mean(each.map(({ recall100 }) => recall100)),
    p50Ms: percentile(times, 0.5) ?? 0,
    p95Ms: percentile(times, 0.95) ?? 0,
  };
}

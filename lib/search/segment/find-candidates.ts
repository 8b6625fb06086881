import { type Candidate, compareCandidates, thresholdOf } from './candidates.ts';
import {
  completeHeld,
  completeRead,
  mostOf,
  type PendingTerm,
  pendingTerms,
  planCompletion,
} from './complete-candidates.ts';
import { fillCandidates, type Filling, planFilling, wantFilling } from './fill-candidates.ts';
import { BLOCK_POSTINGS, IMPACT_STEPS, INLINE_POSTINGS } from './format.ts';
import { gatherCandidates, type Gathered, type SegmentTerm } from './gather-candidates.ts';
import { readBlocks } from './look-up-terms.ts';
import { ScoreTable } from './score-table.ts';
import { MOST_BY_KEY, MOST_WEIGHED, type SearchBudget } from './search-budget.ts';
import type { Segment } from './segment.ts';

/**
 * From what was read of the terms to the best documents, by one more round of reads at most.
 * @param terms by segment
 * @returns the best `limit` by score, then those with an asked key; `whole` when no other document can be among the best
 */
export async function findCandidates(
  segments: readonly Segment[],
  terms: readonly (readonly SegmentTerm[])[],
  limit: number,
  budget: SearchBudget,
): Promise<{ candidates: Candidate[]; whole: boolean }> {
  const gathered = segments.map((segment, number) =>
    gatherCandidates(segment, number, terms[number] ?? [], tableFor(budget), limit, budget),
  );
  const { candidates, leftOut } = mergeGathered(gathered, limit, budget);
  const pending = terms.map(pendingTerms);
  completeHeld(candidates, pending, limit);
  const completion = planCompletion(
    candidates,
    pending.map((own) => own.filter(({ list }) => list.plan === 'skip')),
    limit,
    budget,
  );
  const filling = candidates.length < limit ? planFilling(pending, budget) : null;
  if (filling) wantFilling(filling, completion);
  await readBlocks(segments, completion.wanted);
  completeRead(candidates, pending);
  const filled = filling ? fill(segments, filling, candidates, tableFor(budget), limit) : [];

  const scored = [...candidates, ...filled].sort(compareCandidates);
  const unread = Math.max(
    completion.unread,
    ...pending.map((own, number) => (leftOut[number] ?? 0) + mostUnseen(own, number, filling)),
  );
  return { candidates: chooseFound(scored, limit), whole: unread <= thresholdOf(scored, limit) };
}

/** Used between two waits by one look-up at a time. */
let shared: ScoreTable | null = null;

function tableFor({ summed, filled, keys }: SearchBudget): ScoreTable {
  const besides = (MOST_WEIGHED + keys) * INLINE_POSTINGS + keys * BLOCK_POSTINGS;
  const most = Math.max(summed + besides, filled + BLOCK_POSTINGS);
  if (shared?.most !== most) shared = new ScoreTable(most);
  return shared;
}

/** The best of all segments. @returns also, by segment, the best score of those that are left out; 0 for none */
function mergeGathered(
  gathered: readonly Gathered[],
  limit: number,
  { completed }: SearchBudget,
): { candidates: Candidate[]; leftOut: number[] } {
  const best = gathered.flatMap((own) => own.best).sort(compareCandidates);
  const keyed = gathered
    .flatMap((own) => own.keyed)
    .sort(compareCandidates)
    .slice(0, limit + MOST_BY_KEY);
  const kept = new Map(
    [...best.slice(0, completed), ...keyed].map((one) => [`${one.segment} ${one.document}`, one]),
  );
  const leftOut = gathered.map(({ dropped }) => dropped);
  for (const { segment, score } of best.slice(completed)) {
    leftOut[segment] = Math.max(leftOut[segment] ?? 0, score);
  }
  return { candidates: [...kept.values()], leftOut };
}

/** The most that a document can get for what was not summed up. */
function mostUnseen(pending: readonly PendingTerm[], segment: number, filling: Filling | null): number {
  if (filling?.segment !== segment) return mostOf(pending);
  const { lead, unread } = filling;
  return mostOf(pending) - (lead.term.weight * (lead.list.place.best - unread)) / IMPACT_STEPS;
}

function fill(
  segments: readonly Segment[],
  filling: Filling,
  candidates: readonly Candidate[],
  table: ScoreTable,
  limit: number,
): Candidate[] {
  const segment = segments[filling.segment];
  const known = new Set(
    candidates.filter((one) => one.segment === filling.segment).map(({ document }) => document),
  );
  return segment ? fillCandidates(filling, segment, known, table, limit) : [];
}

/** @param scored best first */
function chooseFound(scored: readonly Candidate[], limit: number): Candidate[] {
  const best = scored.filter(({ score }) => score > 0).slice(0, limit);
  const chosen = new Set(best);
  const byKey = scored.filter((one) => one.keys !== 0 && !chosen.has(one));
  return [...best, ...byKey.slice(0, MOST_BY_KEY)];
}

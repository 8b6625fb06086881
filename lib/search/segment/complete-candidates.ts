import { type Candidate, thresholdOf } from './candidates.ts';
import { IMPACT_STEPS } from './format.ts';
import type { SegmentTerm } from './gather-candidates.ts';
import { blockOf, createRun, type PostingRun } from './postings.ts';
import type { SearchBudget } from './search-budget.ts';
import type { Segment } from './segment.ts';
import { type OpenList, readBlock } from './term-lists.ts';

/** A term whose list was not summed up: it is looked up for the candidates. */
export interface PendingTerm extends SegmentTerm {
  list: OpenList;
}

export const pendingTerms = (terms: readonly SegmentTerm[]): PendingTerm[] =>
  terms.flatMap(({ term, list }) => (list && list.plan !== 'sum' ? [{ term, list }] : []));

/** The most that the pending terms can give any document. */
export const mostOf = (terms: readonly PendingTerm[]): number =>
  terms.reduce((sum, { term, list }) => sum + (term.weight * list.place.best) / IMPACT_STEPS, 0);

/**
 * Adds to candidates what their documents get for a term, as far as the blocks are in memory.
 * @param candidates of one segment, by document
 */
export function completeFrom(
  { term, list }: PendingTerm,
  candidates: readonly Candidate[],
  { documents }: Segment,
): void {
  const run = createRun();
  const step = term.weight / IMPACT_STEPS;
  let block = 0;
  let loaded = -1;
  for (const candidate of candidates) {
    block = blockOf(list.skips, candidate.document, block);
    if (block === list.skips.blocks) return;
    if (block !== loaded) {
      if (!readBlock(run, list, block, documents)) continue;
      loaded = block;
    }
    const impact = impactOf(run, candidate.document);
    if (impact === 0) continue;
    candidate.score += step * impact;
    candidate.words |= term.word;
    candidate.keys |= term.key;
  }
}

function impactOf({ documents, impacts, length }: PostingRun, document: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((documents[middle] ?? 0) < document) low = middle + 1;
    else high = middle;
  }
  return low < length && documents[low] === document ? (impacts[low] ?? 0) : 0;
}

export interface Completion {
  /** By segment: blocks to read, by list. */
  wanted: Map<OpenList, Set<number>>[];
  /** The most that a candidate can have of those for which nothing more is read; 0 when there is none. */
  unread: number;
}

/**
 * Which blocks decide who is among the best: those of candidates that could still get there by what their blocks hold
 * at best, until the budget ends.
 * @param pending by segment, with lists of which only the skip table is in memory
 */
export function planCompletion(
  candidates: readonly Candidate[],
  pending: readonly (readonly PendingTerm[])[],
  limit: number,
  budget: SearchBudget,
): Completion {
  const wanted: Completion['wanted'] = pending.map(() => new Map());
  const threshold = thresholdOf(candidates, limit);
  const open = candidates
    .map((candidate) => ({ candidate, bound: boundOf(candidate, pending[candidate.segment] ?? []) }))
    .filter(({ candidate, bound }) => bound >= threshold || candidate.keys !== 0)
    .sort((one, other) => other.bound - one.bound);
  let left = budget.blocks;
  let unread = 0;
  for (const { candidate, bound } of open) {
    if (left <= 0) {
      unread = Math.max(unread, bound);
      continue;
    }
    for (const { list } of pending[candidate.segment] ?? []) {
      const block = blockOf(list.skips, candidate.document, 0);
      if (block < list.skips.blocks && wantBlock(wanted[candidate.segment], list, block)) left--;
    }
  }
  return { wanted, unread };
}

/** @returns false when it is wanted already */
export function wantBlock(
  wanted: Map<OpenList, Set<number>> | undefined,
  list: OpenList,
  block: number,
): boolean {
  const blocks = wanted?.get(list) ?? new Set();
  if (blocks.has(block)) return false;
  blocks.add(block);
  wanted?.set(list, blocks);
  return true;
}

function boundOf({ document, score }: Candidate, pending: readonly PendingTerm[]): number {
  return pending.reduce((sum, { term, list }) => {
    const block = blockOf(list.skips, document, 0);
    return sum + (term.weight * (list.skips.best[block] ?? 0)) / IMPACT_STEPS;
  }, score);
}

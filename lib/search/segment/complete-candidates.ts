import { type Candidate, thresholdOf } from './candidates.ts';
import { IMPACT_STEPS } from './format.ts';
import type { SegmentTerm } from './gather-candidates.ts';
import { blockOf } from './postings.ts';
import type { SearchBudget } from './search-budget.ts';
import { impactInBlock, type OpenList } from './term-lists.ts';

/** A term whose list was not summed up: it is looked up for the candidates. */
export interface PendingTerm extends SegmentTerm {
  list: OpenList;
}

export const pendingTerms = (terms: readonly SegmentTerm[]): PendingTerm[] =>
  terms.flatMap(({ term, list }) => (list && list.plan !== 'sum' ? [{ term, list }] : []));

/** The most that the pending terms can give any document. */
export const mostOf = (terms: readonly PendingTerm[]): number =>
  terms.reduce((sum, { term, list }) => sum + (term.weight * list.place.best) / IMPACT_STEPS, 0);

/** A candidate, and the most that it can still get. */
interface Open {
  candidate: Candidate;
  bound: number;
}

/** So many times the wanted number are completed before the others are looked at. */
const FIRST = 2;
/** Bounds are sums in another order than scores, so of equals one may come out smaller. */
const ROUNDING = 1 + 1e-9;

/**
 * Adds to candidates what their documents get for the terms whose lists are in memory. Those that can no longer get
 * among the best `limit` are left as they are at that point, unless they have a key.
 * @param pending by segment, all terms that were not summed up
 */
export function completeHeld(
  candidates: readonly Candidate[],
  pending: readonly (readonly PendingTerm[])[],
  limit: number,
): void {
  // What weighs most comes first: the sooner the others are out.
  const held = pending.map((terms) =>
    terms.filter(({ list }) => list.plan === 'hold').sort((one, other) => mostOf([other]) - mostOf([one])),
  );
  const open = candidates
    .map((candidate): Open => ({ candidate, bound: boundOf(candidate, pending[candidate.segment] ?? []) }))
    .sort((one, other) => other.candidate.score - one.candidate.score);
  // The best so far set the mark that the others have to reach.
  const first = FIRST * limit;
  for (const some of [open.slice(0, first), open.slice(first)]) completeByTerm(some, candidates, held, limit);
}

function completeByTerm(
  some: readonly Open[],
  candidates: readonly Candidate[],
  held: readonly (readonly PendingTerm[])[],
  limit: number,
): void {
  let open = [...some].sort((one, other) => one.candidate.document - other.candidate.document);
  const rounds = Math.max(0, ...held.map(({ length }) => length));
  for (let round = 0; round < rounds && open.length > 0; round++) {
    const threshold = thresholdOf(candidates, limit);
    open = open.filter(({ candidate, bound }) => bound * ROUNDING >= threshold || candidate.keys !== 0);
    held.forEach((terms, segment) => {
      const term = terms[round];
      const own = open.filter(({ candidate }) => candidate.segment === segment);
      if (term) completeFrom(term, own);
    });
  }
}

/**
 * Adds what is in the blocks that were read by themselves.
 * @param pending by segment
 */
export function completeRead(
  candidates: readonly Candidate[],
  pending: readonly (readonly PendingTerm[])[],
): void {
  const open = candidates
    .map((candidate): Open => ({ candidate, bound: 0 }))
    .sort((one, other) => one.candidate.document - other.candidate.document);
  pending.forEach((terms, segment) => {
    const own = open.filter(({ candidate }) => candidate.segment === segment);
    for (const term of terms) if (term.list.plan === 'skip') completeFrom(term, own);
  });
}

/** @param open of one segment, by document */
function completeFrom({ term, list }: PendingTerm, open: readonly Open[]): void {
  const step = term.weight / IMPACT_STEPS;
  let block = 0;
  for (const one of open) {
    const { candidate } = one;
    block = blockOf(list.skips, candidate.document, block);
    if (block === list.skips.blocks) return;
    const impact = impactInBlock(list, block, candidate.document);
    if (impact === null) continue;
    one.bound -= step * ((list.skips.best[block] ?? 0) - impact);
    if (impact === 0) continue;
    candidate.score += step * impact;
    candidate.words |= term.word;
    candidate.keys |= term.key;
  }
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

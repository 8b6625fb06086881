import { BestCandidates, type Candidate } from './candidates.ts';
import { type Completion, type PendingTerm, wantBlock } from './complete-candidates.ts';
import { shareOf } from './gather-candidates.ts';
import { blockOf, createRun, lengthOfBlock } from './postings.ts';
import type { ScoreTable } from './score-table.ts';
import type { SearchBudget } from './search-budget.ts';
import type { Segment } from './segment.ts';
import { type OpenList, readBlock } from './term-lists.ts';

/** Very common words alone: the part of the rarest one's list with the best impacts, and what the others have there. */
export interface Filling {
  segment: number;
  /** The rarest pending word. */
  lead: PendingTerm;
  /** Blocks of its list, ascending. */
  blocks: number[];
  /** The other pending words, with their blocks that stand beside these. */
  beside: { pending: PendingTerm; blocks: number[] }[];
  /** The best impact in the blocks that are left out; 0 when none is. */
  unread: number;
}

/**
 * Chooses what to read when rarer words have found too little.
 * @param pending by segment
 * @returns null when there is no pending word
 */
export function planFilling(
  pending: readonly (readonly PendingTerm[])[],
  budget: SearchBudget,
): Filling | null {
  const words = pending.flatMap((terms) => terms.filter(({ term }) => term.weight > 0));
  const [lead] = words.sort((one, other) => one.list.place.frequency - other.list.place.frequency);
  if (!lead) return null;
  const { skips, segment } = lead.list;
  const byBest = Array.from(skips.best.keys()).sort(
    (one, other) => (skips.best[other] ?? 0) - (skips.best[one] ?? 0) || one - other,
  );
  let postings = 0;
  const count = byBest.findIndex((block) => (postings += lengthOfBlock(skips, block)) > budget.filled);
  const chosen = count < 0 ? byBest.length : Math.max(count, 1);
  const blocks = byBest.slice(0, chosen).sort((one, other) => one - other);
  const others = (pending[segment] ?? []).filter((term) => term !== lead);
  return {
    segment,
    lead,
    blocks,
    beside: others.map((term) => ({ pending: term, blocks: blocksBeside(term.list, lead.list, blocks) })),
    unread: skips.best[byBest[chosen] ?? -1] ?? 0,
  };
}

/** Adds the filling's blocks to what is read; lists that are in memory need nothing. */
export function wantFilling({ segment, lead, blocks, beside }: Filling, { wanted }: Completion): void {
  for (const part of [{ pending: lead, blocks }, ...beside]) {
    if (part.pending.list.plan !== 'skip') continue;
    for (const block of part.blocks) wantBlock(wanted[segment], part.pending.list, block);
  }
}

/**
 * Scores the documents of the filling's blocks.
 * @param known documents of the segment that are candidates already
 */
export function fillCandidates(
  { segment: number, lead, blocks, beside }: Filling,
  segment: Segment,
  known: ReadonlySet<number>,
  table: ScoreTable,
  limit: number,
): Candidate[] {
  const run = createRun();
  table.clear();
  for (const part of [{ pending: lead, blocks }, ...beside]) {
    const { term, list } = part.pending;
    const share = shareOf(term);
    for (const block of part.blocks) {
      if (!readBlock(run, list, block, segment.documents)) continue;
      if (part.pending === lead) table.add(run, share);
      else table.raise(run, share);
    }
  }
  const best = new BestCandidates(limit);
  table.each((document, score, words, keys) => {
    if (!known.has(document) && !segment.isRemoved(document)) {
      best.offer({ segment: number, document, score, words, keys });
    }
    return best.least;
  });
  return best.sorted();
}

/** Blocks of a list that hold documents between the first and last ones of another's blocks. */
function blocksBeside({ skips }: OpenList, lead: OpenList, leadBlocks: readonly number[]): number[] {
  const beside = new Set<number>();
  for (const leadBlock of leadBlocks) {
    const first = (lead.skips.last[leadBlock - 1] ?? -1) + 1;
    const last = blockOf(skips, lead.skips.last[leadBlock] ?? 0, 0);
    for (let block = blockOf(skips, first, 0); block <= last && block < skips.blocks; block++) {
      beside.add(block);
    }
  }
  return [...beside];
}

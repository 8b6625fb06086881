import type { WeighedTerm } from './asked-terms.ts';
import { BestCandidates, type Candidate } from './candidates.ts';
import { IMPACT_STEPS } from './format.ts';
import { createRun, readRun } from './postings.ts';
import type { ScoreTable, TermShare } from './score-table.ts';
import { MOST_BY_KEY, type SearchBudget } from './search-budget.ts';
import type { Segment } from './segment.ts';
import { type OpenList, readBlock } from './term-lists.ts';

/** A weighed term with what was read of it in one segment. */
export interface SegmentTerm {
  term: WeighedTerm;
  /** Null for a rare term: its postings stand in the leaf. */
  list: OpenList | null;
}

export interface Gathered {
  /** The best by their words so far, best first. */
  best: Candidate[];
  /** The best among those with an asked key: enough when `limit` of them are among the best of all. */
  keyed: Candidate[];
  /** No document that was left out has a better score; 0 when none was. */
  dropped: number;
}

/** Documents with a key that is in very many are taken from the beginning of its list. */
const KEY_BLOCKS = 1;

export const shareOf = ({ weight, word, key }: WeighedTerm): TermShare => ({
  step: weight / IMPACT_STEPS,
  word,
  key,
});

/** Sums up what a segment's rare terms and short lists give its documents, and keeps the best. */
export function gatherCandidates(
  segment: Segment,
  number: number,
  terms: readonly SegmentTerm[],
  table: ScoreTable,
  limit: number,
  budget: SearchBudget,
): Gathered {
  const run = createRun();
  table.clear();
  for (const { term, list } of terms) {
    const place = term.places[number];
    if (place?.kind === 'rare') {
      readRun(run, place.leaf, place.at, place.frequency, 0, segment.documents);
      table.add(run, shareOf(term));
    } else if (list?.plan === 'sum') {
      const share = shareOf(term);
      for (let block = 0; block < list.skips.blocks; block++) {
        readBlock(run, list, block, segment.documents);
        table.add(run, share);
      }
    } else if (list?.plan === 'hold' && term.key !== 0) {
      // Its score comes when candidates are completed.
      for (let block = 0; block < KEY_BLOCKS; block++) {
        readBlock(run, list, block, segment.documents);
        table.add(run, { step: 0, word: 0, key: term.key });
      }
    }
  }
  return bestOf(segment, number, table, limit, budget);
}

function bestOf(
  segment: Segment,
  number: number,
  table: ScoreTable,
  limit: number,
  { completed }: SearchBudget,
): Gathered {
  const best = new BestCandidates(completed);
  const keyed = new BestCandidates(limit + MOST_BY_KEY);
  const leftOut = table.each((document, score, words, keys) => {
    if (!segment.isRemoved(document)) {
      best.offer({ segment: number, document, score, words, keys });
      if (keys !== 0) keyed.offer({ segment: number, document, score, words, keys });
    }
    return best.least;
  });
  return {
    best: best.sorted(),
    keyed: keyed.sorted(),
    dropped: leftOut || best.hasDropped ? best.least : 0,
  };
}

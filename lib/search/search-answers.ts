/**
 * The seam of look-up: everything above calls `searchAnswers`, whatever engine stands underneath.
 * Nothing here can reach the network (import law).
 */
import { failed, ok, type Result } from '../model/result.ts';
import type { Hit, Query } from '../model/search.ts';
import { describeQuery } from '../terms/describe-query.ts';
import type { AnswerIndex, FoundQuestion } from './answer-index.ts';
import { rarityOf, type Candidate } from './candidate.ts';
import { hitOf, mostSure } from './hit-of.ts';
import { rankAnswers } from './rank-answers.ts';
import { BUDGET } from './segment/search-budget.ts';
import { typedWords } from './typed-words.ts';
import { rankCandidates, type RankedCandidate } from './rank-candidates.ts';

export interface SearchWorld {
  index: AnswerIndex;
  /** "It worked" and "didn't help" given on this machine, by answer id. */
  verdicts: ReadonlyMap<string, boolean>;
  /** Milliseconds since 1970. */
  now: number;
}

/** So many are ranked: each costs a read from disk. With more, judged look-ups find nothing better. */
const SHORTLIST = 12;
/** The best by text are ranked even where so many others have an asked key. */
const BEST_BY_TEXT = 6;
/** More are read than shown: some may turn out to be broken, or to be there twice. */
const SPARE = 3;
/** Products of the page that are looked up. */
const MOST_PRODUCTS = 12;
type Found = FoundQuestion & Candidate;

/**
 * Ranked hits with reasons and confidence, best first; never more than `query.limit`.
 * @param least less sure ones are left out: their records are not even read
 */
export async function searchAnswers(query: Query, world: SearchWorld, least = 0): Promise<Result<Hit[]>> {
  try {
    const ranked = await rankQuestions(query, world);
    const judged = world.verdicts.size > 0;
    const likely = ranked.slice(0, query.limit + SPARE).filter((one) => mostSure(one, judged) >= least);
    const hits = await hitsOf(likely, query, world);
    return ok(hits.filter(({ confidence }) => confidence >= least));
  } catch {
    return failed('The look-up failed. Choose "Rebuild index" in options; what you wrote is safe.');
  }
}

/**
 * The look-up without the questions themselves: where the best ones stand, best first.
 * @throws where the index cannot be read
 */
export async function rankQuestions(
  query: Query,
  { index, now }: Pick<SearchWorld, 'index' | 'now'>,
): Promise<RankedCandidate<Found>[]> {
  const terms = describeQuery(query);
  const { words, keys, products } = terms;
  const weighed = query.typing ? await typedWords(query, index) : words;
  // Weight 0: only how many questions are about the product is asked, in the room that is kept for it.
  const named = [...products.keys()].slice(0, MOST_PRODUCTS).map((name) => [`p${name}`, 0] as const);
  const asked = new Map([...named, ...[...weighed].slice(0, BUDGET.words - MOST_PRODUCTS)]);
  const limit = Math.max(SHORTLIST, query.limit);
  const { found, frequencies, documents } = await index.find({
    words: asked,
    keys,
    limit,
    weigh: (_, frequency, all) => rarityOf(frequency, all),
  });
  const listed = shortlist(found, limit);
  const features = await index.readFeatures(listed);
  const candidates = listed.flatMap((one, at): Found[] => {
    const known = features[at];
    return known ? [{ ...one, features: known }] : [];
  });
  return rankCandidates(query, candidates, { frequencies, documents, terms, now });
}

/** The best by text, then those with an asked key, then the next by text. @param found best by text first */
function shortlist(found: readonly FoundQuestion[], limit: number): FoundQuestion[] {
  const best = found.slice(0, BEST_BY_TEXT);
  const others = found.slice(BEST_BY_TEXT);
  const keyed = others.filter(({ keys }) => keys.length > 0);
  const rest = others.filter(({ keys }) => keys.length === 0);
  return [...best, ...keyed, ...rest].slice(0, limit);
}

async function hitsOf(
  ranked: readonly RankedCandidate<Found>[],
  query: Query,
  { index, verdicts, now }: SearchWorld,
): Promise<Hit[]> {
  const questions = await index.readQuestions(ranked.map(({ candidate }) => candidate));
  const hits = new Map<string, Hit>();
  let judged = false;
  ranked.forEach((one, at) => {
    const question = questions[at];
    if (!question || hits.has(question.id)) return;
    const answer = rankAnswers(question, { verdicts, now, asked: query.text })[0]?.answer ?? null;
    const verdict = answer ? verdicts.get(answer.id) : undefined;
    judged ||= verdict !== undefined;
    hits.set(question.id, hitOf(one, question, answer, verdict));
  });
  const order = [...hits.values()];
  // Only what this person said moves a hit; all else stays as ranked. Who met an error still wants an answer first.
  const answers = ({ answer }: Hit): number =>
    Number(answer !== null && query.errors.length > 0 && !query.typing);
  if (judged) order.sort((a, b) => answers(b) - answers(a) || b.score - a.score);
  return order.slice(0, query.limit);
}

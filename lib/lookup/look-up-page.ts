import type { TabState } from '../messages/messages.ts';
import type { Hit } from '../model/search.ts';
import type { Settings } from '../model/settings.ts';
import type { ErrorSignal, PageSignal } from '../model/signal.ts';
import { isSeen } from './seen-error.ts';
import { queryFromError } from '../search/build-query.ts';
import { productQuestions } from '../search/product-questions.ts';
import { searchAnswers, type SearchWorld } from '../search/search-answers.ts';

/** Errors that are looked up: the rest of a flood says nothing new. */
const MAX_LOOKED_UP = 4;
const MAX_HITS = 10;
/** Hits below this are noise even in the side panel. */
const MIN_CONFIDENCE = 0.15;

type Found = { error: ErrorSignal; hits: Hit[] };

/**
 * Everything popup, side panel and card show of a page, found in the local index.
 * @param settings decides about the card only: the panel shows weaker hits too, with their confidence
 */
export async function lookUpPage(
  tabId: number,
  signal: PageSignal,
  settings: Settings,
  world: SearchWorld,
): Promise<TabState> {
  const found: Found[] = [];
  let problem: string | null = null;
  const errors = [...signal.errors].sort(
    (a, b) => Number(isSeen(b, signal)) - Number(isSeen(a, signal)) || b.confidence - a.confidence,
  );
  for (const error of errors.slice(0, MAX_LOOKED_UP)) {
    const query = queryFromError(signal, error.id, MAX_HITS);
    if (!query) continue;
    const hits = await searchAnswers(query, world, MIN_CONFIDENCE);
    if (hits.ok) found.push({ error, hits: hits.value });
    else problem = hits.problem;
  }
  const products = await productQuestions(signal, world, MAX_HITS);
  const best = bestFound(found, signal);
  return {
    tabId,
    documentUrl: null,
    signal,
    hits: mergeHits(best, found),
    knownProducts: products.ok ? products.value.known : [],
    productQuestions: products.ok ? products.value.hits.map(trimHit) : [],
    cardErrorId: best && deservesCard(best, signal, settings) ? best.error.id : null,
    ...(best && best.hits.length > 0 && { fixErrorId: best.error.id }),
    problem: problem ?? (products.ok ? null : products.problem),
    at: new Date(world.now).toISOString(),
  };
}

/** The seen error with the surest fix, else the hidden one. */
function bestFound(found: readonly Found[], signal: PageSignal): Found | null {
  const sure = ({ error, hits }: Found): number =>
    Math.min(error.confidence, hits[0]?.confidence ?? 0) + (isSeen(error, signal) ? 1 : 0);
  return found.reduce<Found | null>(
    (best, next) => (best === null || sure(next) > sure(best) ? next : best),
    null,
  );
}

function deservesCard({ error, hits }: Found, signal: PageSignal, settings: Settings): boolean {
  const [top] = hits;
  return (
    settings.cards &&
    error.kind !== 'network' &&
    isSeen(error, signal) &&
    top?.answer != null &&
    Math.min(top.confidence, error.confidence) >= settings.threshold &&
    !settings.mutedHosts.includes(signal.host)
  );
}

/** The best error's hits first, then the others', each question once. */
function mergeHits(best: Found | null, found: readonly Found[]): Hit[] {
  const ordered = [...(best?.hits ?? []), ...found.filter((one) => one !== best).flatMap(({ hits }) => hits)];
  return [...new Map(ordered.map((hit) => [hit.question.id, hit] as const)).values()]
    .slice(0, MAX_HITS)
    .map(trimHit);
}

/** Session storage is small: a hit keeps the one answer it shows, our pages read the rest from the index. */
const trimHit = (hit: Hit): Hit => ({
  ...hit,
  question: { ...hit.question, body: '', errors: [], answers: hit.answer ? [hit.answer] : [] },
});

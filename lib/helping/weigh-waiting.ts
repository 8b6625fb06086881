/** How much an open question should come first for this helper. */
import type { WaitingReasons } from '../model/helping.ts';
import type { Question } from '../model/question.ts';
import { topicsOf, type KnownTopic } from './known-topics.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;
const WEEK_DAYS = 7;
/** After so many days it is half as likely that the asker still waits. */
const HALF_LIFE_DAYS = 30;
/** An old question that many look for is worth an answer without its asker. */
const LEAST_FRESHNESS = 0.15;
/** Each reply that nobody confirmed makes it likelier that one of them is the answer. */
const UNCONFIRMED = 0.6;
/** A subject that the helper chose; one that they answered three times is worth as much, up to twice that. */
const CHOSEN = 1;
const ANSWERED_ONCE = 0.5;
const MOST_ANSWERED = 2;

export interface Weighed {
  score: number;
  fits: boolean;
  reasons: WaitingReasons;
}

/**
 * Demand × age × chance that this helper can help. Demand is 1 + log2(1 + people a week) / 4, at most 2 (the community
 * rules' weight of questions that nobody answered); people a week are the views since it was asked, over a week at least.
 * What fits nothing that the helper knows is weighed by demand and age alone.
 * @param now milliseconds since 1970
 */
export function weighWaiting(
  question: Question,
  topics: ReadonlyMap<string, KnownTopic>,
  now: number,
): Weighed {
  const met = [...topicsOf(question).keys()].flatMap((folded) => topics.get(folded) ?? []);
  const chosen = met.find((topic) => topic.chosen)?.name ?? null;
  const most = met.reduce<KnownTopic | null>(
    (best, topic) => (topic.answered > (best?.answered ?? 0) ? topic : best),
    null,
  );
  const days = Math.max(0, (now - Date.parse(question.createdAt)) / DAY_MS);
  const perWeek = question.demand / Math.max(1, days / WEEK_DAYS);
  const demand = Math.min(2, 1 + Math.log2(1 + perWeek) / 4);
  const freshness = Math.max(LEAST_FRESHNESS, 0.5 ** (days / HALF_LIFE_DAYS));
  const practice = most ? Math.min(MOST_ANSWERED, ANSWERED_ONCE * Math.log2(1 + most.answered)) : 0;
  const fits = met.length > 0;
  const knows = fits ? (chosen === null ? 0 : CHOSEN) + practice : 1;
  return {
    score: demand * freshness * knows * UNCONFIRMED ** question.answers.length,
    fits,
    reasons: { chosen, answered: most && { topic: most.name, times: most.answered } },
  };
}

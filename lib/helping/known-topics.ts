import { foldName } from '../model/fold-name.ts';
import type { Question } from '../model/question.ts';

/** What a helper knows, by folded name: as they wrote it, whether they chose it, and how often they answered about it. */
export interface KnownTopic {
  name: string;
  chosen: boolean;
  answered: number;
}

/**
 * Products and tags that a helper chose or answered before.
 * @param chosen as the person wrote them
 * @param answered questions that they answered
 */
export function knownTopics(
  chosen: readonly string[],
  answered: readonly Question[],
): ReadonlyMap<string, KnownTopic> {
  const topics = new Map<string, KnownTopic>();
  for (const name of chosen) {
    const folded = foldName(name);
    if (folded) topics.set(folded, { name, chosen: true, answered: 0 });
  }
  for (const question of answered) {
    for (const [folded, name] of topicsOf(question)) {
      const known = topics.get(folded) ?? { name, chosen: false, answered: 0 };
      topics.set(folded, { ...known, answered: known.answered + 1 });
    }
  }
  return topics;
}

/** A question's products and tags by folded name, as it writes them. */
export function topicsOf({ products, tags }: Question): Map<string, string> {
  const topics = new Map<string, string>();
  for (const name of [...products, ...tags]) {
    const folded = foldName(name);
    if (folded && !topics.has(folded)) topics.set(folded, name);
  }
  return topics;
}

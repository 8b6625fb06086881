import type { AskLists } from '../../lib/model/ask-lists.ts';
import { foldName } from '../../lib/model/fold-name.ts';

/** Forums take so many as a rule. */
export const MOST_TAGS = 5;
const MOST_OFFERED = 6;

/** A draft's tags as the forum writes them; what it does not have is left out. */
export function chosenTags(tags: readonly string[], { tags: known }: AskLists): string[] {
  const wanted = new Set(tags.map(foldName));
  return known.filter((tag) => wanted.has(foldName(tag))).slice(0, MOST_TAGS);
}

/** Tags to choose from: those that the text names, then those that most threads have. */
export function offeredTags(chosen: readonly string[], { tags }: AskLists, text: string): string[] {
  const words = new Set(text.split(/[^\p{L}\p{N}+#._-]+/u).map(foldName));
  const isNamed = (tag: string): boolean => words.has(foldName(tag));
  const left = tags.filter((tag) => !chosen.includes(tag));
  return [...left.filter(isNamed), ...left.filter((tag) => !isNamed(tag))].slice(0, MOST_OFFERED);
}

import type { AskLists } from '../model/ask-lists.ts';
import type { ForumWorld } from './forum.ts';

export type ListsWorld = Pick<ForumWorld, 'origin' | 'fetch' | 'pause'>;

/** A category as a list tells it. */
export interface ListedCategory {
  id: string;
  name: string;
  /** How many threads it has. */
  threads: number;
}

/** @param tags with how many threads have them; those without a number come last */
export const askListsOf = (
  categories: readonly ListedCategory[],
  tags: readonly { name: string; threads: number }[],
): AskLists => ({
  categories: categories.map(({ id, name }) => ({ id, name })),
  usual: categories.toSorted((a, b) => b.threads - a.threads)[0]?.id ?? null,
  tags: tags.toSorted((a, b) => b.threads - a.threads).map(({ name }) => name),
});

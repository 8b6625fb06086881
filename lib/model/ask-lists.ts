/** What a forum offers to whoever asks there. */
export interface AskLists {
  /** Where a question can go; ids as the forum has them. Empty where there is one place only. */
  categories: readonly { id: string; name: string }[];
  /** The category where most threads are; null where there is none. */
  usual: string | null;
  /** Its tags, the most used first. */
  tags: readonly string[];
}

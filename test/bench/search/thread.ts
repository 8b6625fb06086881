/** A thread of a forum as the benchmark takes it; the publisher reads the same form. */
export interface Post {
  /** Its place in the thread, from 1. */
  n: number;
  user: string;
  date: string;
  text: string;
}

export interface Thread {
  id: number;
  title: string;
  url: string;
  date: string;
  /** The question first. */
  posts: readonly Post[];
}

/** Letters and digits in a row: what the renaming takes for one word. */
export const WORD = /[\p{L}\p{N}_]+/gu;

export const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

export const textOf = (thread: Pick<Thread, 'title' | 'posts'>): string =>
  [thread.title, ...thread.posts.map((post) => post.text)].join('\n');

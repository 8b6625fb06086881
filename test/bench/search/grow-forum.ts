/**
 * A bigger forum out of a real one. Copy 0 is the forum itself. In every other copy half of each thread's sentences
 * come from two other threads of the same copy, and rare words are renamed, as many as Heaps' law says: document
 * frequencies and vocabulary then grow as in a forum that really got so big.
 */
import { roll, rollBelow } from './dice.ts';
import { readVocabulary, type Vocabulary } from './heaps-law.ts';
import { renamer } from './rename-words.ts';
import { textOf, type Post, type Thread } from './thread.ts';

export interface Grown {
  vocabulary: Vocabulary;
  /** Document number → thread, for rising numbers without end. */
  threads(): Generator<Thread>;
}

/** Sentences or lines with what separates them from the next. */
export const sentencesOf = (text: string): string[] =>
  text.match(/[^\n]*?(?:[.!?](?=\s)\s+|\n+|$)/g)?.filter(Boolean) ?? [];

/** Sentences that stay the thread's own. */
const OWN_SHARE = 0.5;
const PARTNERS = 2;

export function growForum(source: readonly Thread[]): Grown {
  const vocabulary = readVocabulary(source.map(textOf));
  const pieces = source.map(({ posts }) => posts.map(({ text }) => sentencesOf(text)));

  /** A sentence of a partner's post at the same place of its thread; null where it has no such post. */
  const borrowed = (copy: number, at: number, post: number, sentence: number): string | null => {
    const partner = rollBelow(PARTNERS, 'which', copy, at, post, sentence);
    const from = pieces[rollBelow(source.length, 'partner', copy, at, partner)]?.[post] ?? [];
    return from[rollBelow(from.length, 'sentence', copy, at, post, sentence)] ?? null;
  };
  const mixPost = (copy: number, at: number, place: number, post: Post): Post => ({
    ...post,
    text: (pieces[at]?.[place] ?? [])
      .map((own, sentence) =>
        roll('own', copy, at, place, sentence) < OWN_SHARE
          ? own
          : (borrowed(copy, at, place, sentence) ?? own),
      )
      .join(''),
  });
  /** Half of the thread's own title and half of a partner's. */
  const mixTitle = (copy: number, at: number, title: string): string => {
    const other = source[rollBelow(source.length, 'partner', copy, at, 0)]?.title ?? title;
    const [mine, theirs] = [title.split(' '), other.split(' ')];
    return [
      ...mine.slice(0, Math.ceil(mine.length / 2)),
      ...theirs.slice(Math.floor(theirs.length / 2)),
    ].join(' ');
  };

  function* threads(): Generator<Thread> {
    let id = 0;
    for (let copy = 0; ; copy += 1) {
      const say = renamer(copy, vocabulary);
      for (const [at, thread] of source.entries()) {
        const mixed =
          copy === 0
            ? thread
            : {
                ...thread,
                title: mixTitle(copy, at, thread.title),
                posts: thread.posts.map((post, place) => mixPost(copy, at, place, post)),
              };
        yield {
          ...mixed,
          id,
          title: say(mixed.title),
          posts: mixed.posts.map((post) => ({ ...post, text: say(post.text) })),
        };
        id += 1;
      }
    }
  }
  return { vocabulary, threads };
}

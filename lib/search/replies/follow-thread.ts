import { beginThread, quotable, takeApart, type PostParts } from './post-parts.ts';
import { readSaid, type Said } from './reply-words.ts';
import { spacedWords } from './spaced-words.ts';
import { sameWriter, type Post, type Thread } from './thread.ts';

/** A reply with what it says and whom it speaks to. */
export interface FollowedPost extends PostParts {
  post: Post;
  said: Said;
  /** By the person who asked. */
  byAsker: boolean;
  /** Places of the earlier replies that it speaks to: quoted or named ones, else the one before it by somebody else. */
  speaksTo: readonly number[];
  /** The same, but only where it quotes or names them. */
  names: readonly number[];
}

/** Reads the replies in order. */
export function followThread({ opening, replies }: Thread): FollowedPost[] {
  const above = beginThread(opening.text);
  const calls = replies.map((post) => ({ post, calls: callsOf(post) }));
  const followed: FollowedPost[] = [];
  for (const [place, post] of replies.entries()) {
    const parts = takeApart(post.text, above);
    above.texts.push(quotable(post.text));
    const earlier = replies.slice(0, place);
    // The opening post stands first among the texts.
    const quoted = parts.quoted
      .map((text) => text - 1)
      .filter((reply) => reply >= 0 && !sameWriter(post, replies[reply] ?? post));
    const names = [...new Set([...quoted, ...namedIn(parts.prose, post, calls.slice(0, place))])];
    const before = earlier.findLastIndex((other) => !sameWriter(other, post));
    followed.push({
      ...parts,
      post,
      said: readSaid(parts.prose),
      byAsker: sameWriter(post, opening),
      names,
      speaksTo: names.length > 0 ? names : before >= 0 ? [before] : [],
    });
  }
  return followed;
}

/** Shorter names are words as well. */
const MIN_NAME = 3;

const callsOf = ({ writer }: Post): string[] =>
  writer.names.map((name) => spacedWords(name.toLowerCase())).filter((name) => name.length >= MIN_NAME + 2);

/** The latest reply of each person that the post calls by name. */
function namedIn(
  prose: string,
  post: Post,
  earlier: readonly { post: Post; calls: readonly string[] }[],
): number[] {
  const text = spacedWords(prose.toLowerCase());
  const called = new Map<string, number>();
  for (const [place, { post: other, calls }] of earlier.entries()) {
    const { key } = other.writer;
    if (key === null || sameWriter(other, post)) continue;
    if (calls.some((call) => text.includes(call))) called.set(key, place);
  }
  return [...called.values()];
}

import type { FollowedPost } from './follow-thread.ts';
import { sameWriter } from './thread.ts';

/** What others say of a reply further down, each 0 or 1. */
export interface Reactions {
  /** The asker thanks for it, and nothing in that post says that it failed. */
  thanked: number;
  /** The asker says that it works. */
  worked: number;
  /** Both in one post, which asks nothing more. */
  workedThanked: number;
  /** It is what the asker's first "it works" speaks to. */
  workedFirst: number;
  /** It is what the asker's last thanks or "it works" speaks to. */
  thankedLast: number;
  failed: number;
  /** The asker asks on. */
  askedBack: number;
  /** The asker quotes or names it. */
  named: number;
  /** The asker thanks its writer somewhere in the thread. */
  writerThanked: number;
  othersWorked: number;
  othersName: number;
  /** Somebody says that it is wrong or holds no longer. */
  contradicted: number;
}

const flag = (yes: boolean): number => (yes ? 1 : 0);

const isGlad = ({ said }: FollowedPost): boolean => (said.thanks || said.worked) && !said.failed;

/** @param replies all of a thread, in its order */
export function reactionsTo(replies: readonly FollowedPost[]): Reactions[] {
  const firstWorked = replies.findIndex(({ byAsker, said }) => byAsker && said.worked && !said.failed);
  const lastGlad = replies.findLastIndex((reply) => reply.byAsker && isGlad(reply));
  const glad = replies.filter((reply) => reply.byAsker && (reply.said.thanks || reply.said.worked));
  const thanked = new Set(
    glad.flatMap(({ speaksTo }) => speaksTo.map((place) => replies[place]?.post.writer.key ?? null)),
  );
  const speaksTo = (from: number, place: number): boolean => replies[from]?.speaksTo.includes(place) ?? false;

  return replies.map(({ post, byAsker }, place) => {
    const helps = !byAsker;
    const later = replies.slice(place + 1);
    const about = later.filter((other) => other.speaksTo.includes(place));
    const asker = helps ? about.filter((other) => other.byAsker) : [];
    const others = about.filter((other) => !other.byAsker && !sameWriter(other.post, post));
    return {
      thanked: flag(asker.some(({ said }) => said.thanks && !said.failed)),
      worked: flag(asker.some(({ said }) => said.worked && !said.failed)),
      workedThanked: flag(asker.some(({ said }) => said.thanks && said.worked && !said.failed && !said.asks)),
      workedFirst: flag(helps && speaksTo(firstWorked, place)),
      thankedLast: flag(helps && speaksTo(lastGlad, place)),
      failed: flag(asker.some(({ said }) => said.failed)),
      askedBack: flag(asker.some(({ said }) => said.asks && !said.worked)),
      named: flag(asker.some(({ names }) => names.includes(place))),
      writerThanked: flag(helps && post.writer.key !== null && thanked.has(post.writer.key)),
      othersWorked: flag(others.some(isGlad)),
      othersName: flag(later.some((other) => !other.byAsker && other.names.includes(place))),
      contradicted: flag(others.some(({ said }) => said.wrong || said.outdated)),
    };
  });
}

import { memberKey } from '../model/contribution.ts';
import type { Question } from '../model/question.ts';

/** Forums and the index take some more replies a thread; what comes later must still be read. */
const MOST_POSTS = 190;

/**
 * The one that day posts go to; null where there is none. Anybody may open such a thread: only those of its keepers take
 * them. Where a community's pack names none, that is who opened the first one that the forum did not close.
 * @param threads of one community, the oldest first
 * @param keepers by `memberKey`; none of them where no pack says so
 */
export function threadToWriteTo(threads: readonly Question[], keepers: readonly string[]): Question | null {
  const opened = threads.filter((thread) => isFull(thread) || !thread.closed);
  const allowed = keepers.length > 0 ? keepers : opened.slice(0, 1).map(({ author }) => memberKey(author));
  return opened.find((one) => !one.closed && !isFull(one) && allowed.includes(memberKey(one.author))) ?? null;
}

const isFull = ({ replies, answers }: Question): boolean => (replies ?? answers.length) >= MOST_POSTS;

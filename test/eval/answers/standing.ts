/** Who wrote how many accepted answers in other threads of a file: what a publisher counts over a community. */
import type { Standing } from '../../../lib/search/replies/reply-features.ts';
import type { MarkedThread } from './threads.ts';

const acceptedWriters = ({ thread, right }: MarkedThread): string[] =>
  [...right].flatMap((place) => thread.replies[place]?.writer.key ?? []);

/** @returns the standing to judge one of the threads with: its own marks are left out */
export function countStanding(threads: readonly MarkedThread[]): (judged: MarkedThread) => Standing {
  const counts = new Map<string, number>();
  for (const writer of threads.flatMap(acceptedWriters)) counts.set(writer, (counts.get(writer) ?? 0) + 1);
  return (judged) => {
    const own = acceptedWriters(judged);
    return (key) => (counts.get(key) ?? 0) - own.filter((writer) => writer === key).length;
  };
}

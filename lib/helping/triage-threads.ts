import { isTriageThread } from '../model/triage.ts';
import type { Question } from '../model/question.ts';
import type { AnswerIndex } from '../search/answer-index.ts';
import { triageTerm } from '../terms/triage-term.ts';

/** Forums and the index take some more replies a thread; what comes later must still be read. */
const MOST_POSTS = 190;

/**
 * The triage threads of a community, the newest first.
 * @throws where the index cannot be read
 */
export async function triageThreads(
  index: Pick<AnswerIndex, 'find' | 'readQuestions'>,
  communityId: string,
): Promise<Question[]> {
  const keys = [triageTerm(communityId)];
  const { found } = await index.find({ words: new Map(), keys, limit: 0, weigh: () => 0 });
  const read = await index.readQuestions(found);
  const threads = read.flatMap((question) =>
    question !== null && question.communityId === communityId && isTriageThread(question) ? [question] : [],
  );
  // A thread may lie in a segment and in the tail.
  const byId = new Map(threads.map((thread) => [thread.id, thread]));
  return [...byId.values()].toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
}

/** The one that day posts go to: the newest that is open and has room; null where there is none. */
export const threadToWriteTo = (threads: readonly Question[]): Question | null =>
  threads.find(({ closed, replies, answers }) => !closed && (replies ?? answers.length) < MOST_POSTS) ?? null;

import { threadToWriteTo } from '../helping/triage-threads.ts';
import type { Question } from '../model/question.ts';
import { communityInPack } from './community-in-pack.ts';
import type { KeptIndex } from './kept-index.ts';

/** The thread that a community's day posts go to; null where it has none, or the index cannot be read. */
export async function triageThread(
  index: Pick<KeptIndex, 'search' | 'segments'>,
  communityId: string,
): Promise<Question | null> {
  const threads = await index.search((answers) => answers.readTriageThreads(communityId));
  if (!threads.ok || threads.value.length === 0) return null;
  const { keepers = [] } = (await communityInPack(index, communityId)) ?? {};
  return threadToWriteTo(threads.value, keepers);
}

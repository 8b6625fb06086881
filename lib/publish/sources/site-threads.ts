import type { ForumReader, ForumWorld } from '../../forums/forum.ts';
import type { Question } from '../../model/question.ts';
import { openKeptThreads } from './kept-threads.ts';
import { SourceProblem, type PublishedCommunity, type RawThread } from './thread-source.ts';

/** Activity times are coarse and several threads share one, so each walk goes back a little further. */
const OVERLAP_MS = 5 * 60_000;

/**
 * Threads of a site: first it is asked for what changed since the last time, then everything that is kept of it is given.
 * Throws `SourceProblem` where the walk breaks off; what was read until then is kept for the next run.
 * @param folder stays from run to run
 * @param onLeftOut hears of threads that cannot be read, one sentence each
 */
export async function* siteThreads(
  forumOf: (isKept: NonNullable<ForumWorld['isKept']>) => ForumReader,
  folder: string,
  community: Pick<PublishedCommunity, 'id' | 'licence' | 'products'>,
  onLeftOut: (problem: string) => void,
): AsyncGenerator<RawThread> {
  const kept = await openKeptThreads(folder);
  const since = kept.cursor && new Date(Date.parse(kept.cursor) - OVERLAP_MS).toISOString();
  let newest = kept.cursor;
  for await (const read of forumOf(kept.has).changedSince(since)) {
    if (!read.ok) {
      if (!read.lasting)
        throw new SourceProblem(`${read.problem} Nothing was published; the next run goes on from here.`);
      onLeftOut(read.problem);
      continue;
    }
    const { question, activity } = read.value;
    kept.put(question, activity);
    if (newest === null || activity > newest) newest = activity;
  }
  await kept.finish(newest);
  for await (const question of kept.all())
    yield { kind: 'question', question: ofCommunity(question, community) };
}

/** The licence that the person names counts where the site's API tells none. */
const ofCommunity = (
  question: Question,
  { licence, products }: Pick<PublishedCommunity, 'licence' | 'products'>,
): Question => ({
  ...question,
  licence: question.licence.name.startsWith('See ') ? licence : question.licence,
  products: [...products, ...question.products],
});

import type { Review } from '../../../components/compose/review.ts';
import { softwareOf } from '../../../lib/forums/softwares.ts';
import { threadIdOf } from '../../../lib/model/forum-ids.ts';
import { isReply, type Draft, type Follow } from '../../../lib/model/written.ts';

/**
 * Where a person takes a draft to themselves, and the text for the clipboard: exactly what the review shows. Of a
 * `share`, the question goes first.
 * @returns null where the forum's software knows no such page, or the draft's thread is none of this community's
 */
export function handOverOf(
  draft: Draft,
  review: Review,
  follow: Follow,
): { url: string; text: string } | null {
  const handOver = softwareOf(follow.kind)?.handOver;
  const { communityId, origin, part } = follow;
  const { questionId, category, tags, typingMs, openMs } = draft;
  const body = review.body.sent;
  const typing = { typingMs, openMs };
  if (!isReply(draft)) {
    const title = review.title.sent;
    const act = { kind: 'question' as const, title, body, category, tags, ...typing };
    return handOver?.(act, { origin, part }) ?? null;
  }
  const threadId = questionId === null ? null : threadIdOf(questionId, communityId);
  if (threadId === null) return null;
  return handOver?.({ kind: 'answer', threadId, body, ...typing }, { origin, part }) ?? null;
}

/** The index names questions `<communityId>/<threadId>` and answers `<communityId>/<threadId>#<postId>`. */

/**
 * The forum's own id of a question's thread. Null for an id that is none of this community's, as of an entry that has no
 * thread at a forum.
 */
export function threadIdOf(questionId: string, communityId: string): string | null {
  const start = `${communityId}/`;
  if (!questionId.startsWith(start)) return null;
  return questionId.slice(start.length) || null;
}

/** The forum's own id of an answer's post; null where the answer does not stand in this question's thread. */
export function postIdOf(answerId: string, questionId: string): string | null {
  const start = `${questionId}#`;
  if (!answerId.startsWith(start)) return null;
  return answerId.slice(start.length) || null;
}

/** How the index names a thread. */
export const questionIdOf = (communityId: string, threadId: string): string => `${communityId}/${threadId}`;

/** How the index names a reply. */
export const answerIdOf = (questionId: string, postId: string): string => `${questionId}#${postId}`;

/** Who helps: what they answered, and which questions are their own. */
import { communityIdOf } from '../model/community-id.ts';
import type { ShownAccount } from '../model/account.ts';
import type { HelpingMark } from '../model/helping.ts';
import type { Question } from '../model/question.ts';
import type { OutboxEntry } from '../model/written.ts';

/**
 * Ids of the questions that they answered, the newest first: what was noted, and what stands in the outbox (a page that
 * ends as it hands an answer over may note nothing). Not those of which every answer was taken back or refused.
 */
export function answeredBy(marks: readonly HelpingMark[], outbox: readonly OutboxEntry[]): string[] {
  const entries = outbox.filter(({ act }) => act.kind === 'answer');
  const sent = entries.filter(({ state }) => state !== 'cancelled' && state !== 'rejected');
  const isSent = new Set(sent.map(({ questionId }) => questionId));
  const gone = new Set(
    entries.map(({ questionId }) => questionId).filter((questionId) => !isSent.has(questionId)),
  );
  const noted = marks.filter(({ is, questionId }) => is === 'answered' && !gone.has(questionId));
  const all = [...noted, ...sent.map(({ questionId, createdAt: at }) => ({ questionId, at }))];
  return [
    ...new Set(
      all.toSorted((a, b) => b.at.localeCompare(a.at)).flatMap(({ questionId }) => questionId ?? []),
    ),
  ];
}

/** Tells whether one of these accounts asked a question. */
export const isOwnOf =
  (accounts: readonly Pick<ShownAccount, 'origin' | 'userName'>[]) =>
  ({ communityId, author }: Pick<Question, 'communityId' | 'author'>): boolean =>
    accounts.some(
      ({ origin, userName }) =>
        // An account holds for every part of its site.
        `${communityId}/`.startsWith(`${communityIdOf(origin)}/`) &&
        (author.name === userName ||
          author.url?.toLowerCase().endsWith(`/${userName.toLowerCase()}`) === true),
    );

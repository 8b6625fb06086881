/** Who helps: what they answered, and which questions are their own. */
import { communityIdOf } from '../model/community-id.ts';
import type { ShownAccount } from '../model/account.ts';
import type { HelpingMark } from '../model/helping.ts';
import type { Question } from '../model/question.ts';
import type { OutboxEntry } from '../model/written.ts';

/** Ids of the questions that they answered, the newest first; not those whose answer was taken back or refused. */
export function answeredBy(marks: readonly HelpingMark[], outbox: readonly OutboxEntry[]): string[] {
  const isGone = ({ state }: OutboxEntry): boolean => state === 'cancelled' || state === 'rejected';
  const gone = new Set(outbox.filter(isGone).map(({ questionId }) => questionId));
  return marks
    .filter(({ is, questionId }) => is === 'answered' && !gone.has(questionId))
    .toSorted((a, b) => b.at.localeCompare(a.at))
    .map(({ questionId }) => questionId);
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

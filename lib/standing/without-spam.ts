import type { Contribution } from '../model/contribution.ts';

/**
 * What is left of one member's contributions once something of theirs was taken down: what was said of that is void, and
 * so is whatever else those people said of this member by name. Of a ring, one thread that is seen through is enough.
 */
export function withoutSpam(own: readonly Contribution[]): readonly Contribution[] {
  const spam = new Set(
    own.flatMap(({ kind, answerId }) => (kind === 'spam' && answerId !== null ? [answerId] : [])),
  );
  if (spam.size === 0) return own;
  const isOfSpam = ({ answerId }: Contribution): boolean => answerId !== null && spam.has(answerId);
  const accomplices = new Set(own.filter(isOfSpam).flatMap(({ by }) => by ?? []));
  return own.filter(
    (one) => one.kind === 'spam' || (!isOfSpam(one) && (one.by === null || !accomplices.has(one.by))),
  );
}

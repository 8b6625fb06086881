import type { Contribution } from '../model/contribution.ts';
import type { StandingRules } from '../model/standing.ts';

/**
 * How many points can be believed of one member: `floor / (1 - found) ** threads`, for so many different questions in
 * which an answer of theirs was praised and still stands; each thing of theirs that was taken down undoes some.
 *
 * Whoever fakes `n` threads, of which a share `found` is found out, keeps them all with a chance of `(1 - found) ** n`.
 * Believing no more than the inverse of that makes what faking brings on average the same for every `n`: the floor. It is
 * deterrence as in G. Becker, "Crime and Punishment" (1968): what is won, times the chance to keep it. It asks nothing of
 * who accepted whom, for a group of accounts can copy any part of that graph that they made themselves (A. Cheng and
 * E. Friedman, "Sybilproof reputation mechanisms", 2005: no rule that treats all members alike withstands it).
 * @param own what others said of this member, and what was taken down
 */
export function believedUpTo(
  own: readonly Contribution[],
  { floor, believed: { found, undoes } }: StandingRules,
): number {
  const [standing, taken] = [new Set<string>(), new Set<string>()];
  for (const { kind, questionId, answerId } of own) {
    if (kind === 'accepted' || kind === 'confirmed' || kind === 'liked') standing.add(questionId);
    if (kind === 'spam') taken.add(answerId ?? questionId);
  }
  return floor / (1 - found) ** (standing.size - undoes * taken.size);
}

import { foldName } from '../model/fold-name.ts';
import type { Contribution } from '../model/contribution.ts';
import type { BadgeName, StandingRules } from '../model/standing.ts';

/** How far somebody is with each badge; all of them count what others said of answers. */
const REACHED: Readonly<Record<BadgeName, (solutions: readonly Contribution[]) => number>> = {
  'first-fix': (solutions) => new Set(solutions.map(({ answerId }) => answerId)).size,
  'held-up': (solutions) =>
    Math.max(
      0,
      ...[...Map.groupBy(solutions, ({ answerId }) => answerId).values()].map((of) =>
        of.reduce((sum, { kind, times }) => sum + (kind === 'confirmed' ? times : 0), 0),
      ),
    ),
  wide: (solutions) => new Set(solutions.flatMap(({ products }) => products.slice(0, 1).map(foldName))).size,
  lasting: (solutions) => new Set(solutions.map(({ at }) => at.slice(0, 7))).size,
};

/** Badges of one member, in the order of the rules. @param own their contributions */
export function badgesOf(own: readonly Contribution[], { badges }: StandingRules): BadgeName[] {
  const solutions = own.filter(
    ({ kind, by, member }) => (kind === 'accepted' || kind === 'confirmed') && by !== member,
  );
  return badges.filter(({ name, needs }) => REACHED[name](solutions) >= needs).map(({ name }) => name);
}

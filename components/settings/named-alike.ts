import type { Community } from '../../lib/model/question.ts';

/** Ids of the communities whose name another one has too; case, width and blanks make no difference to the eye. */
export function namedAlike(communities: readonly Pick<Community, 'id' | 'name'>[]): ReadonlySet<string> {
  const byName = Map.groupBy(communities, ({ name }) =>
    name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim(),
  );
  return new Set(
    [...byName.values()].filter(({ length }) => length > 1).flatMap((same) => same.map(({ id }) => id)),
  );
}

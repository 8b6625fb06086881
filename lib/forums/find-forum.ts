import { communityIdOf } from '../model/community-id.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { ForumReader, ForumWorld } from './forum.ts';
import type { ForumSoftware, ReaderWorld } from './software.ts';

/** A forum as it can be followed. */
export interface FoundForum {
  software: ForumSoftware;
  communityId: string;
  /** As `Follow.part`. */
  part: string | null;
  /** The forum's own name. */
  name: string;
}

/**
 * Finds out what runs at an address: the software that answers as itself, those first that know the address.
 * Fails with a sentence where none does.
 */
export async function findForum(
  url: URL,
  softwares: readonly ForumSoftware[],
  world: Pick<ForumWorld, 'fetch' | 'pause'>,
): Promise<Result<FoundForum>> {
  const { origin, host } = url;
  const isKnown = (software: ForumSoftware): boolean => software.recognise({ url, generator: null });
  const problems = new Set<string>();
  const possible = softwares.filter(({ mayBeAt }) => mayBeAt?.(url) ?? true);
  for (const software of possible.toSorted((a, b) => Number(isKnown(b)) - Number(isKnown(a)))) {
    const part = software.partOf?.(url) ?? null;
    const communityId = part === null ? communityIdOf(origin) : `${communityIdOf(origin)}/${part}`;
    const identity = await readerOn(software, { origin, communityId, part }, world).identify();
    if (identity.ok) return ok({ software, communityId, part, name: identity.value.name });
    problems.add(identity.problem);
  }
  const [problem] = problems;
  // They agree where nothing answers at all.
  if (problem !== undefined && problems.size === 1) return failed(problem);
  return failed(`${host} is no forum that Peerside can read. Check the address.`);
}

/** The reading side of a followed site. */
export const readerOn = (
  software: ForumSoftware,
  site: { origin: string; communityId: string; part: string | null },
  world: Pick<ReaderWorld, 'fetch' | 'pause' | 'isKept' | 'signedIn'>,
): ForumReader => {
  const { origin, communityId, part } = site;
  const { fetch, pause, isKept, signedIn } = world;
  return software.openReader({
    origin,
    communityId,
    part,
    fetch,
    pause,
    ...(isKept && { isKept }),
    ...(signedIn && { signedIn }),
  });
};

import { communityIdOf } from '../model/community-id.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { ForumReader, ForumWorld } from './forum.ts';
import { SOFTWARES } from './softwares.ts';
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

/** A site as a software follows it: the whole of it, or the part that an address means. */
export function siteAt(
  url: URL,
  software: Pick<ForumSoftware, 'partOf'>,
): Pick<FoundForum, 'communityId' | 'part'> & { origin: string } {
  const part = software.partOf?.(url) ?? null;
  const host = communityIdOf(url.origin);
  return { origin: url.origin, communityId: part === null ? host : `${host}/${part}`, part };
}

/** The software that knows an address as one of its own; undefined where none does, which says nothing against it. */
export const softwareAt = (url: URL, generator: string | null = null): ForumSoftware | undefined =>
  SOFTWARES.find((software) => software.recognise({ url, generator }));

/** Every origin that a forum is read from: some answer programs at another one. */
export function originsOf(
  url: URL,
  software: Pick<ForumSoftware, 'apiOrigin' | 'guestOrigin'> | undefined,
): string[] {
  const { origin } = url;
  const { apiOrigin, guestOrigin = origin } = software ?? {};
  return [...new Set([origin, apiOrigin?.(origin) ?? origin, guestOrigin])];
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
  const { host } = url;
  const isKnown = (software: ForumSoftware): boolean => software.recognise({ url, generator: null });
  const problems = new Set<string>();
  const possible = softwares.filter(({ mayBeAt }) => mayBeAt?.(url) ?? true);
  for (const software of possible.toSorted((a, b) => Number(isKnown(b)) - Number(isKnown(a)))) {
    const site = siteAt(url, software);
    const identity = await readerOn(software, site, world).identify();
    const { communityId, part } = site;
    if (identity.ok) return ok({ software, communityId, part, name: identity.value.name });
    problems.add(identity.problem);
  }
  const [problem] = problems;
  // They agree where nothing answers at all.
  if (problem !== undefined && problems.size === 1) return failed(problem);
  const folder = url.pathname === '/' ? '' : ' A forum in a folder of its site cannot be read yet.';
  return failed(`${host} is no forum that Peerside can read. Check the address.${folder}`);
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

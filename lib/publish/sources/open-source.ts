import { basename, join } from 'node:path';
import { discourseForum } from '../../forums/discourse.ts';
import type { ForumReader, ForumWorld } from '../../forums/forum.ts';
import { nodebbForum } from '../../forums/nodebb.ts';
import { stackExchangeForum } from '../../forums/stack-exchange.ts';
import { communityIdOf } from '../../model/community-id.ts';
import type { Licence } from '../../model/question.ts';
import { failed, ok, type Result } from '../../model/result.ts';
import { originOfLine } from './jsonl-thread.ts';
import { dumpOrigin, dumpThreads, isDump } from './stack-dump.ts';
import { jsonlThreads } from './jsonl-threads.ts';
import { markdownOf } from './markdown-of.ts';
import { siteThreads } from './site-threads.ts';
import type { PublishedCommunity, ThreadSource } from './thread-source.ts';

/** A source, and what it says of its community. */
export interface OpenedSource {
  /** @param community as it is published, with what the person said of it */
  threads(community: PublishedCommunity): ReturnType<ThreadSource>;
  /** Id of the community, where nobody names another. */
  community: string;
  name: string | null;
  licence: Licence | null;
  /** The forum's own address; null where there is none. */
  origin: string | null;
}

export interface SourceWorld {
  /** The community's id, where the person named it. */
  community: string | null;
  /** For what the source keeps on disk while it is read. */
  workFolder: string;
  /** For what a site gave, from run to run. */
  siteFolder: string;
  /** Of the Stack Exchange API; null for none. */
  apiKey: string | null;
  fetch: typeof fetch;
  pause(ms: number): Promise<void>;
  /** Hears of threads that a site cannot give, one sentence each. */
  warn(problem: string): void;
}

/** Finds out what kind of source this is. Fails with one sentence where it is none. */
export async function openSource(from: string, world: SourceWorld): Promise<Result<OpenedSource>> {
  if (/^https?:\/\//.test(from)) return openSite(new URL(from).origin, world);
  const [, site] = /^stackexchange:([\w.-]{1,60})$/.exec(from) ?? [];
  if (site !== undefined) return openStackExchange(site, world);
  return isDump(from) ? ok(openDump(from, world)) : openLines(from);
}

/** A Discourse or NodeBB forum: the one that answers as such. */
async function openSite(origin: string, world: SourceWorld): Promise<Result<OpenedSource>> {
  const communityId = world.community ?? communityIdOf(origin);
  const forumWorld = { origin, communityId, fetch: world.fetch, pause: world.pause };
  const kinds: readonly ((isKept?: ForumWorld['isKept']) => ForumReader)[] = [
    (isKept) => discourseForum({ ...forumWorld, ...(isKept && { isKept }) }),
    (isKept) => nodebbForum({ ...forumWorld, markdownOf, ...(isKept && { isKept }) }),
  ];
  for (const forumOf of kinds) {
    const identity = await forumOf().identify();
    if (identity.ok)
      return ok(siteSource(forumOf, { ...identity.value, origin, community: communityId }, world));
  }
  return failed(
    `${origin} is neither a Discourse nor a NodeBB forum that guests may read: check the address.`,
  );
}

async function openStackExchange(site: string, world: SourceWorld): Promise<Result<OpenedSource>> {
  const communityId = world.community ?? site;
  const forumOf = (isKept?: ForumWorld['isKept']): ForumReader =>
    stackExchangeForum({
      origin: 'https://api.stackexchange.com',
      communityId,
      site,
      key: world.apiKey,
      fetch: world.fetch,
      pause: world.pause,
      ...(isKept && { isKept }),
    });
  const identity = await forumOf().identify();
  return identity.ok
    ? ok(siteSource(forumOf, { ...identity.value, origin: null, community: communityId }, world))
    : identity;
}

const siteSource = (
  forumOf: (isKept: NonNullable<ForumWorld['isKept']>) => ForumReader,
  identity: { name: string; licence: Licence; origin: string | null; community: string },
  { siteFolder, warn }: SourceWorld,
): OpenedSource => ({
  ...identity,
  threads: (community) => siteThreads(forumOf, siteFolder, community, warn),
});

function openDump(folder: string, { community, workFolder }: SourceWorld): OpenedSource {
  const origin = community === null ? dumpOrigin(folder) : `https://${community}`;
  return {
    threads: () => dumpThreads(folder, { origin, workFolder: join(workFolder, 'dump') }),
    community: new URL(origin).host,
    name: null,
    licence: { name: 'CC BY-SA', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
    origin,
  };
}

async function openLines(path: string): Promise<Result<OpenedSource>> {
  for await (const first of jsonlThreads(path)) {
    const origin = first.kind === 'line' ? originOfLine(first.text) : null;
    const name = basename(path).replace(/(?:\.(?:threads|jsonl|ndjson|gz))+$/i, '');
    return ok({
      threads: () => jsonlThreads(path),
      community: origin === null ? name : communityIdOf(origin),
      name: null,
      licence: null,
      origin,
    });
  }
  return failed(`${path} holds no thread: check --from.`);
}

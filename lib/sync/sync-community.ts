import { leftOutOf, type Community, type Question } from '../model/question.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { Follow } from '../model/written.ts';
import type { ForumReader } from '../forums/forum.ts';
import type { IndexStore } from '../store/index-store.ts';

/** Activity times are coarse and several topics share one, so each walk goes back a little further. */
const OVERLAP_MS = 5 * 60_000;
/** Written in portions: a stop half-way keeps what came before. */
const PORTION = 50;
/**
 * A browser ends a background that works on one message or alarm for five minutes (Chromium), and the cursor moves
 * only at the end: a sync that is never over in time would begin anew for ever. A topic costs about half a second
 * (the pause between calls and the answer), so these take some three and a half minutes.
 */
const MAX_QUESTIONS = 400;
/** For forums that answer slowly or have long topics; a minute is left for ending in order. */
const MAX_MS = 4 * 60_000;

export interface SyncWorld {
  index: IndexStore;
  forum: ForumReader;
  /** Milliseconds since 1970. */
  now(): number;
}

export interface SyncReport {
  /** How many were new or had changed; what the overlap only reads again is not counted. */
  questions: number;
  /** One sentence per question that could not be read. */
  leftOut: string[];
  /** True when only the newest were read, and older ones that had changed were not. */
  more: boolean;
}

/**
 * Reads what changed in a community since its cursor into the index. The cursor moves only when the walk came
 * to its end and nothing is left that another try may bring, so an interrupted sync is repeated, never skipped;
 * a question that stays broken does not have the whole forum read again each time. Of a large forum the newest
 * questions are read and the cursor moves past the older ones.
 */
export async function syncCommunity(follow: Follow, world: SyncWorld): Promise<Result<SyncReport>> {
  const identity = await world.forum.identify();
  if (!identity.ok) return identity;
  const known = (await world.index.readCommunities()).find(({ id }) => id === follow.communityId);
  const since = known?.cursor ? new Date(Date.parse(known.cursor) - OVERLAP_MS).toISOString() : null;

  const leftOut: string[] = [];
  let tryAgain = false;
  let portion: Question[] = [];
  let read = 0;
  let more = false;
  const start = world.now();
  let questions = 0;
  let newest = known?.cursor ?? null;
  const flush = async (): Promise<Result<null>> => {
    const written = portion.length > 0 ? await world.index.putQuestions(portion) : ok(null);
    portion = [];
    return written;
  };

  for await (const found of world.forum.changedSince(since)) {
    if (read + leftOut.length >= MAX_QUESTIONS || world.now() - start > MAX_MS) {
      more = true;
      break;
    }
    if (!found.ok) {
      leftOut.push(found.problem);
      tryAgain ||= !found.lasting;
      continue;
    }
    const { question, activity } = found.value;
    if (newest === null || activity > newest) newest = activity;
    portion.push(question);
    read++;
    if (!known?.cursor || activity > known.cursor) questions++;
    if (portion.length >= PORTION) {
      const written = await flush();
      if (!written.ok) return written;
    }
  }
  const written = await flush();
  if (!written.ok) return written;
  const firstTime = !known?.cursor;
  if (read === 0 && leftOut.length > 0 && (tryAgain || firstTime))
    return failed(leftOut[0] ?? 'Nothing could be read.');

  const community: Community = {
    id: follow.communityId,
    name: identity.value.name.slice(0, 120),
    kind: 'discourse',
    origin: follow.origin,
    licence: identity.value.licence,
    syncedAt: new Date(world.now()).toISOString(),
    cursor: tryAgain ? (known?.cursor ?? null) : newest,
    revision: null,
    leftOut: leftOutOf(leftOut),
  };
  const saved = await world.index.putCommunity(community);
  return saved.ok ? ok({ questions, leftOut, more }) : saved;
}

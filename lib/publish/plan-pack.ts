import type { Hash64 } from './hash-table.ts';
import type { PublishedDocument, PublishedDocuments } from './published-documents.ts';

/** More small segments than this are made into one: each costs a look-up further reads. */
const MOST_SMALL = 6;
/** A segment is small against a pack that has this many times its questions. */
const SMALL_SHARE = 10;
/** A pack is written anew when this share of what its segments hold no longer counts. */
const MOST_REMOVED = 0.4;

/** All questions that there are now, in the order of the input, no id twice. */
export interface CurrentDocuments {
  readonly size: number;
  /** False for one that the pack leaves out. */
  isKept(position: number): boolean;
  at(position: number): { id: Hash64; content: Hash64 };
}

export interface PackPlan {
  /** Positions of segments that stay, in order. */
  kept: number[];
  /** For each kept segment, all documents of it that no longer count, rising. */
  removed: number[][];
  /** Positions among the gathered documents that go into a new segment, rising; may be empty. */
  fresh: number[];
}

/**
 * What a new publication takes over and what it writes. Unchanged questions stay where they are; changed and new ones
 * go into one new segment; what is gone or changed is struck out of the old ones. Small segments are written together
 * when there are many, everything is written anew when much of it is struck out.
 * @param old the pack as it stands: how many documents each segment holds, and which of them are live
 */
export function planPack(
  current: CurrentDocuments,
  old: { segments: readonly number[]; documents: PublishedDocuments },
): PackPlan {
  const { segments, documents } = old;
  const held = segments.reduce((sum, holds) => sum + holds, 0);
  /** Per segment, documents that are as they were. */
  const unchanged = segments.map(() => 0);
  /** Per current question, the entry that still stands for it. */
  const standing = (position: number): PublishedDocument | null => {
    const { id, content } = current.at(position);
    const at = documents.find(id);
    const published = at < 0 ? null : documents.at(at);
    return published?.content.high === content.high && published.content.low === content.low
      ? published
      : null;
  };
  for (let position = 0; position < current.size; position++) {
    const published = current.isKept(position) ? standing(position) : null;
    if (published) unchanged[published.segment] = (unchanged[published.segment] ?? 0) + 1;
  }
  const living = unchanged.reduce((sum, one) => sum + one, 0);
  const folded = segmentsToFold(segments, unchanged, current.size);
  const keepNone = held - living > MOST_REMOVED * held;
  const kept = keepNone ? [] : segments.map((_, at) => at).filter((at) => !folded.has(at));

  const alive = new Map(kept.map((at) => [at, new Uint8Array(segments[at] ?? 0)]));
  const fresh: number[] = [];
  for (let position = 0; position < current.size; position++) {
    if (!current.isKept(position)) continue;
    const published = standing(position);
    const segment = published && alive.get(published.segment);
    if (segment) segment[published.document] = 1;
    else fresh.push(position);
  }
  const removed = kept.map((at) => {
    const gone: number[] = [];
    for (const [document, isAlive] of (alive.get(at) ?? []).entries()) if (isAlive === 0) gone.push(document);
    return gone;
  });
  return { kept, removed, fresh };
}

/** Small segments, where there are too many of them, and segments that have nothing left. */
function segmentsToFold(
  segments: readonly number[],
  unchanged: readonly number[],
  count: number,
): ReadonlySet<number> {
  const all = segments.map((_, at) => at);
  const empty = all.filter((at) => (unchanged[at] ?? 0) === 0);
  const small = all.filter((at) => (segments[at] ?? 0) * SMALL_SHARE < count);
  return new Set(small.length >= MOST_SMALL ? [...empty, ...small] : empty);
}

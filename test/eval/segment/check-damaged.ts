import { buildSegment } from '../../../lib/search/segment/build-segment.ts';
import { memorySource } from '../../../lib/search/segment/byte-source.ts';
import { findInSegments } from '../../../lib/search/segment/find-in-segments.ts';
import { readFeatures, readRecords } from '../../../lib/search/segment/read-documents.ts';
import { openSegment } from '../../../lib/search/segment/segment.ts';
import { SegmentDamaged } from '../../../lib/search/segment/segment-damaged.ts';
import { termsWithPrefix } from '../../../lib/search/segment/terms-with-prefix.ts';
import { writeTombstones } from '../../../lib/search/segment/tombstones.ts';
import type { BruteQuery } from '../brute-force.ts';
import { type Random, randomFrom } from '../fuzz/random.ts';
import { damageBytes } from './damage-bytes.ts';
import { type Made, makeCollections, makeQuery } from './random-collections.ts';
import { resealSegment } from './reseal-segment.ts';

const QUERIES = 6;
/** A damaged segment must not keep anybody busy, ms. */
const MOST_TIME = 5_000;

/** An intact segment, what it is asked, and what it answers. */
export interface Intact {
  bytes: Uint8Array;
  head: Uint8Array;
  removed: Uint8Array;
  queries: BruteQuery[];
  answers: readonly string[];
}

type Parts = Pick<Intact, 'bytes' | 'head' | 'removed'>;

export async function makeIntact(random: Random): Promise<Intact> {
  const made: Made = makeCollections(random, [200 + random.int(300)]);
  const [collection] = made.collections;
  const { bytes, summary } = await buildSegment(collection?.documents ?? []);
  const removed = writeTombstones([...(collection?.removed ?? [])].sort((one, other) => one - other));
  const queries = Array.from({ length: QUERIES }, () => makeQuery(random, made, 10));
  const parts = { bytes, head: summary.head, removed };
  return { ...parts, queries, answers: await Array.fromAsync(askAll(parts, queries, true)) };
}

/** Asks a segment everything that can be asked of one. @param withHead opened with the head kept beside it */
async function* askAll(
  { bytes, head, removed }: Parts,
  queries: readonly BruteQuery[],
  withHead: boolean,
): AsyncGenerator<string> {
  const segment = await openSegment(memorySource(bytes), { removed, ...(withHead && { head }) });
  for (const query of queries) {
    const { found, ...rest } = await findInSegments([segment], query);
    const documents = found.map(({ document }) => document);
    yield JSON.stringify([found, [...rest.frequencies], rest.documents, rest.whole]);
    yield JSON.stringify(await readFeatures(segment, documents));
    yield JSON.stringify(await readRecords(segment, documents));
    yield JSON.stringify(await termsWithPrefix(segment, 'wa', 20));
  }
}

export interface Damage {
  /** `seed` brings it back. */
  seed: number;
  how: string;
  outcome: 'refused' | 'as intact';
}

/**
 * Damages one part of a segment and asks it everything: each answer must be the intact one's, until it is refused.
 * @throws Error saying what went wrong, with the seed
 */
export async function checkDamaged(intact: Intact, seed: number): Promise<Damage> {
  const random = randomFrom(seed);
  const part = random.pick(['bytes', 'bytes', 'bytes', 'head'] as const);
  const { bytes: damaged, how } = damageBytes(intact[part], random);
  const withHead = part === 'head' || random.once(2);
  const started = performance.now();
  let at = 0;
  let outcome: Damage['outcome'] = 'as intact';
  try {
    for await (const answer of askAll({ ...intact, [part]: damaged }, intact.queries, withHead)) {
      if (answer !== intact.answers[at++]) throw new Error('another answer');
    }
  } catch (error) {
    if (!(error instanceof SegmentDamaged)) {
      throw new Error(`seed ${seed}, ${how} of ${part}: ${String(error)}`, { cause: error });
    }
    outcome = 'refused';
  }
  if (performance.now() - started > MOST_TIME) throw new Error(`seed ${seed}, ${how} of ${part}: too slow`);
  return { seed, how, outcome };
}

/**
 * Asks a segment that somebody hostile sealed everything: its answers are theirs, but nothing else may come of it than
 * an answer or a refusal.
 * @throws whatever else comes of it, with the seed
 */
export async function checkHostile(intact: Intact, seed: number): Promise<'refused' | 'answered'> {
  const bytes = await resealSegment(intact.bytes, randomFrom(seed));
  const started = performance.now();
  const none = new Uint8Array(0);
  let outcome: 'refused' | 'answered' = 'answered';
  try {
    await Array.fromAsync(askAll({ bytes, head: none, removed: none }, intact.queries, false));
  } catch (error) {
    if (!(error instanceof SegmentDamaged))
      throw new Error(`seed ${seed}: ${String(error)}`, { cause: error });
    outcome = 'refused';
  }
  if (performance.now() - started > MOST_TIME) throw new Error(`seed ${seed}: too slow`);
  return outcome;
}

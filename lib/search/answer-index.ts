/** The answer index as a look-up sees it: segments on disk and the tail in memory, as one. */
import { Question } from '../model/question.ts';
import { communityOf } from '../model/task-id.ts';
import { isTriageThread } from '../model/triage.ts';
import type { IndexDocument, StoredFeatures } from '../model/index-document.ts';
import { weighTerms, type SegmentQuery } from './segment/asked-terms.ts';
import { findInSegments } from './segment/find-in-segments.ts';
import { readFeatures, readRecords } from './segment/read-documents.ts';
import type { Segment } from './segment/segment.ts';
import { storeFeatures } from './segment/features.ts';
import { termsWithPrefix } from './segment/terms-with-prefix.ts';
import { triageTerm } from '../terms/triage-term.ts';
import type { Tail } from './tail.ts';

/** A segment in use, and whose it is. */
export interface CommunitySegment {
  segment: Segment;
  /** Records of other communities in it are not shown: one pack must not speak for another. Null for those made here. */
  community: string | null;
}

/** Where a found question stands. */
interface Place {
  /** Number of the segment; the number of segments for the tail. */
  segment: number;
  document: number;
}

export interface FoundQuestion extends Place {
  /** Text score. */
  score: number;
  /** Asked keys and words that it has. */
  keys: readonly string[];
  words: readonly string[];
}

interface Finding {
  /** Best first by text score; those with an asked key that did not get among the best come behind. */
  found: FoundQuestion[];
  /** How many questions have each asked term. */
  frequencies: ReadonlyMap<string, number>;
  documents: number;
}

export interface AnswerIndex {
  /** @throws SegmentDamaged where a segment's bytes are not what was written */
  find(query: SegmentQuery): Promise<Finding>;
  /** How many questions have each term, and how many there are. */
  frequencies(terms: Iterable<string>): Promise<Pick<Finding, 'frequencies' | 'documents'>>;
  /** Terms that begin so, the most frequent first. */
  termsWithPrefix(prefix: string, limit: number): Promise<{ term: string; df: number }[]>;
  readFeatures(places: readonly Place[]): Promise<StoredFeatures[]>;
  /**
   * Null for a record that cannot be shown: it is broken, belongs to another community than its pack, or is a triage
   * thread, which is no question.
   */
  readQuestions(places: readonly Place[]): Promise<(Question | null)[]>;
  /** By its id, or that of a question that its community merged into it. A triage thread as well. */
  readQuestion(id: string): Promise<Question | null>;
  /**
   * Every question of a community, each once and as it was read last, in portions.
   * @throws SegmentDamaged
   */
  readAll(communityId: string): AsyncIterable<Question[]>;
  /**
   * The triage threads of a community, the oldest first: what `readAll` leaves out.
   * @throws SegmentDamaged
   */
  readTriageThreads(communityId: string): Promise<Question[]>;
}

/** Documents of one portion: a second's reading, a few megabytes. */
const PORTION = 500;

export function answerIndex(segments: readonly CommunitySegment[], tail: Tail): AnswerIndex {
  const files = segments.map(({ segment }) => segment);
  const inTail = new Map(tail.documents.map(({ id }, document) => [id, document] as const));

  async function find(query: SegmentQuery): Promise<Finding> {
    const extra = { documents: tail.documents.length, frequency: tail.frequency };
    const { found, frequencies, documents } = await findInSegments(files, query, extra);
    if (tail.documents.length === 0) return { found, frequencies, documents };
    const weighed = weighTerms(query.words, frequencies, documents, query.weigh);
    const all: FoundQuestion[] = [
      ...found,
      ...tail.find(weighed, query.keys).map((one) => ({ ...one, segment: files.length })),
    ];
    all.sort((a, b) => b.score - a.score || a.segment - b.segment || a.document - b.document);
    const best = all.slice(0, query.limit);
    return {
      found: [...best, ...all.slice(query.limit).filter(({ keys }) => keys.length > 0)],
      frequencies,
      documents,
    };
  }

  /** One read of each segment for all its places; results in the order of the places. */
  async function fromEach<T>(
    places: readonly Place[],
    fromSegment: (segment: CommunitySegment, documents: readonly number[]) => Promise<readonly T[]>,
    fromTail: (document: IndexDocument) => T,
  ): Promise<T[]> {
    const bySegment = Map.groupBy(places.keys(), (at) => places[at]?.segment ?? -1);
    const results: T[] = [];
    await Promise.all(
      [...bySegment].map(async ([number, positions]) => {
        const documents = positions.map((at) => places[at]?.document ?? -1);
        const segment = segments[number];
        const read = segment
          ? await fromSegment(segment, documents)
          : documents.flatMap((document) => tail.documents[document] ?? []).map(fromTail);
        positions.forEach((at, position) => {
          const one = read[position];
          if (one !== undefined) results[at] = one;
        });
      }),
    );
    return results;
  }

  /** Questions and triage threads. */
  const readThreads = (places: readonly Place[]): Promise<(Question | null)[]> =>
    fromEach<Question | null>(
      places,
      async ({ segment, community }, documents) =>
        (await readRecords(segment, documents)).map((record) => {
          const question = Question.safeParse(record).data ?? null;
          // What was synced since stands in the tail, newer.
          if (question === null || inTail.has(question.id)) return null;
          return community === null || question.communityId === community ? question : null;
        }),
      ({ record }) => record,
    );

  const readQuestions = async (places: readonly Place[]): Promise<(Question | null)[]> =>
    (await readThreads(places)).map((one) => (one !== null && isTriageThread(one) ? null : one));

  async function readTriageThreads(communityId: string): Promise<Question[]> {
    const keys = [triageTerm(communityId)];
    const { found } = await find({ words: new Map(), keys, limit: 0, weigh: () => 0 });
    const threads = (await readThreads(found)).flatMap((one) =>
      one !== null && one.communityId === communityId && isTriageThread(one) ? [one] : [],
    );
    const byId = new Map(threads.map((thread) => [thread.id, thread]));
    return [...byId.values()].toSorted(
      (a, b) => a.createdAt.localeCompare(b.createdAt) || (a.id < b.id ? -1 : 1),
    );
  }

  async function* readAll(communityId: string): AsyncGenerator<Question[]> {
    const seen = new Set<string>();
    const fresh = (questions: readonly (Question | null)[]): Question[] =>
      questions.filter((question): question is Question => {
        if (question?.communityId !== communityId || seen.has(question.id)) return false;
        if (isTriageThread(question)) return false;
        seen.add(question.id);
        return true;
      });
    yield fresh(tail.documents.map(({ record }) => record));
    // What was read here is newer than what a pack brought.
    const localFirst = [...segments.entries()].sort(
      ([, a], [, b]) => Number(a.community !== null) - Number(b.community !== null),
    );
    for (const [number, { segment, community }] of localFirst) {
      if (community !== null && community !== communityId) continue;
      for (let from = 0; from < segment.documents; from += PORTION) {
        const places: Place[] = [];
        for (let document = from; document < Math.min(from + PORTION, segment.documents); document += 1) {
          if (!segment.isRemoved(document)) places.push({ segment: number, document });
        }
        yield fresh(await readQuestions(places));
      }
    }
  }

  return {
    find,
    readAll,
    readTriageThreads,
    frequencies: async (terms) => {
      const words = new Map([...terms].map((term) => [term, 0] as const));
      return find({ words, keys: [], limit: 0, weigh: () => 0 });
    },
    termsWithPrefix: async (prefix, limit) => {
      const lists = await Promise.all(files.map((segment) => termsWithPrefix(segment, prefix, limit)));
      const sums = new Map<string, number>();
      for (const { term, df } of [...lists.flat(), ...tail.termsWithPrefix(prefix, limit)]) {
        sums.set(term, (sums.get(term) ?? 0) + df);
      }
      return [...sums]
        .map(([term, df]) => ({ term, df }))
        .sort((a, b) => b.df - a.df || (a.term < b.term ? -1 : 1))
        .slice(0, limit);
    },
    readFeatures: (places) =>
      fromEach<StoredFeatures>(
        places,
        ({ segment }, documents) => readFeatures(segment, documents),
        ({ features }) => storeFeatures(features),
      ),
    readQuestions,
    readQuestion: async (id) => {
      const kept = tail.documents[inTail.get(id) ?? -1];
      if (kept) return kept.record;
      const { found } = await find({
        words: new Map(),
        keys: [`q${id}`, `m${id}`],
        limit: 0,
        weigh: () => 0,
      });
      const questions = await readThreads(found);
      return (
        questions.find((question) => question?.id === id) ??
        questions.find((question) => question !== null && isMergedInto(id, question)) ??
        null
      );
    },
  };
}

/** Nobody merges what belongs to another community. */
const isMergedInto = (id: string, { communityId, mergedFrom }: Question): boolean =>
  communityOf(id) === communityId && mergedFrom?.includes(id) === true;

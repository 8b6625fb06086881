import type { IndexDocument } from '../model/index-document.ts';
import type { Question } from '../model/question.ts';
import { answerIndex, type AnswerIndex, type CommunitySegment } from '../search/answer-index.ts';
import { weighThread } from '../search/weigh-thread.ts';
import { createPageCache, type PageCache } from '../search/segment/page-cache.ts';
import { lookedUpFrom, openSegment } from '../search/segment/segment.ts';
import { buildTail, MOST_IN_TAIL } from '../search/tail.ts';
import type { WantedCopy } from '../store/copy-messages.ts';
import type { IndexStore } from '../store/index-store.ts';
import type { SegmentStore } from '../store/segment-store.ts';
import { describeQuestion } from '../terms/describe-question.ts';
import type { KeptCopies } from './kept-copies.ts';
import type { KeptStore } from './kept-store.ts';
import { sameBytes } from './local-pack.ts';

/** The index as it stood at one version of the segment store. */
export interface OpenAnswers {
  index: AnswerIndex;
  /** True while nothing has changed since. */
  isCurrent(): Promise<boolean>;
  /** What the next version takes over: segments are immutable, and describing a question costs a millisecond. */
  opened: ReadonlyMap<string, OpenedSegment>;
  described: ReadonlyMap<string, IndexDocument>;
  cache: PageCache;
  /** What a copy of each segment would hold. */
  wantedCopies: readonly WantedCopy[];
}

interface OpenedSegment extends CommunitySegment {
  removed: Uint8Array;
}

/** A question of a forum as the index takes it: there, tags are how people name the product. */
export function describeSynced(synced: Question, now: number): IndexDocument {
  const { question, best, obsolete } = weighThread(synced, now);
  return describeQuestion(question, { best, obsolete, tagsNameProducts: true });
}

/**
 * Opens what is active. Reads one transaction of the segment store; the other database only where there is a tail.
 * @param now milliseconds since 1970
 * @throws where a database cannot be read, or a segment is damaged
 */
export async function openAnswers(
  store: SegmentStore,
  synced: KeptStore<IndexStore>,
  before: OpenAnswers | null,
  copies: Pick<KeptCopies, 'sourceOf'>,
  now: number,
): Promise<OpenAnswers> {
  const active = await store.readActive();
  if (!active.ok) throw new Error(active.problem);
  const { version, tail, segments } = active.value;
  const cache = before?.cache ?? createPageCache();
  const opened = new Map<string, OpenedSegment>();
  const wantedCopies: WantedCopy[] = [];
  for (const { id, head, removed, blob, community, kind } of segments) {
    const key = `${id} ${community}`;
    const known = before?.opened.get(key);
    // The same file may have lost other documents since.
    const isSame = known !== undefined && sameBytes(known.removed, removed);
    const one = isSame
      ? known
      : {
          segment: await openSegment(copies.sourceOf(id, blob), { head, removed, cache }),
          community: kind === 'published' ? community : null,
          removed,
        };
    opened.set(key, one);
    wantedCopies.push({ id, blob, from: lookedUpFrom(one.segment.trailer) });
  }
  const questions = tail > 0 ? await readTail(synced) : [];
  const described = new Map(
    questions.map((question) => {
      const text = JSON.stringify(question);
      return [text, before?.described.get(text) ?? describeSynced(question, now)] as const;
    }),
  );
  return {
    index: answerIndex([...opened.values()], buildTail([...described.values()])),
    isCurrent: async () => {
      const current = await store.readVersion();
      return current.ok && current.value === version;
    },
    opened,
    described,
    cache,
    wantedCopies,
  };
}

async function readTail(synced: KeptStore<IndexStore>): Promise<Question[]> {
  const questions = await synced.read((store) => store.readQuestions(MOST_IN_TAIL));
  if (!questions.ok) throw new Error(questions.problem);
  return questions.value;
}

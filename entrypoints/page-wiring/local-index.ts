import { verdictsForRanking } from '../../lib/answering/outcome.ts';
import type { AskedAnswers } from '../../components/lookup/AskedView.tsx';
import { countQuestions, readCommunities } from '../../lib/lookup/communities.ts';
import { communityInPack } from '../../lib/lookup/community-in-pack.ts';
import { keepIndex } from '../../lib/lookup/kept-index.ts';
import { triageThread } from '../../lib/lookup/triage-thread.ts';
import type { Asked } from '../../lib/model/asked.ts';
import type { OfferedPack } from '../../lib/model/pack-catalogue.ts';
import type { Community, Question } from '../../lib/model/question.ts';
import { ok, type Result } from '../../lib/model/result.ts';
import type { Hit } from '../../lib/model/search.ts';
import type { PageSignal } from '../../lib/model/signal.ts';
import { readTaskPool, type TaskPool } from '../../lib/helping/task-pool.ts';
import {
  waitingQuestions,
  type HelpingWorld,
  type WaitingList,
} from '../../lib/helping/waiting-questions.ts';
import { packToOffer } from '../../lib/packs/catalogue.ts';
import { queryFromError, queryFromMessage, queryFromText } from '../../lib/search/build-query.ts';
import { controlQuestions } from '../../lib/search/control-questions.ts';
import { searchAnswers, type SearchWorld } from '../../lib/search/search-answers.ts';
import type { OwnStore } from '../../lib/store/own-store.ts';

/** Hits listed while typing. */
const MAX_HITS = 8;
/** Hits for something asked by hand below this are noise. */
const MIN_CONFIDENCE = 0.1;

/** The answer index as the pages use it: opened on first use and again after a failure, searched in the page itself. */
export interface LocalIndex {
  readCommunities(): Promise<Result<Community[]>>;
  countQuestions(communityId: string): Promise<Result<number>>;
  /** A text of several lines is taken as a pasted message. */
  search(text: string): Promise<Result<Hit[]>>;
  /** What was asked by hand: fixes for a message, questions about a control. */
  answerAsked(asked: Asked): Promise<Result<AskedAnswers>>;
  /** Fixes for one error of a page; the signal is redacted. */
  fixesFor(signal: PageSignal, errorId: string): Promise<Result<Hit[]>>;
  /** Null when it is not there, or the index cannot be read. */
  readQuestion(id: string): Promise<Question | null>;
  /** Every question of a community and its triage threads: for pages that count, not for look-ups. */
  readAll(communityId: string): Promise<Result<Question[]>>;
  /** What a community calls its ranks, as its installed pack says; null for the usual names. */
  rankTitles(communityId: string): Promise<readonly string[] | null>;
  /** Open questions for this helper, the best first. */
  waiting(helper: Omit<HelpingWorld, 'index' | 'now'>, limit: number): Promise<Result<WaitingList>>;
  /**
   * What five-minute tasks are drawn from.
   * @param communities ids; of others nothing is taken
   * @param topics what the person can help with
   */
  taskPool(communities: readonly string[], topics: readonly string[]): Promise<Result<TaskPool>>;
  /** Whether verdicts can be told to a community. False where the index cannot be read. */
  hasTriageThread(communityId: string): Promise<boolean>;
  /**
   * A pack of the person's catalogues for one of these products, or null.
   * @param products names, the page's most certain first
   */
  packToOffer(products: readonly string[]): Promise<OfferedPack | null>;
}

/** @param clock milliseconds since 1970 */
export function localIndex(own: OwnStore, clock: () => number): LocalIndex {
  const index = keepIndex();
  const look = async <T>(work: (world: SearchWorld) => Promise<Result<T>>): Promise<Result<T>> => {
    const verdicts = verdictsForRanking(await own.readConfirmations());
    return index.search(async (answers) => {
      const found = await work({ index: answers, verdicts, now: clock() });
      // Thrown so that `search` tries a fresh store once.
      if (!found.ok) throw new Error(found.problem);
      return found.value;
    });
  };
  return {
    readCommunities: () => readCommunities(index),
    countQuestions: (communityId) => countQuestions(index, communityId),
    search: (text) =>
      look((world) =>
        searchAnswers(
          text.includes('\n') ? queryFromMessage(text, [], MAX_HITS).query : queryFromText(text, MAX_HITS),
          world,
        ),
      ),
    answerAsked: (asked) => look((world) => answerAsked(asked, world)),
    fixesFor: (signal, errorId) =>
      look(async (world) => {
        const query = queryFromError(signal, errorId, MAX_HITS);
        const hits = query ? await searchAnswers(query, world) : ok([]);
        return hits.ok ? ok(hits.value.filter(isLikely)) : hits;
      }),
    async readQuestion(id) {
      const question = await index.search((answers) => answers.readQuestion(id));
      return question.ok ? question.value : null;
    },
    readAll: (communityId) =>
      index.search(async (answers) => {
        const all = await answers.readTriageThreads(communityId);
        for await (const portion of answers.readAll(communityId)) all.push(...portion);
        return all;
      }),
    rankTitles: async (communityId) => (await communityInPack(index, communityId))?.ranks ?? null,
    waiting: (helper, limit) =>
      index.search(async (answers) => {
        const read = await waitingQuestions({ ...helper, index: answers, now: clock() }, limit);
        // Thrown so that `search` tries a fresh store once.
        if (!read.ok) throw new Error(read.problem);
        return read.value;
      }),
    taskPool: (communities, topics) => index.search((answers) => readTaskPool(answers, communities, topics)),
    hasTriageThread: async (communityId) => (await triageThread(index, communityId)) !== null,
    async packToOffer(products) {
      const { catalogues, unwantedPacks } = await own.readSettings();
      if (catalogues.length === 0 || products.length === 0) return null;
      const store = await index.segments.open();
      const [kept, pins] = [store.ok ? await store.value.readCatalogues() : store, await own.readPackPins()];
      // An offer is a courtesy: where it cannot be made, options tells what is wrong.
      if (!kept.ok || !pins.ok) return null;
      const packs = catalogues.flatMap((address) => kept.value.get(address)?.packs ?? []);
      const installed = pins.value.map(({ community }) => community);
      return packToOffer(packs, products, new Set([...unwantedPacks, ...installed]));
    },
  };
}

async function answerAsked(asked: Asked, world: SearchWorld): Promise<Result<AskedAnswers>> {
  if (asked.kind === 'control') {
    const found = await controlQuestions(asked, world, MAX_HITS);
    return found.ok ? ok({ kind: 'control', ...found.value }) : found;
  }
  if (asked.from === 'address-bar') {
    const typed = await searchAnswers(queryFromText(asked.text, MAX_HITS), world);
    return typed.ok ? ok({ kind: 'error', line: asked.text, hits: typed.value, sure: false }) : typed;
  }
  const products = asked.products.map(({ name }) => name);
  const { query, key } = queryFromMessage(asked.text, products, MAX_HITS);
  const hits = await searchAnswers(query, world);
  return hits.ok
    ? ok({ kind: 'error', line: key?.text ?? asked.text, hits: hits.value.filter(isLikely), sure: true })
    : hits;
}

/** What is less likely than this is shown nowhere. */
const isLikely = ({ confidence }: Hit): boolean => confidence >= MIN_CONFIDENCE;

/** "Waiting for you": open questions of the followed communities that this helper may know an answer to. */
import type { HelpingMark, Waiting } from '../model/helping.ts';
import type { Question } from '../model/question.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { AnswerIndex, FoundQuestion } from '../search/answer-index.ts';
import { isOpen, openTerm } from '../terms/is-open.ts';
import { knownTopics, topicsOf } from './known-topics.ts';
import { weighWaiting } from './weigh-waiting.ts';

/** The engine weighs so many terms of one look-up; there is one a community. */
const MOST_TOPICS = 32;
/** A look-up each; hardly anybody follows more. */
const MOST_COMMUNITIES = 24;
/** Records that are read of those that fit, and of all: each costs a read from disk. */
const MOST_FITTING = 72;
const MOST_OF_ALL = 24;
/** Subjects offered to choose from. */
const MOST_OFFERED = 8;
/** Answers of this person that are looked at for what they know. */
const MOST_ANSWERED = 40;

export interface HelpingWorld {
  index: Pick<AnswerIndex, 'find' | 'readQuestions' | 'readQuestion'>;
  /** Ids of the followed communities. */
  followed: readonly string[];
  /** As the person wrote them. */
  chosenTopics: readonly string[];
  /** Ids of questions that they answered or are answering, newest first. */
  answered: readonly string[];
  marks: readonly HelpingMark[];
  /** True for a question that they asked themselves. */
  isOwn(question: Question): boolean;
  /** Milliseconds since 1970. */
  now: number;
}

export interface WaitingList {
  /** The best first; those that fit nothing of what the helper knows come last. */
  waiting: Waiting[];
  /** Subjects of the open questions that were looked at, the most frequent first: to choose from. */
  offered: string[];
  /** Something is known of what the helper knows; else no question fits. */
  knowsTopics: boolean;
  /** How many of those found are snoozed or declined. */
  putAside: number;
}

/** @param limit how many to list */
export async function waitingQuestions(world: HelpingWorld, limit: number): Promise<Result<WaitingList>> {
  if (world.followed.length === 0) return ok({ waiting: [], offered: [], knowsTopics: false, putAside: 0 });
  try {
    const before = await Promise.all(
      world.answered.slice(0, MOST_ANSWERED).map((id) => world.index.readQuestion(id)),
    );
    const topics = knownTopics(
      world.chosenTopics,
      before.filter((question) => question !== null),
    );
    const fits = topics.size === 0 ? [] : await readOpen([...topics.keys()], MOST_FITTING, world);
    const all = await readOpen(null, topics.size === 0 ? MOST_FITTING : MOST_OF_ALL, world);
    // What they know chooses what comes first, not what is there: who answered once may know more.
    const known = new Set(fits.map(({ id }) => id));
    const open = [...fits, ...all.filter(({ id }) => !known.has(id))];
    const aside = new Set(
      world.marks.filter((mark) => isAside(mark, world.now)).map((mark) => mark.questionId),
    );
    const claimed = new Set(world.marks.filter(({ is }) => is === 'claimed').map((mark) => mark.questionId));
    const weighed = open.map((question): Waiting => ({
      question,
      ...weighWaiting(question, topics, world.now),
      claimed: claimed.has(question.id),
    }));
    const waiting = weighed
      .filter(({ question }) => !aside.has(question.id))
      .sort(
        (a, b) =>
          Number(b.claimed) - Number(a.claimed) ||
          Number(b.fits) - Number(a.fits) ||
          b.score - a.score ||
          (a.question.id < b.question.id ? -1 : 1),
      );
    return ok({
      waiting: waiting.slice(0, limit),
      offered: mostFrequent([...all, ...fits]).slice(0, MOST_OFFERED),
      knowsTopics: topics.size > 0,
      putAside: weighed.length - waiting.length,
    });
  } catch {
    return failed('The open questions could not be read. Choose "Rebuild index" in options.');
  }
}

/**
 * Open questions, those that most look for first.
 * @param topics folded names of which one must be theirs; null for any
 * @param limit how many records are read
 */
async function readOpen(
  topics: readonly string[] | null,
  limit: number,
  { index, followed, isOwn, answered }: HelpingWorld,
): Promise<Question[]> {
  const found: FoundQuestion[] = [];
  for (const id of followed.slice(0, MOST_COMMUNITIES)) {
    const terms = topics?.slice(0, MOST_TOPICS).map((topic) => openTerm(id, topic)) ?? [openTerm(id)];
    const words = new Map(terms.map((term) => [term, 1] as const));
    found.push(...(await index.find({ words, keys: [], limit, weigh: () => 1 })).found);
  }
  found.sort((a, b) => b.score - a.score);
  const read = await index.readQuestions(found.slice(0, limit));
  const communities = new Set(followed);
  const done = new Set(answered);
  return read.filter(
    (question): question is Question =>
      question !== null &&
      communities.has(question.communityId) &&
      !done.has(question.id) &&
      isOpen(question) &&
      !isOwn(question),
  );
}

const isAside = ({ is, until }: HelpingMark, now: number): boolean =>
  is === 'not-for-me' || (is === 'snoozed' && until !== null && Date.parse(until) > now);

/** Subjects by how many of the questions have them, as the first of them writes it. */
function mostFrequent(questions: readonly Question[]): string[] {
  const counts = new Map<string, { name: string; times: number }>();
  for (const question of questions) {
    for (const [folded, name] of topicsOf(question)) {
      const { times } = counts.get(folded) ?? { times: 0 };
      counts.set(folded, { name: counts.get(folded)?.name ?? name, times: times + 1 });
    }
  }
  return [...counts.values()]
    .sort((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}

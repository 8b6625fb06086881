/** "Waiting for you": open questions of the followed communities that this helper may know an answer to. */
import type { HelpingMark, Waiting } from '../model/helping.ts';
import type { Question } from '../model/question.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { AnswerIndex } from '../search/answer-index.ts';
import { isOpen, openTerm } from '../terms/is-open.ts';
import { knownTopics, topicsOf } from './known-topics.ts';
import { weighWaiting } from './weigh-waiting.ts';

/** An open question's own term counts this much more than a subject: what is answered never comes first. */
const OPEN_WEIGHT = 6;
/** So many subjects and communities are asked for: the engine weighs no more words than these together. */
const MOST_TOPICS = 16;
const MOST_COMMUNITIES = 8;
/** Places that are looked at, and records that are read: each costs a read from disk. */
const MOST_FOUND = 240;
const MOST_READ = 96;
const READ_AT_ONCE = 24;
/** Subjects offered to choose from. */
const MOST_OFFERED = 12;
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
  /** The best first. */
  waiting: Waiting[];
  /** Subjects of the open questions that were looked at, the most frequent first: to choose from. */
  offered: string[];
  /** Something is known of what the helper knows; else all open questions are listed. */
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
    const { found } = await world.index.find({
      words: askedWords(world.followed, [...topics.keys()]),
      keys: [],
      limit: MOST_FOUND,
      weigh: () => 1,
    });
    const open = await readOpen(found, world);
    const aside = new Set(
      world.marks.filter((mark) => isAside(mark, world.now)).map((mark) => mark.questionId),
    );
    const claimed = new Set(world.marks.filter(({ is }) => is === 'claimed').map((mark) => mark.questionId));
    const weighed = open.flatMap((question): Waiting[] => {
      const one = weighWaiting(question, topics, world.now);
      return one ? [{ question, ...one, claimed: claimed.has(question.id) }] : [];
    });
    const waiting = weighed
      .filter(({ question }) => !aside.has(question.id))
      .sort(
        (a, b) =>
          Number(b.claimed) - Number(a.claimed) ||
          b.score - a.score ||
          (a.question.id < b.question.id ? -1 : 1),
      );
    return ok({
      waiting: waiting.slice(0, limit),
      offered: mostFrequent(open).slice(0, MOST_OFFERED),
      knowsTopics: topics.size > 0,
      putAside: weighed.length - waiting.length,
    });
  } catch {
    return failed('The open questions could not be read. Choose "Rebuild index" in options.');
  }
}

function askedWords(followed: readonly string[], topics: readonly string[]): Map<string, number> {
  return new Map([
    ...followed.slice(0, MOST_COMMUNITIES).map((id) => [openTerm(id), OPEN_WEIGHT] as const),
    ...topics.slice(0, MOST_TOPICS).map((folded) => [`p${folded}`, 1] as const),
  ]);
}

/** Records in the order of what was found, until enough were read. */
async function readOpen(
  found: Awaited<ReturnType<AnswerIndex['find']>>['found'],
  { index, followed, isOwn, answered }: HelpingWorld,
): Promise<Question[]> {
  const communities = new Set(followed);
  const done = new Set(answered);
  const places = found.filter(({ words }) => words.some((term) => term.startsWith('o')));
  const open: Question[] = [];
  for (let at = 0; at < Math.min(places.length, MOST_READ); at += READ_AT_ONCE) {
    const read = await index.readQuestions(places.slice(at, at + READ_AT_ONCE));
    for (const question of read) {
      if (!question || !communities.has(question.communityId) || done.has(question.id)) continue;
      if (isOpen(question) && !isOwn(question)) open.push(question);
    }
  }
  return open;
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

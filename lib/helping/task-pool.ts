import { foldName } from '../model/fold-name.ts';
import type { Question } from '../model/question.ts';
import type { AnswerIndex } from '../search/answer-index.ts';
import { describeQuestion } from '../terms/describe-question.ts';
import { openTerm } from '../terms/is-open.ts';

/** Records that are read: each costs a read from disk. */
const MOST_IN_DEMAND = 90;
const MOST_ALIKE = 40;
/** Fewer in demand than this leave the choice to chance. */
const FEW = 60;
const MOST_READ = 300;
/** Questions whose likes are looked for. */
const MOST_COMPARED = 30;
const MOST_TOPICS = 16;
const MOST_COMMUNITIES = 24;

export interface TaskPool {
  questions: Question[];
  /** The triage threads of the communities. */
  threads: Question[];
}

/**
 * The questions that tasks are drawn from: those most looked for about what the person knows (else about anything),
 * those that nobody answered, and those that show the same errors.
 * @param communities ids; of others nothing is taken
 * @param topics products and tags that the person can help with
 * @throws where the index cannot be read
 */
export async function readTaskPool(
  index: Pick<AnswerIndex, 'find' | 'readQuestions' | 'readAll' | 'readTriageThreads' | 'termsWithPrefix'>,
  communities: readonly string[],
  topics: readonly string[],
): Promise<TaskPool> {
  const chosen = communities.slice(0, MOST_COMMUNITIES);
  const products =
    topics.length > 0
      ? topics.map((topic) => `p${foldName(topic)}`)
      : (await index.termsWithPrefix('p', MOST_TOPICS)).map(({ term }) => term);
  const words = [...chosen.map((id) => openTerm(id)), ...products.slice(0, MOST_TOPICS)];
  const wanted = await index.find({
    words: new Map(words.map((word) => [word, 1])),
    keys: [],
    limit: MOST_IN_DEMAND,
    weigh: () => 1,
  });
  const found = await readOf(index, wanted.found, chosen);
  const read = found.length < FEW ? await withOthers(index, found, chosen) : found;
  const keys = read.slice(0, MOST_COMPARED).flatMap((question) => errorKeys(question));
  const alike = await index.find({ words: new Map(), keys: [...new Set(keys)], limit: 0, weigh: () => 0 });
  const others = await readOf(index, alike.found.slice(0, MOST_ALIKE), chosen);
  const threads = await Promise.all(chosen.map((id) => index.readTriageThreads(id)));
  const questions = new Map([...read, ...others].map((question) => [question.id, question]));
  return { questions: [...questions.values()], threads: threads.flat() };
}

/** A small community has few products, and tags that are none: it is simply read. */
async function withOthers(
  index: Pick<AnswerIndex, 'readAll'>,
  found: readonly Question[],
  communities: readonly string[],
): Promise<Question[]> {
  const all = new Map(found.map((question) => [question.id, question]));
  for (const id of communities) {
    for await (const portion of index.readAll(id)) {
      for (const question of portion) {
        if (all.size < MOST_READ) all.set(question.id, question);
      }
      if (all.size >= MOST_READ) break;
    }
  }
  return [...all.values()];
}

async function readOf(
  index: Pick<AnswerIndex, 'readQuestions'>,
  places: Parameters<AnswerIndex['readQuestions']>[0],
  communities: readonly string[],
): Promise<Question[]> {
  const read = await index.readQuestions(places);
  return read.flatMap((question) =>
    question !== null && communities.includes(question.communityId) ? [question] : [],
  );
}

/** The keys that only the very same messages have. */
const errorKeys = (question: Question): string[] =>
  [...describeQuestion({ ...question, body: '' }, { best: null }).terms.keys()].filter((term) =>
    term.startsWith('s'),
  );

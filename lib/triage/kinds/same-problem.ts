import type { Question } from '../../model/question.ts';
import { signErrorText } from '../../signature/sign-error-text.ts';
import { possibleTask, type PossibleTask } from '../possible-task.ts';

const SAME_ERROR = 0.8;
const ALIKE = 0.6;
/** Share of the words that two titles have in common, of all that they have. */
const ALIKE_TITLES = 0.5;
/** A title of fewer words is alike to too many. */
const LEAST_WORDS = 3;
/** A line that more questions have says nothing about them, nor does a title that more are alike to. */
const MOST_SHARING = 6;

/** "Same problem?" of questions of a community that show the same error, or whose titles say nearly the same. */
export function sameProblemTasks(pool: readonly Question[]): PossibleTask[] {
  const pairs = new Map<string, PossibleTask>();
  const add = (question: Question, other: Question, doubt: number): void => {
    if (question.id === other.id || question.communityId !== other.communityId) return;
    const made = possibleTask('same-problem', { question, other, doubt });
    if (!pairs.has(made.task.id)) pairs.set(made.task.id, made);
  };
  for (const sharing of questionsByKey(pool).values()) {
    if (sharing.length > MOST_SHARING) continue;
    sharing.forEach((question, at) => {
      for (const other of sharing.slice(at + 1)) add(question, other, SAME_ERROR);
    });
  }
  for (const [question, other] of alikeTitles(pool)) add(question, other, ALIKE);
  return [...pairs.values()];
}

/** Pairs of one community. Where every report is called the same, there would be as many as the square of them. */
function alikeTitles(pool: readonly Question[]): [Question, Question][] {
  const titles = pool.map(({ title, communityId }) => ({ communityId, words: wordsOf(title) }));
  const others = titles.map((one, at) => {
    const found: number[] = [];
    for (let next = 0; next < titles.length && found.length <= MOST_SHARING; next++) {
      const other = titles[next];
      if (next === at || other?.communityId !== one.communityId) continue;
      if (alike(one.words, other.words) >= ALIKE_TITLES) found.push(next);
    }
    return found;
  });
  const isTelling = (at: number): boolean => (others[at]?.length ?? 0) < MOST_SHARING;
  return others.flatMap((found, at) =>
    found.flatMap((next): [Question, Question][] => {
      const [one, other] = [pool[at], pool[next]];
      return one && other && next > at && isTelling(at) && isTelling(next) ? [[one, other]] : [];
    }),
  );
}

/** By what an error line always says, without its numbers and names. */
function questionsByKey(pool: readonly Question[]): Map<string, Question[]> {
  const byKey = new Map<string, Question[]>();
  for (const question of pool) {
    const keys = new Set(question.errors.map((line) => signErrorText(line).template));
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), question]);
  }
  return byKey;
}

const wordsOf = (title: string): ReadonlySet<string> =>
  new Set(title.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []);

/** Jaccard. */
function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (Math.min(one.size, other.size) < LEAST_WORDS) return 0;
  let common = 0;
  for (const word of one) if (other.has(word)) common += 1;
  return common / (one.size + other.size - common);
}

import { memberKey } from '../model/contribution.ts';
import { readDayPost } from '../model/day-post.ts';
import type { QuestionFacts, SharedDay } from '../model/insights.ts';
import type { Answer, Question } from '../model/question.ts';
import { signErrorText } from '../signature/sign-error-text.ts';

/** Nobody said for so long that a solution still holds: people ask whether it does. Two years, in milliseconds. */
const OLD_MS = 2 * 365 * 86_400_000;

/** What insights remember of a question. @param now milliseconds since 1970 */
export function factsOf(question: Question, now: number): QuestionFacts {
  const asker = memberKey(question.author);
  const byOthers = question.answers.filter(({ author }) => memberKey(author) !== asker);
  const solution = solutionOf(question);
  const askedAt = Date.parse(question.createdAt);
  const after = ({ createdAt }: Answer): number => Math.max(0, Date.parse(createdAt) - askedAt);
  const error = question.errors[0];
  return {
    id: question.id,
    title: question.title,
    url: question.url,
    askedAt,
    answeredAfter: byOthers.length === 0 ? null : Math.min(...byOthers.map(after)),
    solvedAfter: solution ? after(solution) : null,
    solver:
      solution && memberKey(solution.author) !== asker
        ? { key: memberKey(solution.author), name: solution.author.name }
        : null,
    demand: question.demand,
    product: question.products[0] ?? question.tags[0] ?? null,
    error: error === undefined ? null : { key: signErrorText(error).looseKey, text: error },
    stale: solution ? staleness(solution, now) : null,
  };
}

/** The answer that solved it: accepted, else what the asker thanked for or most people said that it works. */
function solutionOf({ answers }: Question): Answer | undefined {
  return (
    answers.find(({ accepted }) => accepted) ??
    answers
      .filter(({ thanked, confirmations }) => thanked || confirmations > 0)
      .toSorted((a, b) => b.confirmations - a.confirmations)[0]
  );
}

function staleness({ stale, updatedAt }: Answer, now: number): QuestionFacts['stale'] {
  if (stale) return 'said';
  return now - Date.parse(updatedAt) > OLD_MS ? 'old' : null;
}

/**
 * What people shared of their days in a triage thread; of a day that somebody tells twice the later post counts, and what
 * they count is taken for at most as much as a person does in a day.
 */
export function sharedDaysOf(thread: Question): SharedDay[] {
  const days = new Map<string, SharedDay>();
  const tell = (member: string, day: string, told: Partial<SharedDay>): void => {
    const key = `${member}\n${day}`;
    days.set(key, { ...(days.get(key) ?? { member, day, worked: 0, lookUps: null }), ...told });
  };
  for (const { body, author } of thread.answers) {
    const post = readDayPost(body);
    if (!post) continue;
    const member = memberKey(author);
    if (post.worked.length > 0) tell(member, post.day, { worked: Math.min(MOST_A_DAY, post.worked.length) });
    for (const { day, lookUps } of post.counts) tell(member, day, { lookUps: Math.min(MOST_A_DAY, lookUps) });
  }
  return [...days.values()];
}

/** More is no person's day; a sum of money hangs on it. */
const MOST_A_DAY = 100;

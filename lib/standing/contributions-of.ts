import { memberKey, type Contribution, type MemberDay } from '../model/contribution.ts';
import type { Answer, Question } from '../model/question.ts';
import { isTriageThread } from '../model/triage.ts';

/**
 * What the members of one community did that came to something, from what the forum holds alone. Forums tell how many
 * liked an answer or thanked for it, and never anybody twice, but not who and when: such outcomes have no name and take
 * the day of the answer. So does an acceptance, whose name is the asker's. What worked for somebody who says so in a day
 * post has a name and a day.
 * @param questions of one community; its triage threads are left out
 */
export function contributionsOf(
  questions: readonly Question[],
  days: readonly MemberDay[] = [],
): Contribution[] {
  const worked = new Map<string, MemberDay[]>();
  for (const day of days) {
    for (const id of new Set(day.worked)) worked.set(id, [...(worked.get(id) ?? []), day]);
  }
  const spam = new Set(
    days.flatMap(({ upheld }) =>
      upheld.filter(({ as }) => as === 'spam').map(({ questionId, answerId }) => answerId ?? questionId),
    ),
  );
  const ofThreads = questions
    .filter((question) => !isTriageThread(question))
    .flatMap((question) => {
      if (spam.has(question.id)) return [spamOf(question, null)];
      const outcomes = question.answers.flatMap((answer) =>
        outcomesOf(question, answer, worked.get(answer.id) ?? []),
      );
      const seen = question.answers.filter(({ id }) => spam.has(id));
      // A pack leaves them out, and names whose they were.
      const gone = (question.takenDown ?? []).filter(({ id }) => seen.every((answer) => answer.id !== id));
      return [...outcomes, ...[...seen, ...gone].map((answer) => spamOf(question, answer))];
    });
  return [...ofThreads, ...days.flatMap(tasksOf)];
}

/** What was taken down costs its author. */
const spamOf = (
  question: Question,
  answer: Pick<Answer, 'id' | 'author' | 'createdAt'> | null,
): Contribution => ({
  kind: 'spam',
  member: memberKey((answer ?? question).author),
  by: null,
  at: (answer ?? question).createdAt,
  communityId: question.communityId,
  questionId: question.id,
  answerId: answer?.id ?? null,
  products: [],
  times: 1,
});

function outcomesOf(question: Question, answer: Answer, worked: readonly MemberDay[]): Contribution[] {
  const { createdAt: at, votes } = answer;
  const base = {
    member: memberKey(answer.author),
    communityId: question.communityId,
    questionId: question.id,
    answerId: answer.id,
    products: [...question.products, ...question.tags],
  };
  const named = firstOfEach(worked);
  // Who says it in a day post may have said it in the thread as well.
  const nameless = Math.max(0, answer.confirmations - named.length);
  return [
    ...(answer.accepted
      ? [{ ...base, kind: 'accepted', by: memberKey(question.author), at, times: 1 } as const]
      : []),
    ...named.map(
      ({ member, day }) => ({ ...base, kind: 'confirmed', by: member, at: noon(day), times: 1 }) as const,
    ),
    ...(nameless > 0 ? [{ ...base, kind: 'confirmed', by: null, at, times: nameless } as const] : []),
    ...(votes === 0
      ? []
      : [{ ...base, kind: votes > 0 ? 'liked' : 'disliked', by: null, at, times: Math.abs(votes) } as const]),
  ];
}

/** Each member once, on the first day that they said so. */
function firstOfEach(days: readonly MemberDay[]): MemberDay[] {
  const first = new Map<string, MemberDay>();
  for (const day of days) {
    const before = first.get(day.member);
    if (!before || day.day < before.day) first.set(day.member, day);
  }
  return [...first.values()];
}

function tasksOf({ member, day, communityId, agreed, missed, upheld }: MemberDay): Contribution[] {
  const base = { member, by: null, at: noon(day), communityId, products: [] };
  const none = { questionId: `${communityId}/`, answerId: null };
  return [
    ...(agreed > 0 ? [{ ...base, ...none, kind: 'task', times: agreed } as const] : []),
    ...(missed > 0 ? [{ ...base, ...none, kind: 'task-missed', times: missed } as const] : []),
    ...upheld.map(
      ({ questionId, answerId }) => ({ ...base, questionId, answerId, kind: 'mark', times: 1 }) as const,
    ),
  ];
}

const noon = (day: string): string => `${day}T12:00:00.000Z`;

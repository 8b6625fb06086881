import { memberKey, type MemberDay } from '../model/contribution.ts';
import { readDayPost } from '../model/day-post.ts';
import type { Answer, Question } from '../model/question.ts';
import { targetOf, type TaskTarget } from '../model/task-id.ts';
import { CANT_TELL, isTriageThread, type Verdict } from '../model/triage.ts';

/** Choices that mark something, by the kind of task. */
const MARKS: Partial<
  Record<TaskTarget['kind'], Readonly<Record<string, MemberDay['upheld'][number]['as']>>>
> = {
  'still-true': { outdated: 'outdated' },
  'same-problem': { same: 'double' },
  spam: { spam: 'spam', dangerous: 'spam' },
};
/** Quicker than this, nobody has read the task. */
const READ_MS = 2_000;

/**
 * What members did in a community's triage threads. Who and when is told by the forum: what a post says of itself is not
 * believed. Each task counts once per member, and none about their own answer.
 * @param settled what the community came to in a task; null where it has not
 */
export function memberDays(
  questions: readonly Question[],
  settled: (taskId: string) => string | null,
): MemberDay[] {
  const judged = new Set<string>();
  const authors = new Map(
    questions.flatMap(({ answers }) => answers.map(({ id, author }) => [id, memberKey(author)] as const)),
  );
  const isOwn = (member: string, taskId: string): boolean =>
    authors.get(targetOf(taskId)?.answerId ?? '') === member;
  return questions
    .filter(isTriageThread)
    .flatMap(({ communityId, answers }) => answers.map((post) => ({ communityId, post })))
    .sort((a, b) => a.post.createdAt.localeCompare(b.post.createdAt))
    .flatMap(({ communityId, post }) => dayOf(communityId, post, { settled, judged, isOwn }) ?? []);
}

function dayOf(
  communityId: string,
  { author, body, createdAt }: Answer,
  {
    settled,
    judged,
    isOwn,
  }: {
    settled: (taskId: string) => string | null;
    /** Member and task, of what was counted before. */
    judged: Set<string>;
    isOwn: (member: string, taskId: string) => boolean;
  },
): MemberDay | null {
  const post = readDayPost(body);
  if (!post) return null;
  const member = memberKey(author);
  const counted = post.verdicts.filter(({ taskId, choice, tookMs }) => {
    const key = `${member}\n${taskId}`;
    const isNew = !judged.has(key) && choice !== CANT_TELL && tookMs >= READ_MS && !isOwn(member, taskId);
    if (isNew) judged.add(key);
    return isNew && settled(taskId) !== null;
  });
  const agreed = counted.filter(({ taskId, choice }) => settled(taskId) === choice);
  return {
    member,
    day: createdAt.slice(0, 10),
    communityId,
    worked: post.worked,
    agreed: agreed.length,
    missed: counted.length - agreed.length,
    upheld: agreed.flatMap(markOf),
  };
}

function markOf({ taskId, choice }: Verdict): MemberDay['upheld'] {
  const target = targetOf(taskId);
  const as = target && MARKS[target.kind]?.[choice];
  return as ? [{ questionId: target.questionId, answerId: target.answerId, as }] : [];
}

import { memberKey } from '../model/contribution.ts';
import { readDayPost } from '../model/day-post.ts';
import type { Question } from '../model/question.ts';
import { isTriageThread } from '../model/triage.ts';
import { communityOf, targetOf } from '../model/task-id.ts';
import { settleTasks, type PersonVerdict } from './settle-tasks.ts';

/** So many other people accepted answers of somebody who is trusted with what takes something away. */
const TRUSTED_BY = 10;

/** Member → people who accepted an answer of theirs, no more of them than anybody asks for. */
export type HelpedPeople = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * What was said in a community's triage threads. Who said it is the author of the post, and when the post was last changed:
 * what it says of itself is not believed. Tasks of other communities are left out.
 */
export function verdictsIn(questions: readonly Question[]): PersonVerdict[] {
  return questions.filter(isTriageThread).flatMap(({ communityId, answers }) =>
    answers.flatMap(({ author, body, updatedAt }) =>
      (readDayPost(body)?.verdicts ?? [])
        .filter(({ taskId }) => communityOf(targetOf(taskId)?.questionId ?? '') === communityId)
        .map((verdict) => ({
          voter: memberKey(author),
          verdict: verdict.at > updatedAt ? { ...verdict, at: updatedAt } : verdict,
        })),
    ),
  );
}

/** People, not answers: two who ask and accept in turn do not make each other trusted, and nobody themselves. */
export function helpedIn({ author, answers }: Question): HelpedPeople {
  const asker = memberKey(author);
  const helpers = answers.filter(({ accepted }) => accepted).map((answer) => memberKey(answer.author));
  return new Map(helpers.filter((member) => member !== asker).map((member) => [member, new Set([asker])]));
}

/** Adds people whom members helped to others. */
export function addHelped(sum: Map<string, Set<string>>, helped: HelpedPeople): void {
  for (const [member, people] of helped) {
    const known = sum.get(member) ?? new Set();
    for (const one of people) if (known.size < TRUSTED_BY) known.add(one);
    sum.set(member, known);
  }
}

/** Whether so many people's questions were answered by somebody that their word is enough to take something away. */
export const isTrustedBy = (helped: HelpedPeople, member: string): boolean =>
  (helped.get(member)?.size ?? 0) >= TRUSTED_BY;

/** What a community came to in each task, as it looks from all of its questions; null where it has not. */
export function settledTasks(questions: readonly Question[]): (taskId: string) => string | null {
  const helped = new Map<string, Set<string>>();
  for (const question of questions) addHelped(helped, helpedIn(question));
  const authors = new Map(
    questions.flatMap(({ answers }) => answers.map(({ id, author }) => [id, memberKey(author)] as const)),
  );
  // A pack leaves out what was merged or hidden: what was said of it still counts.
  const asked = new Set(
    questions.filter((one) => !isTriageThread(one)).flatMap(({ id, mergedFrom = [] }) => [id, ...mergedFrom]),
  );
  const counted = verdictsIn(questions).filter(({ voter, verdict }) => {
    const target = targetOf(verdict.taskId);
    if (!target || !asked.has(target.questionId)) return false;
    if (target.otherQuestionId !== null && !asked.has(target.otherQuestionId)) return false;
    // Nobody's word about their own answer counts.
    return authors.get(target.answerId ?? '') !== voter;
  });
  const settled = settleTasks(counted, {
    known: new Map(),
    isTrusted: (voter) => isTrustedBy(helped, voter),
  });
  return (taskId) => {
    const consensus = settled.get(taskId);
    return consensus?.state === 'settled' ? consensus.choice : null;
  };
}

import { memberKey } from '../model/contribution.ts';
import { readDayPost } from '../model/day-post.ts';
import type { Question } from '../model/question.ts';
import { isTriageThread } from '../model/triage.ts';
import { communityOf, targetOf } from '../model/task-id.ts';
import { settleTasks, type PersonVerdict } from './settle-tasks.ts';

/** Accepted answers from which on somebody is trusted with what takes something away. */
export const TRUSTED_ANSWERS = 10;

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

/** Member → answers in this thread that somebody else accepted: nobody makes themselves trusted. */
export function helpedIn({ author, answers }: Question): Map<string, number> {
  const helped = new Map<string, number>();
  for (const answer of answers) {
    const member = memberKey(answer.author);
    if (answer.accepted && member !== memberKey(author)) helped.set(member, (helped.get(member) ?? 0) + 1);
  }
  return helped;
}

/** Members whose answers were accepted so often that their word is enough to take something away. */
function trustedMembers(questions: readonly Question[]): ReadonlySet<string> {
  const accepted = new Map<string, number>();
  for (const question of questions) {
    for (const [member, times] of helpedIn(question))
      accepted.set(member, (accepted.get(member) ?? 0) + times);
  }
  return new Set([...accepted].filter(([, times]) => times >= TRUSTED_ANSWERS).map(([member]) => member));
}

/** What a community came to in each task, as it looks from all of its questions; null where it has not. */
export function settledTasks(questions: readonly Question[]): (taskId: string) => string | null {
  const trusted = trustedMembers(questions);
  const settled = settleTasks(verdictsIn(questions), {
    known: new Map(),
    isTrusted: (voter) => trusted.has(voter),
  });
  return (taskId) => {
    const consensus = settled.get(taskId);
    return consensus?.state === 'settled' ? consensus.choice : null;
  };
}

/** What a community's verdicts come to, as marks on its questions. */
import { memberKey } from '../model/contribution.ts';
import type { Question } from '../model/question.ts';
import { targetOf, type TaskTarget } from '../model/task-id.ts';
import { fixedChoices, NONE } from '../triage/task-choices.ts';
import { lineKey } from '../triage/kinds/error-line.ts';
import { isVersionOf } from '../triage/kinds/fits-version.ts';
import { productKey } from '../triage/kinds/which-product.ts';
import { tasksOfEach } from '../triage/possible-tasks.ts';
import { settleTasks, type Consensus, type PersonVerdict } from '../triage/settle-tasks.ts';
import { wordingOf } from '../terms/lend-wordings.ts';
import { NO_MARKS, type QuestionMarks } from './question-marks.ts';

export interface SettledMarks {
  /** Question id → what is settled of it. */
  marks: ReadonlyMap<string, QuestionMarks>;
  /** Question id → id of the one that it is the same as. */
  merged: ReadonlyMap<string, string>;
  report: TriageReport;
}

export interface TriageReport {
  people: number;
  verdicts: number;
  settled: number;
  stale: number;
  hidden: number;
  merged: number;
  /** Settled but for somebody whom the community trusts. */
  waiting: number;
  contested: number;
}

/**
 * @param questions all that the verdicts are about, as the forum has them, without triage threads
 * @param isTrusted by `memberKey`
 * @param now milliseconds since 1970: the time of the newest post
 */
export function settleMarks(
  verdicts: readonly PersonVerdict[],
  questions: ReadonlyMap<string, Question>,
  world: { isTrusted(voter: string): boolean; now: number },
): SettledMarks {
  const known = new Map(
    tasksOfEach([...questions.values()], world.now).flatMap(({ task }) =>
      task.known === null ? [] : [[task.id, task.known] as const],
    ),
  );
  const counted = verdicts.filter((one) => mayCount(one, questions));
  const settled = settleTasks(counted, { known, isTrusted: world.isTrusted });
  const decided = [...settled].flatMap(([id, consensus]) => {
    const target = targetOf(id);
    return target && consensus.state === 'settled' && consensus.choice !== null
      ? [{ target, choice: consensus.choice }]
      : [];
  });
  const merged = mergedInto(decided, questions);
  const marks = new Map<string, QuestionMarks>();
  const mark = (id: string, add: (now: QuestionMarks) => Partial<QuestionMarks>): void => {
    const now = marks.get(id) ?? NO_MARKS;
    marks.set(id, { ...now, ...add(now) });
  };
  for (const { target, choice } of decided) markOne(target, choice, questions, mark);
  for (const [from, into] of merged) {
    const question = questions.get(from);
    if (!question) continue;
    mark(into, ({ mergedFrom, mergedErrors, mergedWordings }) => ({
      mergedFrom: [...mergedFrom, from],
      mergedErrors: [...mergedErrors, ...question.errors],
      mergedWordings: [...mergedWordings, wordingOf(question)],
    }));
  }
  return { marks, merged, report: reportOf(counted, [...settled.values()], marks, merged) };
}

/** It is about something that is there, says what can be said of it, and is nobody's word about their own answer. */
function mayCount({ voter, verdict }: PersonVerdict, questions: ReadonlyMap<string, Question>): boolean {
  const target = targetOf(verdict.taskId);
  const question = target && questions.get(target.questionId);
  if (!target || !question) return false;
  const answer = question.answers.find(({ id }) => id === target.answerId);
  if (target.answerId !== null && (!answer || memberKey(answer.author) === voter)) return false;
  const other = target.otherQuestionId === null ? question : questions.get(target.otherQuestionId);
  if (!other) return false;
  if (target.version !== null && !isVersionOf(target.version, question)) return false;
  const choices = fixedChoices(target.kind) ?? [NONE, ...ownChoices(target, question)];
  return verdict.choice === 'cant-tell' || choices.includes(verdict.choice);
}

const ownChoices = ({ kind }: TaskTarget, { errors, products, tags }: Question): string[] =>
  kind === 'error-line' ? errors.map(lineKey) : [...products, ...tags].map(productKey);

function markOne(
  { kind, questionId, answerId, version }: TaskTarget,
  choice: string,
  questions: ReadonlyMap<string, Question>,
  mark: (id: string, add: (now: QuestionMarks) => Partial<QuestionMarks>) => void,
): void {
  const question = questions.get(questionId);
  if (kind === 'which-product') {
    const product = [...(question?.products ?? []), ...(question?.tags ?? [])].find(
      (name) => productKey(name) === choice,
    );
    if (product !== undefined) mark(questionId, () => ({ product }));
  } else if (kind === 'error-line') {
    const errorLine = question?.errors.find((line) => lineKey(line) === choice);
    if (errorLine !== undefined) mark(questionId, () => ({ errorLine }));
  }
  if (answerId === null) return;
  if (kind === 'still-true' && choice === 'outdated')
    mark(questionId, ({ stale }) => ({ stale: [...stale, answerId] }));
  const isSpam = kind === 'spam' && choice !== 'fine';
  if (isSpam || (kind === 'personal-data' && choice === 'personal'))
    mark(questionId, ({ hidden }) => ({ hidden: [...new Set([...hidden, answerId])] }));
  if (isSpam) mark(questionId, ({ spam }) => ({ spam: [...spam, answerId] }));
  if (kind === 'fits-version' && version !== null) {
    if (choice === 'works') mark(questionId, ({ fits }) => ({ fits: [...fits, [answerId, version]] }));
    else mark(questionId, ({ fails }) => ({ fails: [...fails, [answerId, version]] }));
  }
}

/** Of questions that are the same, directly or through others, the most helpful one stays. */
function mergedInto(
  decided: readonly { target: TaskTarget; choice: string }[],
  questions: ReadonlyMap<string, Question>,
): Map<string, string> {
  const groups = new Map<string, Set<string>>();
  for (const { target, choice } of decided) {
    const { kind, questionId, otherQuestionId } = target;
    if (kind !== 'same-problem' || choice !== 'same' || otherQuestionId === null) continue;
    const group = new Set([
      questionId,
      otherQuestionId,
      ...(groups.get(questionId) ?? []),
      ...(groups.get(otherQuestionId) ?? []),
    ]);
    for (const id of group) groups.set(id, group);
  }
  const merged = new Map<string, string>();
  for (const group of new Set(groups.values())) {
    const [stays, ...others] = [...group]
      .flatMap((id) => questions.get(id) ?? [])
      .toSorted(
        (a, b) =>
          acceptedIn(b) - acceptedIn(a) ||
          b.answers.length - a.answers.length ||
          a.createdAt.localeCompare(b.createdAt),
      );
    for (const { id } of others) if (stays) merged.set(id, stays.id);
  }
  return merged;
}

const acceptedIn = ({ answers }: Question): number => Number(answers.some(({ accepted }) => accepted));

function reportOf(
  counted: readonly PersonVerdict[],
  all: readonly Consensus[],
  marks: ReadonlyMap<string, QuestionMarks>,
  merged: ReadonlyMap<string, string>,
): TriageReport {
  const inState = (state: Consensus['state']): number => all.filter((one) => one.state === state).length;
  const sum = (of: (marks: QuestionMarks) => number): number =>
    [...marks.values()].reduce((total, one) => total + of(one), 0);
  return {
    people: new Set(counted.map(({ voter }) => voter)).size,
    verdicts: counted.length,
    settled: inState('settled'),
    stale: sum(({ stale }) => stale.length),
    hidden: sum(({ hidden }) => hidden.length),
    merged: merged.size,
    waiting: inState('waits-for-trusted'),
    contested: inState('contested'),
  };
}

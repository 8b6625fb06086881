/** Five-minute tasks: one small question about what a community holds, and what a person said to it. */
import { z } from 'zod';
import { IsoTime, type Question } from './question.ts';

export const TaskKind = z.enum([
  'same-problem',
  'fits-version',
  'still-true',
  'which-product',
  'personal-data',
  'spam',
  'error-line',
]);
export type TaskKind = z.infer<typeof TaskKind>;

/** Always possible, and never held against anyone. */
export const CANT_TELL = 'cant-tell';

/** What may be said to a task. `text` is data of the question (a product's name, a line); null where the kind says it all. */
export interface TaskChoice {
  key: string;
  text: string | null;
}

/** One small question. Its id is made of what it is about (`task-id.ts`), so that verdicts from many machines meet. */
export interface Task {
  id: string;
  kind: TaskKind;
  communityId: string;
  questionId: string;
  answerId: string | null;
  otherQuestionId: string | null;
  /** Of `fits-version`: the version that is asked about, with its product. */
  version: string | null;
  /** At most four; "can't tell" comes besides. */
  choices: readonly TaskChoice[];
  /** The choice that people at the forum have settled already; null for what is really asked. */
  known: string | null;
}

/** Longest task id: three ids of the index, a kind and a version. */
const MAX_TASK_ID = 760;

/** What one person said to a task, as it is told to the forum. */
export const Verdict = z.object({
  taskId: z.string().min(1).max(MAX_TASK_ID),
  choice: z.string().min(1).max(160),
  at: IsoTime,
  /** How long the task was looked at, in milliseconds. */
  tookMs: z.int().min(0).max(86_400_000),
});
export type Verdict = z.infer<typeof Verdict>;

/** A verdict on the machine where it was given. One a task. */
export const KeptVerdict = Verdict.extend({
  communityId: z.string().min(1).max(100),
  /** Of the question, for the post and its preview. */
  title: z.string().max(300),
  /** Id of the outbox entry that tells it to the forum; null while it waits. */
  entryId: z.string().max(100).nullable().default(null),
  /** What was known already when it was given; null where it was really asked. */
  known: z.string().max(160).nullable().default(null),
});
export type KeptVerdict = z.infer<typeof KeptVerdict>;

/** Tag of the threads of a forum that day posts are written to. They are no questions, and are shown as none. */
export const TRIAGE_TAG = 'peerside-triage';

export const isTriageThread = ({ tags }: Pick<Question, 'tags'>): boolean => tags.includes(TRIAGE_TAG);

/** The parts of Apache Answer's answers that we read. */
import { z } from 'zod';
import { TimeSeconds } from './forum-time.ts';

/** Every answer is wrapped; only success has this code. */
const wrapped = <T extends z.ZodType>(data: T) => z.object({ code: z.literal(200), data });
/** Ids are texts of digits. */
const Id = z.union([z.string(), z.int()]).transform(String);
const Person = z.object({
  id: Id.optional(),
  username: z.string().min(1),
  display_name: z.string().nullish(),
});

export const SiteInfo = wrapped(z.object({ general: z.object({ name: z.string().min(1) }) }));
export const Self = wrapped(z.object({ id: Id, username: z.string().min(1) }));
export const List = wrapped(z.object({ count: z.int(), list: z.array(z.unknown()).nullable() }));
export const ListedQuestion = z.object({
  id: Id,
  created_at: TimeSeconds,
  /** Of the last act. */
  operated_at: TimeSeconds.nullish(),
  answer_count: z.int().min(0),
  vote_count: z.int(),
  accepted_answer_id: Id.nullish(),
  status: z.int().optional(),
  /** 2 for what stands at the top. */
  pin: z.int().optional(),
});
export const OwnQuestion = z.object({
  question_id: Id,
  create_time: TimeSeconds.nullish(),
  created_at: TimeSeconds.nullish(),
});
const VOTES = { vote_status: z.string().nullish() };
export const QuestionInfo = z.object({
  id: Id,
  title: z.string().min(1),
  content: z.string(),
  create_time: TimeSeconds,
  update_time: TimeSeconds.nullish(),
  view_count: z.int().min(0).default(0),
  vote_count: z.int().default(0),
  answer_count: z.int().min(0),
  /** 1 open, 2 closed, 10 deleted, 11 waiting for a moderator. */
  status: z.int().default(1),
  tags: z.array(z.object({ slug_name: z.string() })).nullish(),
  user_info: Person.nullish(),
  ...VOTES,
});
export type QuestionInfo = z.infer<typeof QuestionInfo>;
export const OneQuestion = wrapped(QuestionInfo);
export const AnswerInfo = z.object({
  id: Id,
  content: z.string(),
  create_time: TimeSeconds,
  update_time: TimeSeconds.nullish(),
  /** 1 no, 2 yes. */
  accepted: z.int().default(1),
  vote_count: z.int().default(0),
  status: z.int().default(1),
  user_info: Person.nullish(),
  ...VOTES,
});
export type AnswerInfo = z.infer<typeof AnswerInfo>;
export const AnswerMade = wrapped(z.object({ info: z.object({ id: Id, status: z.int().optional() }) }));
export const QuestionMade = wrapped(z.object({ id: Id, status: z.int().optional() }));
export const Done = wrapped(z.unknown());
export const Signed = wrapped(z.object({ access_token: z.string().min(8).max(1_000) }));
export const Fault = z.object({ reason: z.string().default(''), msg: z.string().default('') });

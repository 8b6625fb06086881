/** The parts of the Stack Exchange API (version 2.3) that we read, as its documentation gives them. */
import { z } from 'zod';
import { TimeSeconds } from './forum-time.ts';

const Owner = z
  .object({
    /** The same at every site, other than `user_id`. */
    account_id: z.int().optional(),
    display_name: z.string().optional(),
    link: z.string().optional(),
  })
  .optional();

const Post = {
  body_markdown: z.string(),
  creation_date: TimeSeconds,
  last_edit_date: TimeSeconds.optional(),
  content_license: z.string().optional(),
  link: z.string(),
  owner: Owner,
  score: z.int(),
};

export const StackAnswer = z.object({
  answer_id: z.int(),
  is_accepted: z.boolean(),
  /** By whoever asks. */
  upvoted: z.boolean().optional(),
  downvoted: z.boolean().optional(),
  ...Post,
});
export type StackAnswer = z.infer<typeof StackAnswer>;

export const StackQuestion = z.object({
  question_id: z.int(),
  title: z.string().min(1),
  tags: z.array(z.string()),
  view_count: z.int().min(0),
  last_activity_date: TimeSeconds,
  answer_count: z.int().min(0).optional(),
  accepted_answer_id: z.int().optional(),
  closed_date: TimeSeconds.optional(),
  locked_date: TimeSeconds.optional(),
  answers: z.array(z.unknown()).optional(),
  ...Post,
});
export type StackQuestion = z.infer<typeof StackQuestion>;

/** What every answer of the API is wrapped in. `backoff`: seconds to wait before the same method is asked again. */
export const StackPage = z.object({
  items: z.array(z.unknown()),
  has_more: z.boolean().optional(),
  backoff: z.int().min(0).optional(),
  quota_remaining: z.int().optional(),
});
export type StackPage = z.infer<typeof StackPage>;

export const StackFault = z.object({ error_id: z.int(), error_message: z.string().optional() });
export type StackFault = z.infer<typeof StackFault>;

export const StackFilter = z.object({ filter: z.string().min(1) });
export const StackSite = z.object({
  name: z.string().min(1),
  api_site_parameter: z.string(),
  site_url: z.string().optional(),
});
export const StackSize = z.object({ total_questions: z.int().min(0), total_answers: z.int().min(0) });
export const StackMe = z.object({ account_id: z.int(), display_name: z.string().min(1).max(300) });
export const AnswerMade = z.object({ answer_id: z.int(), link: z.string().optional() });
export const QuestionMade = z.object({ question_id: z.int(), link: z.string().optional() });

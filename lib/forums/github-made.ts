/** What GitHub answers to a write that it took. */
import { z } from 'zod';
import { WebUrl } from '../model/question.ts';

export const IssueCommentMade = z.object({ id: z.int(), html_url: WebUrl });
export const IssueMade = z.object({ number: z.int(), html_url: WebUrl });

export const GraphCommentMade = z.object({
  addDiscussionComment: z.object({ comment: z.object({ id: z.string().min(1).max(300), url: WebUrl }) }),
});
export const DiscussionMade = z.object({
  createDiscussion: z.object({ discussion: z.object({ number: z.int(), url: WebUrl }) }),
});

/** A mutation that was carried out gives its own field, and not null. */
export const GraphDone = z
  .record(z.string(), z.object({}))
  .refine((fields) => Object.keys(fields).length > 0, { message: 'nothing was done' });

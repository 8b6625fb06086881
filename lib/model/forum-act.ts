import { z } from 'zod';
import { WebUrl } from './question.ts';

/** A forum's own id of a thread or post, as text: some forums have numbers, some addresses. */
const ForumId = z.string().min(1).max(300);

/** How long a person really wrote: some forums hold back what was typed too fast. Milliseconds. */
const Typing = { typingMs: z.int().min(0), openMs: z.int().min(0) };

/** One write to a forum, as a person saw and confirmed it. Markdown throughout. */
export const ForumAct = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), threadId: ForumId, body: z.string().min(1).max(50_000), ...Typing }),
  z.object({
    kind: z.literal('question'),
    title: z.string().min(1).max(300),
    body: z.string().min(1).max(50_000),
    /** Where the forum wants one; null for its usual place. */
    category: ForumId.nullable(),
    tags: z.array(z.string().min(1).max(60)).max(10),
    ...Typing,
  }),
  /** A like or an upvote, or taking it back. */
  z.object({ kind: z.literal('like'), threadId: ForumId, postId: ForumId, on: z.boolean() }),
  z.object({ kind: z.literal('downvote'), threadId: ForumId, postId: ForumId, on: z.boolean() }),
  /** Marks a reply as the answer of the person's own question, or takes the mark back. */
  z.object({ kind: z.literal('accept'), threadId: ForumId, postId: ForumId, on: z.boolean() }),
  z.object({
    kind: z.literal('edit'),
    threadId: ForumId,
    postId: ForumId,
    body: z.string().min(1).max(50_000),
    /** The text as it stood when the person began to edit; a forum that can refuses to overwrite another. */
    before: z.string().max(50_000),
  }),
  z.object({ kind: z.literal('delete'), threadId: ForumId, postId: ForumId }),
]);
export type ForumAct = z.infer<typeof ForumAct>;
export type ForumActKind = ForumAct['kind'];

/** Where a written post stands. */
export const PostPlace = z.object({ threadId: ForumId, postId: ForumId, url: WebUrl.nullable() });
export type PostPlace = z.infer<typeof PostPlace>;

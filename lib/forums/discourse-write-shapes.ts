/**
 * The parts of Discourse's answers to writes and to their author that we read. Its OpenAPI document describes posts;
 * the rest is after its source: held posts, the queue, `session/current` and error bodies.
 */
import { z } from 'zod';

/** A post as whoever wrote or liked it sees it. */
export const OwnPost = z.object({
  id: z.int(),
  post_number: z.int(),
  topic_id: z.int(),
  username: z.string(),
  user_id: z.int().optional(),
  yours: z.boolean().optional(),
  raw: z.string().optional(),
  created_at: z.string(),
  deleted_at: z.string().nullish(),
  user_deleted: z.boolean().optional(),
  post_url: z.string().optional(),
  actions_summary: z.array(z.object({ id: z.int(), acted: z.boolean().optional() })).optional(),
  accepted_answer: z.boolean().optional(),
});
export type OwnPost = z.infer<typeof OwnPost>;

/** With `nested_post`, what came of a new post. */
export const PostMade = z.union([
  z.object({ action: z.literal('enqueued') }),
  z.object({ action: z.literal('create_post').optional(), post: OwnPost }),
]);

/** A topic as it stands now. */
export const TopicState = z.object({
  closed: z.boolean().optional(),
  archived: z.boolean().optional(),
  posts_count: z.int().min(1),
  accepted_answer: z.object({ post_number: z.int() }).nullish(),
  accepted_answers: z.array(z.object({ post_number: z.int() })).nullish(),
  post_stream: z.object({
    posts: z.array(z.unknown()),
    stream: z.array(z.int()),
  }),
});
export type TopicState = z.infer<typeof TopicState>;

/** Post numbers of the accepted answers, in whichever of the two forms the topic tells them. */
export const acceptedIn = (topic: Pick<TopicState, 'accepted_answer' | 'accepted_answers'>): number[] => [
  ...(topic.accepted_answers ?? []).map((post) => post.post_number),
  ...(topic.accepted_answer ? [topic.accepted_answer.post_number] : []),
];

export const PostsOfTopic = z.object({ post_stream: z.object({ posts: z.array(z.unknown()) }) });

/** A page of the newest topics; the first poster is who opened one. */
export const NewestTopics = z.object({
  topic_list: z.object({
    topics: z.array(
      z.object({
        id: z.int(),
        created_at: z.string(),
        pinned: z.boolean().optional(),
        posters: z.array(z.object({ user_id: z.int() })).optional(),
      }),
    ),
  }),
});

/** What of one's own waits for a moderator. */
export const Pending = z.object({
  pending_posts: z.array(
    z.object({ raw_text: z.string().nullish(), topic_id: z.int().nullish(), title: z.string().nullish() }),
  ),
});

export const CurrentSession = z.object({
  current_user: z.object({ id: z.int(), username: z.string().min(1).max(300) }),
});

/** Current versions know tags by number, older ones by name. */
export const TagList = z.object({
  tags: z.array(
    z.object({
      id: z.union([z.int(), z.string()]),
      name: z.string().optional(),
      slug: z.string().optional(),
    }),
  ),
});

export const ErrorBody = z.object({
  errors: z.array(z.string()).optional(),
  error_type: z.string().optional(),
  extras: z.object({ wait_seconds: z.number().optional() }).optional(),
});

/**
 * The parts of Discourse's answers that we read, after its OpenAPI document; the accepted-answer fields come
 * from the solved plugin, which that document leaves out. Lenient: plugins add fields, old sites lack some.
 */
import { z } from 'zod';
import { TimeText } from './forum-time.ts';

export const BasicInfo = z.object({ title: z.string().min(1).max(300) });

const Tag = z.union([z.string(), z.object({ name: z.string() })]);

export const TopicListItem = z.object({
  id: z.int(),
  bumped_at: TimeText,
  pinned: z.boolean().optional(),
  visible: z.boolean().optional(),
  posts_count: z.int().optional(),
  like_count: z.int().optional(),
  closed: z.boolean().optional(),
  archived: z.boolean().optional(),
  has_accepted_answer: z.boolean().optional(),
});
export type TopicListItem = z.infer<typeof TopicListItem>;

const Count = z.int().min(0);
/** `/about.json`; the names changed about 2024. */
export const About = z.object({
  about: z.object({
    stats: z.union([
      z.object({ topics_count: Count, posts_count: Count }),
      z
        .object({ topic_count: Count, post_count: Count })
        .transform(({ topic_count, post_count }) => ({ topics_count: topic_count, posts_count: post_count })),
    ]),
  }),
});

export const LatestPage = z.object({
  topic_list: z.object({
    more_topics_url: z.string().nullish(),
    topics: z.array(z.unknown()),
  }),
});

export const Post = z.object({
  id: z.int(),
  post_number: z.int(),
  username: z.string().min(1),
  name: z.string().nullish(),
  created_at: TimeText,
  updated_at: TimeText,
  raw: z.string().optional(),
  reply_to_post_number: z.int().nullish(),
  actions_summary: z.array(z.object({ id: z.int(), count: z.int().optional() })).optional(),
  accepted_answer: z.boolean().optional(),
  post_type: z.int().optional(),
  hidden: z.boolean().optional(),
});
export type Post = z.infer<typeof Post>;

export const PostsPage = z.object({ post_stream: z.object({ posts: z.array(z.unknown()) }) });

export const Topic = z.object({
  id: z.int(),
  title: z.string().min(1),
  slug: z.string(),
  views: z.int().optional(),
  created_at: TimeText,
  closed: z.boolean().optional(),
  archived: z.boolean().optional(),
  posts_count: z.int().optional(),
  tags: z.array(Tag).optional(),
  post_stream: z.object({ posts: z.array(z.unknown()), stream: z.array(z.int()) }),
  /** Until May 2026: one. */
  accepted_answer: z.object({ post_number: z.int() }).nullish(),
  /** Since then: full posts. */
  accepted_answers: z.array(z.object({ post_number: z.int() })).nullish(),
});
export type Topic = z.infer<typeof Topic>;

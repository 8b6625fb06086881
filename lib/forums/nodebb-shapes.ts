/**
 * The parts of NodeBB's read API that we read, after its OpenAPI document; the solved marks come from its
 * question-and-answer plugin. Flags are 0 and 1, in words from plugins.
 */
import { z } from 'zod';
import { TimeMs } from './forum-time.ts';

/** Numbers here, addresses on federated forums. */
export const NodebbId = z.union([z.int(), z.string().min(1).max(200)]).transform(String);
export const NodebbFlag = z
  .union([z.int(), z.string(), z.boolean()])
  .optional()
  .transform((flag) => flag === 1 || flag === '1' || flag === true);
export const SiteConfig = z.object({
  siteTitle: z.string().min(1).max(300),
  relative_path: z.string(),
});

export const Category = z.object({
  cid: NodebbId,
  disabled: NodebbFlag,
  children: z.array(z.unknown()).optional(),
});
export const Categories = z.object({ categories: z.array(z.unknown()) });

export const CategoryPage = z.object({
  topics: z.array(z.unknown()),
  pagination: z.object({ pageCount: z.int() }),
});

export const TopicItem = z.object({
  tid: NodebbId,
  lastposttime: TimeMs,
  pinned: NodebbFlag,
  deleted: NodebbFlag,
  scheduled: NodebbFlag,
  locked: NodebbFlag,
  isSolved: NodebbFlag,
  postcount: z.int().min(0).optional(),
  votes: z.int().optional(),
});
export type TopicItem = z.infer<typeof TopicItem>;

/** `GET /api/v3/posts/{pid}/raw`: as the author wrote it. */
export const RawPost = z.object({ response: z.object({ content: z.string() }) });

export const NodebbPost = z.object({
  pid: NodebbId,
  content: z.string(),
  timestamp: TimeMs,
  edited: TimeMs.optional(),
  deleted: NodebbFlag,
  votes: z.int().optional(),
  user: z
    .object({
      username: z.string().min(1),
      displayname: z.string().optional(),
      userslug: z.string().optional(),
    })
    .nullish(),
});
export type NodebbPost = z.infer<typeof NodebbPost>;

export const NodebbTopic = z.object({
  tid: NodebbId,
  mainPid: NodebbId,
  title: z.string().min(1),
  titleRaw: z.string().optional(),
  slug: z.string(),
  timestamp: TimeMs,
  viewcount: z.int().min(0).optional(),
  locked: NodebbFlag,
  postcount: z.int().min(0).optional(),
  isSolved: NodebbFlag,
  /** Left over, or empty, where the mark was taken back. */
  solvedPid: NodebbId.optional().catch(undefined),
  tags: z.array(z.object({ value: z.string() })).optional(),
  posts: z.array(z.unknown()),
  pagination: z.object({ pageCount: z.int() }),
});
export type NodebbTopic = z.infer<typeof NodebbTopic>;

/** How much there is below a category and the ones inside it. */
export const CategorySize = z.object({
  totalTopicCount: z.number().min(0),
  totalPostCount: z.number().min(0),
});

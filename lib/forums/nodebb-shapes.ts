/**
 * The parts of NodeBB's read API that we read, after its OpenAPI document; the solved marks come from its
 * question-and-answer plugin. Ids are numbers here and addresses on federated forums; flags are 0 and 1, in words from
 * plugins.
 */
import { z } from 'zod';

const Id = z.union([z.int(), z.string().min(1)]).transform(String);
const Flag = z
  .union([z.int(), z.string(), z.boolean()])
  .optional()
  .transform((flag) => flag === 1 || flag === '1' || flag === true);
/** Milliseconds since 1970. */
const Time = z.number().min(0).max(8.64e15);

export const SiteConfig = z.object({
  siteTitle: z.string().min(1).max(300),
  csrf_token: z.string().optional(),
});

export interface Category {
  cid: string;
  disabled: boolean;
  children?: Category[] | undefined;
}
export const Category: z.ZodType<Category> = z.object({
  cid: Id,
  disabled: Flag,
  get children() {
    return z.array(Category).optional();
  },
});
export const Categories = z.object({ categories: z.array(z.unknown()) });

export const CategoryPage = z.object({
  topics: z.array(z.unknown()),
  pagination: z.object({ pageCount: z.int() }),
});

export const TopicItem = z.object({
  tid: Id,
  lastposttime: Time,
  pinned: Flag,
  deleted: Flag,
  scheduled: Flag,
});

export const NodebbPost = z.object({
  pid: Id,
  content: z.string(),
  timestamp: Time,
  edited: z.number().optional(),
  deleted: Flag,
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
  tid: Id,
  mainPid: Id,
  title: z.string().min(1),
  titleRaw: z.string().optional(),
  slug: z.string(),
  timestamp: Time,
  viewcount: z.int().min(0).optional(),
  solvedPid: Id.optional(),
  tags: z.array(z.object({ value: z.string() })).optional(),
  posts: z.array(z.unknown()),
  pagination: z.object({ pageCount: z.int() }),
});
export type NodebbTopic = z.infer<typeof NodebbTopic>;

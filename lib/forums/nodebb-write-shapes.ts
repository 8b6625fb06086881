/**
 * The parts of NodeBB's answers that the writing side reads. The write API (`/api/v3`) wraps its answers in
 * `{status, response}`, the read API (`/api`) does not. Ids are numbers here and addresses on federated forums.
 */
import { z } from 'zod';
import { NodebbFlag as Flag, NodebbId as Id } from './nodebb-shapes.ts';

/** `GET /api/config`: who the forum takes us for, and the token that a write by session needs. */
export const Session = z.object({
  loggedIn: z.boolean(),
  uid: Id,
  /** False for guests of some versions. */
  csrf_token: z.union([z.string(), z.literal(false)]).optional(),
  minimumTagLength: z.number().optional(),
  maximumTagLength: z.number().optional(),
  maximumTagsPerTopic: z.number().optional(),
});
export type Session = z.infer<typeof Session>;

/** `GET /api/self`. */
export const Self = z.object({ uid: Id, username: z.string().min(1), userslug: z.string().min(1) });

const Status = z.object({ code: z.string(), message: z.string().optional() });
/** What every answer of the write API has. */
export const Envelope = z.object({ status: Status });

/** A reply or topic that was taken; `queued` waits for a moderator and has no place yet. */
export const Made = z.object({
  status: Status,
  response: z.object({
    queued: Flag,
    tid: Id.optional(),
    /** Of a reply. */
    pid: Id.optional(),
    /** Of a topic. */
    mainPid: Id.optional(),
  }),
});

/** `GET /api/v3/posts/{pid}`: here, unlike in a topic, `content` is as the author wrote it. */
export const OwnPost = z.object({
  response: z.object({
    pid: Id,
    tid: Id,
    uid: Id,
    content: z.string(),
    deleted: Flag,
    upvoted: z.boolean().optional(),
    downvoted: z.boolean().optional(),
  }),
});
export type OwnPost = z.infer<typeof OwnPost>['response'];

/** `GET /api/v3/topics/{tid}`. */
export const TopicState = z.object({
  response: z.object({
    locked: Flag,
    deleted: Flag,
    scheduled: Flag,
    postcount: z.int().min(0),
    isSolved: Flag,
  }),
});

const Pages = z.object({ pageCount: z.int() }).optional();

/** `GET /api/user/{slug}/posts`, newest first. */
export const UserPosts = z.object({ posts: z.array(z.unknown()), pagination: Pages });
export const UserPost = z.object({
  pid: Id,
  tid: Id,
  uid: Id,
  timestamp: z.number(),
  deleted: Flag,
  isMainPost: z.boolean().optional(),
});
export type UserPost = z.infer<typeof UserPost>;

/** `GET /api/post-queue`: a member sees what is theirs, a moderator everything. */
export const Queue = z.object({ posts: z.array(z.unknown()), pagination: Pages });
export const QueuedPost = z.object({
  type: z.string(),
  user: z.object({ uid: Id }),
  /** `rawContent` is escaped for HTML. */
  data: z.object({ tid: Id.optional(), timestamp: z.number(), rawContent: z.string() }),
});
export type QueuedPost = z.infer<typeof QueuedPost>;

/** `GET /api/categories`, where new topics can go. */
export const Place = z.object({
  cid: Id,
  link: z.string().nullish(),
  disabled: Flag,
  isSection: Flag,
  totalTopicCount: z.number().optional(),
});

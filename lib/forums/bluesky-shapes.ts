/** The parts of Bluesky's answers that we read, after its lexicons (`app.bsky.*`, `com.atproto.*`). */
import { z } from 'zod';
import { Facet } from './bluesky-text.ts';
import { TimeText } from './forum-time.ts';

/** `at://<did>/<collection>/<key>`. */
const Uri = z.string().regex(/^at:\/\/did:[a-z]+:[\w.:%-]{1,200}\/[\w.-]{1,200}\/[\w.~:-]{1,200}$/);
const Author = z.object({
  did: z.string().min(1),
  handle: z.string().min(1),
  displayName: z.string().nullish(),
});
const Ref = z.object({ uri: Uri });

const PostRecord = z.object({
  text: z.string(),
  createdAt: TimeText,
  facets: z.array(Facet).catch([]).default([]),
  tags: z.array(z.string()).catch([]).default([]),
  reply: z.object({ root: Ref }).optional(),
});
export const PostView = z.object({
  uri: Uri,
  cid: z.string(),
  author: Author,
  record: PostRecord,
  replyCount: z.int().min(0).default(0),
  likeCount: z.int().min(0).default(0),
  indexedAt: TimeText,
  viewer: z.object({ like: z.string().optional(), replyDisabled: z.boolean().optional() }).optional(),
  threadgate: z
    .object({ record: z.object({ allow: z.array(z.unknown()).optional() }).optional() })
    .optional(),
});
export type PostView = z.infer<typeof PostView>;

/** `app.bsky.feed.getPostThread`: replies inside replies; what is blocked or gone has no `post`. */
export const ThreadView = z.object({ post: PostView, replies: z.array(z.unknown()).optional() });
export const Thread = z.object({ thread: ThreadView });

export const Profile = z.object({ did: z.string(), handle: z.string(), displayName: z.string().nullish() });
/** `app.bsky.feed.getAuthorFeed`; `reason` stands with what was only passed on. */
export const Feed = z.object({ feed: z.array(z.unknown()), cursor: z.string().nullish() });
export const FeedItem = z.object({ post: z.unknown(), reason: z.unknown().optional() });
/** `app.bsky.feed.searchPosts` and `getPosts`. */
export const Posts = z.object({ posts: z.array(z.unknown()), cursor: z.string().nullish() });

export const Session = z.object({ did: z.string().min(1), handle: z.string().min(1) });
export const Keys = z.object({
  accessJwt: z.string().min(8).max(9_000),
  refreshJwt: z.string().min(8).max(9_000),
});
export const Made = z.object({ uri: Uri, cid: z.string() });
/** The commit that took a record away; none where there was no record. */
export const Removed = z.object({ commit: z.object({ cid: z.string() }).optional() });
export const Records = z.object({ records: z.array(z.unknown()), cursor: z.string().nullish() });
export const PostEntry = z.object({ uri: Uri, value: PostRecord });
export const LikeEntry = z.object({ uri: Uri, value: z.object({ subject: Ref }) });
export const Fault = z.object({ error: z.string(), message: z.string().default('') });

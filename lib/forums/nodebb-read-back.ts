/** Whether something that was sent stands at a NodeBB forum. */
import type { ForumAct, PostPlace } from '../model/forum-act.ts';
import { clockAhead } from './call-forum.ts';
import { afterEdit, editStands } from './edit-stands.ts';
import type { ReadBack } from './forum.ts';
import type { NodebbCalls } from './nodebb-call.ts';
import {
  OwnPost,
  Queue,
  QueuedPost,
  Self,
  UserPost,
  UserPosts,
  type OwnPost as Post,
} from './nodebb-write-shapes.ts';
import { isSameText } from './same-text.ts';
import { isWithin, spanOf, type SentSpan } from './sent-span.ts';
import type { WriterWorld } from './software.ts';

/** How many pages of the person's own posts, and of the queue, are looked through; 20 a page. */
const MAX_PAGES = 5;

const ABSENT: ReadBack = { found: 'absent' };
const cannotTell = ({ problem }: { problem: string }): ReadBack => ({ found: 'cannot-tell', problem });

interface Look {
  calls: NodebbCalls;
  world: WriterWorld;
}
type Written = Extract<ForumAct, { kind: 'answer' | 'question' }>;
type Mark = Exclude<ForumAct, Written>;

export const placeOf = (threadId: string, postId: string, origin: string): PostPlace => ({
  threadId,
  postId,
  url: `${origin}/post/${encodeURIComponent(postId)}`,
});

export const postPath = (postId: string): string => `/api/v3/posts/${encodeURIComponent(postId)}`;

/** Looks for one act; never writes. */
export const readBackNodebb = (
  act: ForumAct,
  sent: { from: string; until: string },
  look: Look,
): Promise<ReadBack> =>
  act.kind === 'answer' || act.kind === 'question'
    ? readBackWritten(act, sent, look)
    : readBackMark(act, look);

/** Among the person's own posts, of whatever thread, and then in the queue. */
async function readBackWritten(
  act: Written,
  sent: { from: string; until: string },
  { calls, world }: Look,
): Promise<ReadBack> {
  const self = await calls.get('/api/self');
  if (!self.answered) return cannotTell(self);
  const me = Self.safeParse(self.body).data;
  if (me?.uid !== world.me.id) {
    return cannotTell({ problem: `${calls.host} does not know ${world.me.name} here. Log in there again.` });
  }
  const span = spanOf(sent, clockAhead(self, world.now()));
  for (let page = 1; page <= MAX_PAGES; page++) {
    const path = `/api/user/${encodeURIComponent(me.userslug)}/posts?page=${page}`;
    const list = await calls.read(path, UserPosts);
    if (!list.ok) return cannotTell(list);
    const posts = validIn(list.value.posts, UserPost);
    for (const post of posts) {
      if (!isCandidate(post, act, span, world)) continue;
      const whole = await calls.read(postPath(post.pid), OwnPost);
      if (!whole.ok) return cannotTell(whole);
      if (isSameText(act.body, whole.value.response.content)) {
        return { found: 'posted', place: placeOf(post.tid, post.pid, world.origin) };
      }
    }
    const isOlder = posts.some(({ timestamp }) => timestamp < span.from);
    if (isOlder || page >= (list.value.pagination?.pageCount ?? 1)) break;
  }
  return readQueue(act, span, { calls, world });
}

const isCandidate = (post: UserPost, act: Written, span: SentSpan, { me }: WriterWorld): boolean =>
  post.uid === me.id &&
  !post.deleted &&
  isWithin(post.timestamp, span) &&
  (act.kind === 'answer' ? post.tid === act.threadId : post.isMainPost === true);

/** It lists the oldest first: after its first page, which tells how many there are, it is read from its end. */
async function readQueue(act: Written, span: SentSpan, { calls, world }: Look): Promise<ReadBack> {
  let page = 1;
  for (let read = 0; read < MAX_PAGES; read++) {
    const queue = await calls.read(`/api/post-queue?page=${page}`, Queue);
    // Older versions show it to moderators only, so that nothing can be told of it.
    if (!queue.ok) return cannotTell({ problem: `${calls.host} does not show what waits for a moderator.` });
    if (validIn(queue.value.posts, QueuedPost).some((post) => isQueued(post, act, span, world)))
      return { found: 'held' };
    page = page === 1 ? (queue.value.pagination?.pageCount ?? 1) : page - 1;
    if (page <= 1) break;
  }
  return ABSENT;
}

const isQueued = (
  { type, user, data }: QueuedPost,
  act: Written,
  span: SentSpan,
  { me }: WriterWorld,
): boolean =>
  user.uid === me.id &&
  isWithin(data.timestamp, span) &&
  (act.kind === 'answer' ? type === 'reply' && data.tid === act.threadId : type === 'topic') &&
  isSameText(act.body, unescaped(data.rawContent));

/** As the `validator` package escapes. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#x2F;': '/',
  '&#x5C;': '\\',
  '&#96;': '`',
};
const unescaped = (html: string): string =>
  html.replaceAll(/&(?:amp|lt|gt|quot|#x27|#x2F|#x5C|#96);/g, (entity) => ENTITIES[entity] ?? entity);

function validIn<T>(
  raw: readonly unknown[],
  schema: { safeParse(one: unknown): { success: boolean; data?: T | undefined } },
): T[] {
  return raw.flatMap((one) => schema.safeParse(one).data ?? []);
}

/** Votes, edits and deletions: the post itself tells. */
async function readBackMark(act: Mark, { calls, world }: Look): Promise<ReadBack> {
  const post = await calls.read(postPath(act.postId), OwnPost);
  if (!post.ok) return act.kind === 'edit' && post.lasting ? { found: 'changed' } : cannotTell(post);
  const there = { found: 'posted' as const, place: placeOf(act.threadId, act.postId, world.origin) };
  if (act.kind === 'edit') return afterEdit(editStands(act, post.value.response.content), there);
  return isAsWished(act, post.value.response) ? there : ABSENT;
}

/** Whether the post is as the act wants it. */
export function isAsWished(act: Exclude<Mark, { kind: 'edit' }>, post: Post): boolean {
  switch (act.kind) {
    case 'like':
      return (post.upvoted ?? false) === act.on;
    case 'downvote':
      return (post.downvoted ?? false) === act.on;
    case 'delete':
      return post.deleted;
    case 'accept':
      return false;
  }
}

/**
 * Lemmy 0.19, API v3, whole: what it answers, reading, writing, signing in. A site is followed whole, or by one of its
 * communities (`/c/name`). Threads are its posts, replies their comments.
 */
import { z } from 'zod';
import type { ForumAct } from '../model/forum-act.ts';
import { failed, ok } from '../model/result.ts';
import { bringToken, signInAt } from './bring-key.ts';
import type { Delivery, Read } from './forum.ts';
import { TimeText } from './forum-time.ts';
import { validIn, type Refusals } from './json-api.ts';
import type { JsonForum, JsonPost, OpenJsonForum, OwnPost } from './json-forum.ts';
import { jsonSoftware } from './json-software.ts';

const PER_PAGE = 50;
/** The index takes 200 replies. */
const MAX_COMMENT_PAGES = 4;
/** How many of the person's newest posts and comments are looked through. */
const OWN = 50;

const Person = z.object({
  id: z.int(),
  name: z.string().min(1),
  display_name: z.string().nullish(),
  actor_id: z.string().nullish(),
});
const Flag = z.boolean().default(false);
const PostView = z.object({
  post: z.object({
    id: z.int(),
    name: z.string().min(1),
    body: z.string().nullish(),
    url: z.string().nullish(),
    published: TimeText,
    updated: TimeText.nullish(),
    deleted: Flag,
    removed: Flag,
    locked: Flag,
    featured_community: Flag,
    featured_local: Flag,
  }),
  creator: Person,
  community: z.object({ name: z.string() }),
  counts: z.object({ score: z.int(), comments: z.int().min(0), newest_comment_time: TimeText.nullish() }),
});
type PostView = z.infer<typeof PostView>;
const CommentView = z.object({
  comment: z.object({
    id: z.int(),
    post_id: z.int(),
    content: z.string(),
    published: TimeText,
    updated: TimeText.nullish(),
    deleted: Flag,
    removed: Flag,
  }),
  creator: Person,
  counts: z.object({ score: z.int() }),
  /** 1, -1, or 0; absent for guests and where there is no vote. */
  my_vote: z.int().nullish(),
});
type CommentView = z.infer<typeof CommentView>;

const Site = z.object({ site_view: z.object({ site: z.object({ name: z.string().min(1) }) }) });
const Myself = z.object({ my_user: z.object({ local_user_view: z.object({ person: Person }) }) });
const PostPage = z.object({ posts: z.array(z.unknown()), next_page: z.string().nullish() });
const OnePost = z.object({ post_view: PostView });
const Comments = z.object({ comments: z.array(z.unknown()) });
const Own = z.object({ posts: z.array(z.unknown()), comments: z.array(z.unknown()) });
const OneComment = z.object({ comment_view: CommentView });
const Community = z.object({ community_view: z.object({ community: z.object({ id: z.int() }) }) });
const Signed = z.object({ jwt: z.string().min(8).max(5_000) });
const Ended = z.object({ success: z.literal(true) });
const Fault = z.object({ error: z.string() });

const refusals: Refusals = {
  faultOf(body) {
    const code = Fault.safeParse(body).data?.error;
    return code === undefined ? null : { code, words: code.replaceAll('_', ' ') };
  },
  signIn: ['not_logged_in', 'incorrect_login'],
  later: ['rate_limit_error'],
  gone: ['couldnt_find_post', 'couldnt_find_comment', 'not_found'],
};

const NUMBER = /^\d{1,15}$/;
/** Posts and comments are counted apart. */
const openingOf = (threadId: string): string => `p${threadId}`;
const timeOf = (text: string): number => Date.parse(text);

const open: OpenJsonForum = (api, { origin, part }): JsonForum => {
  const placeOf = (threadId: string, postId: string): OwnPost['place'] => ({
    threadId,
    postId,
    url: postId === openingOf(threadId) ? `${origin}/post/${threadId}` : `${origin}/comment/${postId}`,
  });
  const authorOf = ({ name, display_name, actor_id }: z.infer<typeof Person>): JsonPost['author'] => ({
    name: display_name?.trim() || name,
    url: actor_id && URL.canParse(actor_id) ? actor_id : null,
  });
  const postOf = ({ comment, creator, counts, my_vote }: CommentView): JsonPost => ({
    postId: String(comment.id),
    author: authorOf(creator),
    body: comment.content,
    createdAt: timeOf(comment.published),
    updatedAt: timeOf(comment.updated ?? comment.published),
    votes: counts.score,
    accepted: false,
    url: `${origin}/comment/${comment.id}`,
    liked: my_vote === 1,
    disliked: my_vote === -1,
  });
  const isShown = ({ comment }: CommentView): boolean => !comment.deleted && !comment.removed;
  const listed = ({ post, counts }: PostView) => ({
    threadId: String(post.id),
    activity: timeOf(counts.newest_comment_time ?? post.published),
    mark: [counts.comments, counts.score, post.locked, post.updated].join(' '),
    pinned: post.featured_community || post.featured_local,
  });

  async function readComments(threadId: string): Promise<Read<CommentView[]>> {
    const read: CommentView[] = [];
    for (let page = 1; page <= MAX_COMMENT_PAGES; page++) {
      const query = new URLSearchParams({
        post_id: threadId,
        type_: 'All',
        sort: 'Old',
        limit: String(PER_PAGE),
        page: String(page),
      });
      const list = await api.read(`/comment/list?${query}`, Comments);
      if (!list.ok) return list;
      read.push(...validIn(list.value.comments, CommentView));
      if (list.value.comments.length < PER_PAGE) break;
    }
    return ok(read);
  }

  const readPost = async (threadId: string): Promise<Read<PostView>> => {
    if (!NUMBER.test(threadId)) return api.noThread;
    const found = await api.read(`/post?id=${threadId}`, OnePost);
    if (!found.ok) return found;
    const { post_view } = found.value;
    const isGone = post_view.post.deleted || post_view.post.removed;
    return isGone ? { ...api.noThread, gone: true } : ok(post_view);
  };

  async function ask(act: Extract<ForumAct, { kind: 'question' }>): Promise<Delivery> {
    const name = act.category ?? part;
    if (name === null) {
      const problem = `${api.host} wants its community named. Follow one of them, as ${origin}/c/name.`;
      return { outcome: 'refused', problem };
    }
    const found = await api.readFirst(`/community?${new URLSearchParams({ name })}`, Community);
    if (!found.ok) return found.delivery;
    const json = { name: act.title, body: act.body, community_id: found.value.community_view.community.id };
    const made = await api.write('POST', '/post', json, OnePost);
    if (!made.ok) return made.delivery;
    const threadId = String(made.value.post_view.post.id);
    return { outcome: 'posted', place: placeOf(threadId, openingOf(threadId)) };
  }

  return {
    async readName() {
      const site = await api.read('/site', Site);
      if (!site.ok) return site;
      const { name } = site.value.site_view.site;
      return ok(part === null ? name : `${name}: ${part}`);
    },
    lists: [
      async (at) => {
        const query = new URLSearchParams({
          type_: part === null ? 'Local' : 'All',
          sort: 'NewComments',
          limit: String(PER_PAGE),
          ...(part !== null && { community_name: part }),
          ...(at !== null && { page_cursor: at }),
        });
        const page = await api.read(`/post/list?${query}`, PostPage);
        if (!page.ok) return page;
        const items = page.value.posts.map((raw) => {
          const view = PostView.safeParse(raw).data;
          return view ? listed(view) : null;
        });
        return ok({ items, next: page.value.next_page ?? null });
      },
    ],
    async readThread(threadId) {
      const view = await readPost(threadId);
      if (!view.ok) return view;
      const comments = await readComments(threadId);
      if (!comments.ok) return comments;
      const { post, creator, counts, community } = view.value;
      const opening: JsonPost = {
        postId: openingOf(threadId),
        author: authorOf(creator),
        body: [post.url ?? [], post.body ?? []].flat().join('\n\n'),
        createdAt: timeOf(post.published),
        updatedAt: timeOf(post.updated ?? post.published),
        votes: counts.score,
        accepted: false,
        url: `${origin}/post/${threadId}`,
        liked: false,
        disliked: false,
      };
      return ok({
        title: post.name,
        tags: [community.name],
        closed: post.locked,
        // It counts no views.
        demand: Math.max(0, counts.score),
        replies: comments.value.filter(isShown).length,
        opening,
        posts: comments.value.filter(isShown).map(postOf),
      });
    },
    async whoAmI() {
      const me = await api.read('/site', Myself);
      if (!me.ok) return me;
      const { id, name } = me.value.my_user.local_user_view.person;
      return ok({ id: String(id), name });
    },
    async readOwn(me, act) {
      const own = await api.read(`/user?person_id=${me.id}&sort=New&limit=${OWN}`, Own);
      if (!own.ok) return own;
      const held = false;
      if (act.kind === 'answer') {
        const comments = validIn(own.value.comments, CommentView).filter(isShown);
        return ok(
          comments.map(({ comment }) => ({
            place: placeOf(String(comment.post_id), String(comment.id)),
            kind: 'answer' as const,
            body: comment.content,
            at: timeOf(comment.published),
            held,
          })),
        );
      }
      const posts = validIn(own.value.posts, PostView).filter(({ post }) => !post.deleted && !post.removed);
      return ok(
        posts.map(({ post }) => ({
          place: placeOf(String(post.id), openingOf(String(post.id))),
          kind: 'question' as const,
          body: post.body ?? '',
          at: timeOf(post.published),
          held,
        })),
      );
    },
    async send(act) {
      if (act.kind === 'question') return ask(act);
      const { threadId } = act;
      const id = act.kind === 'answer' ? threadId : act.postId;
      if (!NUMBER.test(id)) return { outcome: 'refused', problem: api.noThread.problem };
      const made = await api.write(...callOf(act, Number(id)), OneComment);
      if (!made.ok) return made.delivery;
      return { outcome: 'posted', place: placeOf(threadId, String(made.value.comment_view.comment.id)) };
    },
    async endKey() {
      const ended = await api.call('POST', '/user/logout');
      const isEnded = ended.answered && ended.status === 200 && Ended.safeParse(ended.body).success;
      return isEnded ? ok(null) : failed(`Log out at ${api.host} to end it.`);
    },
  };
};

/** @param id of the post that is answered, or of the comment that is meant */
function callOf(
  act: Exclude<ForumAct, { kind: 'question' }>,
  id: number,
): [method: 'POST' | 'PUT', path: string, json: object] {
  switch (act.kind) {
    case 'answer':
      return ['POST', '/comment', { content: act.body, post_id: id }];
    case 'edit':
      return ['PUT', '/comment', { comment_id: id, content: act.body }];
    case 'delete':
      return ['POST', '/comment/delete', { comment_id: id, deleted: true }];
    default: {
      const vote = act.kind === 'downvote' ? -1 : 1;
      return ['POST', '/comment/like', { comment_id: id, score: act.on ? vote : 0 }];
    }
  }
}

/** Lemmy names itself nowhere in a page, and `/c/name` or `/post/7` may be anyone's: sites that bear its name are offered. */
const HOST = /(?:^|[.-])lemmy[.-]/;
const FEDERATED = /^\/c\/[\w.-]+@[\w.-]+\.\w+\/?$/;
const COMMUNITY = /^\/c\/([\w.@-]{1,200})\/?$/;

export const lemmy = jsonSoftware(
  {
    kind: 'lemmy',
    name: 'Lemmy',
    capabilities: {
      read: true,
      write: ['answer', 'question', 'like', 'downvote', 'edit', 'delete'],
      mostText: 10_000,
      connect: ['password', 'token'],
    },
    recognise: ({ url }) => HOST.test(url.hostname) || FEDERATED.test(url.pathname),
    partOf: ({ pathname }) => COMMUNITY.exec(pathname)?.[1] ?? null,
    connectors: {
      password: signInAt('/api/v3/user/login', {
        fieldsOf: ({ name, text }) => ({ username_or_email: name, password: text }),
        tokenOf: (body) => Signed.safeParse(body).data?.jwt,
        faultOf: refusals.faultOf,
      }),
      token: bringToken(/^[\w-]+\.[\w-]+\.[\w-]+$/, (origin) => `${origin}/settings`),
    },
    apiBase: (origin) => `${origin}/api/v3`,
    refusals,
    handOver: (act, { origin, part }) => ({
      url:
        act.kind === 'answer'
          ? `${origin}/post/${encodeURIComponent(act.threadId)}`
          : `${origin}/create_post${part === null ? '' : `?${new URLSearchParams({ communityName: part })}`}`,
      text: act.body,
    }),
  },
  open,
);

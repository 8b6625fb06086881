/**
 * Flarum 1.x and 2.x by its JSON:API, whole: what it answers, reading, writing, signing in. No relations are asked for by
 * name: each extension adds its own to what comes by itself, and a forum without it refuses the name.
 */
import { z } from 'zod';
import type { ForumAct } from '../model/forum-act.ts';
import { ok } from '../model/result.ts';
import { bringToken, keyStays, signInAt } from './bring-key.ts';
import type { Read } from './forum.ts';
import { markdownOfHtml } from './html-markdown.ts';
import { validIn, type Refusals } from './json-api.ts';
import type { JsonForum, JsonPost, OpenJsonForum, OwnPost } from './json-forum.ts';
import {
  Discussion,
  Fault,
  Forum,
  Included,
  List,
  OneDiscussion,
  OnePost,
  Post,
  Signed,
  Tag,
  TagName,
  UserAttributes,
} from './flarum-shapes.ts';
import { jsonSoftware } from './json-software.ts';

const PER_PAGE = 50;
/** The index takes 200 replies; the first post is the question. */
const MAX_POST_PAGES = 5;
const OWN = 20;
const NUMBER = /^\d{1,15}$/;

const refusals: Refusals = {
  faultOf(body) {
    const [first] = Fault.safeParse(body).data?.errors ?? [];
    return first ? { code: first.code ?? '', words: first.detail ?? first.title ?? first.code ?? '' } : null;
  },
  // A key that is not known makes a guest of its bearer, who is then asked for a token against forged forms.
  signIn: ['not_authenticated', 'csrf_token_mismatch'],
  later: ['too_many_requests'],
  gone: [],
};

const isShown = ({ attributes }: Post): boolean =>
  attributes.contentType === 'comment' && !attributes.isHidden && attributes.isApproved !== false;

const open: OpenJsonForum = (api, { origin, me }): JsonForum => {
  const placeOf = (threadId: string, postId: string, number?: number): OwnPost['place'] => ({
    threadId,
    postId,
    url: `${origin}/d/${threadId}${number === undefined ? '' : `/${number}`}`,
  });
  const bodyOf = ({ attributes: { content, contentHtml } }: Post): string =>
    content ?? markdownOfHtml(contentHtml ?? '', origin);

  function postOf(post: Post, threadId: string, users: ReadonlyMap<string, JsonPost['author']>): JsonPost {
    const { attributes, relationships } = post;
    const likes = relationships.likes?.data ?? [];
    return {
      postId: post.id,
      author: users.get(relationships.user?.data?.id ?? '') ?? { name: '', url: null },
      body: bodyOf(post),
      createdAt: Date.parse(attributes.createdAt),
      updatedAt: Date.parse(attributes.editedAt ?? attributes.createdAt),
      votes: attributes.likesCount ?? likes.length,
      accepted: false,
      url: placeOf(threadId, post.id, attributes.number).url,
      liked: attributes.isLiked ?? likes.some(({ id }) => id === me?.id),
      disliked: false,
    };
  }

  const usersOf = (included: z.infer<typeof Included>): Map<string, JsonPost['author']> =>
    new Map(
      included.flatMap(({ type, id, attributes }) => {
        const user = type === 'users' ? UserAttributes.safeParse(attributes).data : undefined;
        if (!user) return [];
        const url = `${origin}/u/${encodeURIComponent(user.slug || user.username)}`;
        return [[id, { name: user.displayName?.trim() || user.username, url }] as const];
      }),
    );

  async function readPosts(threadId: string): Promise<Read<(JsonPost & { isFirst: boolean })[]>> {
    const read: (JsonPost & { isFirst: boolean })[] = [];
    for (let page = 0; page < MAX_POST_PAGES; page++) {
      const query = new URLSearchParams({
        'filter[discussion]': threadId,
        'filter[type]': 'comment',
        sort: 'number',
        'page[limit]': String(PER_PAGE),
        'page[offset]': String(page * PER_PAGE),
      });
      const list = await api.read(`/posts?${query}`, List);
      if (!list.ok) return list;
      const users = usersOf(list.value.included);
      for (const post of validIn(list.value.data, Post).filter(isShown)) {
        read.push({ ...postOf(post, threadId, users), isFirst: post.attributes.number === 1 });
      }
      if (list.value.data.length < PER_PAGE) break;
    }
    return ok(read);
  }

  /** Ids of the tags that a question gets: a forum with tags wants one at least. */
  async function tagsFor(act: Extract<ForumAct, { kind: 'question' }>): Promise<string[]> {
    const list = await api.read('/tags', List);
    const tags = list.ok ? validIn(list.value.data, Tag) : [];
    const startable = tags.filter(({ attributes }) => attributes.canStartDiscussion !== false);
    const wanted = new Set(act.tags.map((tag) => tag.toLowerCase()));
    const chosen = startable.filter(
      ({ id, attributes: { name, slug } }) =>
        id === act.category || wanted.has(name.toLowerCase()) || wanted.has(slug.toLowerCase()),
    );
    const usual = startable
      .filter(({ attributes }) => attributes.position != null && !attributes.isChild)
      .toSorted((a, b) => (b.attributes.discussionCount ?? 0) - (a.attributes.discussionCount ?? 0));
    return (chosen.length > 0 ? chosen : usual.slice(0, 1)).map(({ id }) => id);
  }

  async function ask(act: Extract<ForumAct, { kind: 'question' }>) {
    const tags = await tagsFor(act);
    const data = {
      type: 'discussions',
      attributes: { title: act.title, content: act.body },
      ...(tags.length > 0 && { relationships: { tags: { data: tags.map((id) => ({ type: 'tags', id })) } } }),
    };
    const made = await api.write('POST', '/discussions', { data }, OneDiscussion);
    if (!made.ok) return made.delivery;
    const { id, attributes, relationships } = made.value.data;
    if (attributes.isApproved === false) return { outcome: 'held' as const };
    const postId = relationships.firstPost?.data?.id ?? relationships.posts?.data?.[0]?.id ?? `d${id}`;
    return { outcome: 'posted' as const, place: placeOf(id, postId) };
  }

  return {
    async readName() {
      const forum = await api.read('', Forum);
      return forum.ok ? ok(forum.value.data.attributes.title) : forum;
    },
    lists: [
      async (at) => {
        const offset = Number(at ?? 0);
        const query = new URLSearchParams({
          sort: '-lastPostedAt',
          'page[limit]': String(PER_PAGE),
          'page[offset]': String(offset),
        });
        const list = await api.read(`/discussions?${query}`, List);
        if (!list.ok) return list;
        const items = list.value.data.map((raw) => {
          const item = Discussion.safeParse(raw).data;
          if (!item) return null;
          const { lastPostedAt, createdAt, commentCount, isLocked, isSticky } = item.attributes;
          return {
            threadId: item.id,
            activity: Date.parse(lastPostedAt ?? createdAt),
            mark: [commentCount, isLocked, item.relationships.bestAnswerPost?.data?.id].join(' '),
            pinned: isSticky ?? false,
          };
        });
        const isLast = list.value.links?.next == null || list.value.data.length === 0;
        return ok({ items, next: isLast ? null : String(offset + list.value.data.length) });
      },
    ],
    async readThread(threadId) {
      if (!NUMBER.test(threadId)) return api.noThread;
      const found = await api.read(`/discussions/${threadId}`, OneDiscussion);
      if (!found.ok) return found;
      const posts = await readPosts(threadId);
      if (!posts.ok) return posts;
      const opening = posts.value.find(({ isFirst }) => isFirst);
      if (!opening) return { ...api.noThread, gone: true };
      const { attributes, relationships } = found.value.data;
      const tagIds = new Set((relationships.tags?.data ?? []).map(({ id }) => id));
      const tags = found.value.included.flatMap(({ type, id, attributes: tag }) =>
        type === 'tags' && tagIds.has(id) ? (TagName.safeParse(tag).data?.name ?? []) : [],
      );
      const best = relationships.bestAnswerPost?.data?.id;
      return ok({
        title: attributes.title,
        tags,
        closed: attributes.isLocked ?? false,
        demand: attributes.viewCount ?? 0,
        replies: Math.max(0, attributes.commentCount - 1),
        opening,
        posts: posts.value
          .filter((post) => post !== opening)
          .map((post) => ({ ...post, accepted: post.postId === best })),
      });
    },
    async whoAmI() {
      const forum = await api.read('', Forum);
      if (!forum.ok) return forum;
      const id = forum.value.data.relationships?.actor?.data?.id;
      const user = forum.value.included.find((one) => one.type === 'users' && one.id === id);
      const name = UserAttributes.safeParse(user?.attributes).data?.username;
      if (id !== undefined && name !== undefined) return ok({ id, name });
      const problem = `${api.host} does not know this key. Connect it again in the options.`;
      return { ok: false, problem, lasting: true };
    },
    async readOwn({ name }) {
      const query = new URLSearchParams({
        'filter[author]': name,
        'filter[type]': 'comment',
        sort: '-createdAt',
        'page[limit]': String(OWN),
      });
      const list = await api.read(`/posts?${query}`, List);
      if (!list.ok) return list;
      const posts = validIn(list.value.data, Post).filter(({ attributes }) => !attributes.isHidden);
      return ok(
        posts.map((post): OwnPost => {
          const { number, createdAt, isApproved } = post.attributes;
          return {
            place: placeOf(post.relationships.discussion?.data?.id ?? '', post.id, number),
            kind: number === 1 ? 'question' : 'answer',
            body: bodyOf(post),
            at: Date.parse(createdAt),
            held: isApproved === false,
          };
        }),
      );
    },
    async send(act) {
      if (act.kind === 'question') return ask(act);
      const { threadId } = act;
      if (act.kind === 'answer') {
        const data = {
          type: 'posts',
          attributes: { content: act.body },
          relationships: { discussion: { data: { type: 'discussions', id: threadId } } },
        };
        const made = await api.write('POST', '/posts', { data }, OnePost);
        if (!made.ok) return made.delivery;
        const { id, attributes } = made.value.data;
        if (attributes.isApproved === false) return { outcome: 'held' };
        return { outcome: 'posted', place: placeOf(threadId, id, attributes.number) };
      }
      const data = { type: 'posts', id: act.postId, attributes: changeOf(act) };
      const done = await api.write('PATCH', `/posts/${encodeURIComponent(act.postId)}`, { data }, OnePost);
      return done.ok ? { outcome: 'posted', place: placeOf(threadId, act.postId) } : done.delivery;
    },
    endKey: async () => keyStays(`under Security in your settings at ${api.host}`),
  };
};

function changeOf(act: Exclude<ForumAct, { kind: 'question' | 'answer' }>): object {
  if (act.kind === 'edit') return { content: act.body };
  return act.kind === 'delete' ? { isHidden: true } : { isLiked: act.on };
}

const password = signInAt('/api/token', {
  fieldsOf: ({ name, text }) => ({ identification: name, password: text, remember: 1 }),
  tokenOf: (body) => Signed.safeParse(body).data?.token,
  faultOf: refusals.faultOf,
});

export const flarum = jsonSoftware(
  {
    kind: 'flarum',
    name: 'Flarum',
    capabilities: {
      read: true,
      write: ['answer', 'question', 'like', 'edit', 'delete'],
      mostText: 65_535,
      connect: ['password', 'token'],
    },
    recognise: ({ url }) => /^\/d\/\d+-[^/]+(?:\/\d+)?$/.test(url.pathname),
    connectors: { password, token: bringToken(/^\w{16,100}$/, (origin) => `${origin}/settings`) },
    keyHeaders: ({ token }) => ({ Authorization: `Token ${token}` }),
    apiBase: (origin) => `${origin}/api`,
    refusals,
    handOver: (act, { origin }) => ({
      url: act.kind === 'answer' ? `${origin}/d/${encodeURIComponent(act.threadId)}` : origin,
      text: act.body,
    }),
  },
  open,
);

/**
 * Bluesky (AT Protocol, XRPC): the threads of a company's support account, or of a hashtag. Guests see what the account
 * answered (its feed); search, which has every mention and hashtag, is for members only. Writing goes to the person's own
 * repository, and is looked for there.
 */
import type { ForumAct } from '../model/forum-act.ts';
import { failed, ok } from '../model/result.ts';
import { keyStays } from './bring-key.ts';
import {
  Feed,
  FeedItem,
  PostEntry,
  Posts,
  PostView,
  Profile,
  Session,
  Thread,
  ThreadView,
} from './bluesky-shapes.ts';
import { idOf, LIKE, POST, splitUri, uriOf } from './bluesky-ids.ts';
import { blueskyRepo } from './bluesky-repo.ts';
import { facetsFor, markdownOfPost, tagsOf, tooManyLetters } from './bluesky-text.ts';
import type { Delivery } from './forum.ts';
import { validIn } from './json-api.ts';
import type {
  JsonForum,
  JsonPost,
  ListedItem,
  Mark,
  OpenJsonForum,
  OwnPost,
  ReadPage,
} from './json-forum.ts';

const PER_PAGE = 100;
/** Nothing was sent yet: it is tried again after this time. */
const AGAIN_MS = 60_000;
/** Replies to replies; deeper talk is a chat. */
const DEPTH = 10;
/** Part of the site: a hashtag, or else an account. */
const HASHTAG = /^hashtag\/(.+)$/;

/** The first line, and what follows it. */
function splitText({ text, facets }: PostView['record']): { title: string; body: string } {
  const [title = '', ...rest] = markdownOfPost(text, facets).trim().split('\n');
  return { title: title.trim() || '…', body: rest.join('\n').trim() };
}

export const openBluesky: OpenJsonForum = (api, { origin, part, signedIn, now, me }): JsonForum => {
  const [, tag] = HASHTAG.exec(part ?? '') ?? [];
  const account = part !== null && tag === undefined ? part : null;
  const path = (method: string, query: Record<string, string>): string =>
    `/${method}?${new URLSearchParams(query)}`;
  const placeOf = (threadId: string, postId: string): OwnPost['place'] => {
    const [did = '', key = ''] = postId.split('/');
    return { threadId, postId, url: `${origin}/profile/${did}/post/${key}` };
  };
  const repo = blueskyRepo(api, { me, now });
  const refused = (problem: string): Delivery => ({ outcome: 'refused', problem });
  const gone = refused(`${api.host} does not have this post any more. Look for it there.`);

  function postOf({ uri, author, record, likeCount, viewer }: PostView, body: string): JsonPost {
    const postId = idOf(uri);
    return {
      postId,
      author: { name: author.displayName?.trim() || author.handle, url: `${origin}/profile/${author.did}` },
      body,
      createdAt: Date.parse(record.createdAt),
      updatedAt: Date.parse(record.createdAt),
      votes: likeCount,
      accepted: false,
      url: placeOf(postId, postId).url,
      liked: viewer?.like !== undefined,
      disliked: false,
    };
  }

  /** The thread that a post belongs to; null for what the account says without being asked. */
  function listed(raw: unknown): ListedItem | null | 'none' {
    const post = PostView.safeParse(raw).data;
    if (!post) return null;
    const root = post.record.reply?.root.uri ?? post.uri;
    const isAnnouncement = account !== null && isAccount(post) && splitUri(root).did === post.author.did;
    if (isAnnouncement) return 'none';
    const mark = [post.uri, post.replyCount, post.likeCount].join(' ');
    return { threadId: idOf(root), activity: Date.parse(post.indexedAt), mark, pinned: false };
  }
  const isAccount = ({ author }: PostView): boolean => author.handle === account || author.did === account;
  const itemsOf = (raw: readonly unknown[]): (ListedItem | null)[] =>
    raw.map(listed).filter((item) => item !== 'none');

  const search =
    (query: Record<string, string>): ReadPage =>
    async (at) => {
      const page = { ...query, sort: 'latest', limit: String(PER_PAGE), ...(at !== null && { cursor: at }) };
      const found = await api.read(path('app.bsky.feed.searchPosts', page), Posts);
      if (!found.ok) return found;
      return ok({ items: itemsOf(found.value.posts), next: found.value.cursor ?? null });
    };
  const readFeed: ReadPage = async (at) => {
    const query = {
      actor: account ?? '',
      filter: 'posts_with_replies',
      limit: String(PER_PAGE),
      ...(at !== null && { cursor: at }),
    };
    const page = await api.read(path('app.bsky.feed.getAuthorFeed', query), Feed);
    if (!page.ok) return page;
    const own = validIn(page.value.feed, FeedItem).filter(({ reason }) => reason === undefined);
    return ok({ items: itemsOf(own.map(({ post }) => post)), next: page.value.cursor ?? null });
  };
  const membersOnly: ReadPage = async () => ({
    ok: false,
    problem: `${api.host} lets members only search for a hashtag. Connect your account to read it.`,
    lasting: true,
  });
  function listsOf(): ReadPage[] {
    if (tag !== undefined) return [signedIn ? search({ q: `#${tag}`, tag }) : membersOnly];
    if (account === null) return [];
    return signedIn ? [search({ q: `@${account}`, mentions: account }), readFeed] : [readFeed];
  }

  /** A post that is to be answered or thanked for. */
  async function readFirst(id: string): Promise<{ post: PostView } | { delivery: Delivery }> {
    const uri = uriOf(id);
    if (uri === null) return { delivery: refused(api.noThread.problem) };
    const found = await api.readFirst(path('app.bsky.feed.getPosts', { uris: uri }), Posts);
    if (!found.ok) return { delivery: found.delivery };
    const [post] = validIn(found.value.posts, PostView);
    return post ? { post } : { delivery: gone };
  }

  async function publish(act: Extract<ForumAct, { kind: 'answer' | 'question' }>): Promise<Delivery> {
    const word = act.kind === 'question' ? await wordFor() : null;
    if (word !== null && 'outcome' in word) return word;
    const text = act.kind === 'answer' ? act.body : [act.title, act.body, word?.text].join('\n\n');
    const over = tooManyLetters(text);
    if (over > 0) return refused(`${api.host} takes 300 letters, and this has ${over} too many. Shorten it.`);
    const record = { text, facets: facetsFor(text, word) };
    if (act.kind === 'question') {
      const made = await repo.create(POST, { ...record, tags: act.tags.slice(0, 8) });
      if (!made.ok) return made.delivery;
      const id = idOf(made.value.uri);
      return { outcome: 'posted', place: placeOf(id, id) };
    }
    const first = await readFirst(act.threadId);
    if ('delivery' in first) return first.delivery;
    if (isClosed(first.post)) return refused(`Its author lets nobody reply to this at ${api.host}.`);
    const { uri, cid } = first.post;
    const made = await repo.create(POST, { ...record, reply: { root: { uri, cid }, parent: { uri, cid } } });
    if (!made.ok) return made.delivery;
    return { outcome: 'posted', place: placeOf(act.threadId, idOf(made.value.uri)) };
  }

  /** What a question says so that it is found: the account that is asked, or the hashtag. */
  async function wordFor(): Promise<
    { text: string; mention: string } | { text: string; tag: string } | Delivery
  > {
    if (tag !== undefined) return { text: `#${tag}`, tag };
    const asked = await api.readFirst(path('app.bsky.actor.getProfile', { actor: account ?? '' }), Profile);
    if (!asked.ok) return asked.delivery;
    return { text: `@${asked.value.handle}`, mention: asked.value.did };
  }

  async function thank(act: Extract<ForumAct, { kind: 'like' }>): Promise<Delivery> {
    const posted: Delivery = { outcome: 'posted', place: placeOf(act.threadId, act.postId) };
    const first = await readFirst(act.postId);
    if ('delivery' in first) return first.delivery;
    if (act.on) {
      const { uri, cid } = first.post;
      const made = await repo.create(LIKE, { subject: { uri, cid } });
      return made.ok ? posted : made.delivery;
    }
    const key = await repo.findLike(act.postId);
    if (!key.ok) return { outcome: 'later', waitMs: AGAIN_MS, problem: key.problem };
    return (key.value === null ? null : await repo.remove(LIKE, key.value)) ?? posted;
  }

  async function findMark(act: Mark): ReturnType<NonNullable<JsonForum['findMark']>> {
    const posted = { found: 'posted' as const, place: placeOf(act.threadId, act.postId) };
    if (act.kind === 'like') {
      const key = await repo.findLike(act.postId);
      if (!key.ok) return { found: 'cannot-tell', problem: key.problem };
      return (key.value !== null) === act.on ? posted : { found: 'absent' };
    }
    const uri = uriOf(act.postId);
    if (act.kind !== 'delete' || uri === null) return { found: 'cannot-tell', problem: api.noThread.problem };
    const { did, key } = splitUri(uri);
    const query = { repo: did, collection: POST, rkey: key };
    const record = await api.read(path('com.atproto.repo.getRecord', query), PostEntry);
    if (record.ok) return { found: 'absent' };
    return record.gone ? posted : { found: 'cannot-tell', problem: record.problem };
  }

  return {
    async readName() {
      if (tag !== undefined) return ok(`#${tag} at Bluesky`);
      if (account === null) {
        const problem = `${api.host} is followed by account or hashtag. Give the address of one, as ${origin}/profile/name or ${origin}/hashtag/word.`;
        return failed(problem);
      }
      const profile = await api.read(path('app.bsky.actor.getProfile', { actor: account }), Profile);
      if (!profile.ok) return profile;
      return ok(profile.value.displayName?.trim() || profile.value.handle);
    },
    lists: listsOf(),
    async readThread(threadId) {
      const uri = uriOf(threadId);
      if (uri === null) return api.noThread;
      const query = { uri, depth: String(DEPTH), parentHeight: '0' };
      const found = await api.read(path('app.bsky.feed.getPostThread', query), Thread);
      if (!found.ok) return found;
      const { post: root } = found.value.thread;
      const { title, body } = splitText(root.record);
      const posts = repliesIn(found.value.thread).map((reply) =>
        postOf(reply, markdownOfPost(reply.record.text, reply.record.facets)),
      );
      return ok({
        title,
        tags: tagsOf(root.record.facets, root.record.tags),
        closed: isClosed(root),
        demand: root.likeCount,
        replies: posts.length,
        opening: postOf(root, body),
        isPlain: true,
        posts: posts.toSorted((a, b) => a.createdAt - b.createdAt),
      });
    },
    async whoAmI() {
      const session = await api.read('/com.atproto.server.getSession', Session);
      return session.ok ? ok({ id: session.value.did, name: session.value.handle }) : session;
    },
    async readOwn() {
      const records = await repo.readPosts();
      if (!records.ok) return records;
      return ok(
        records.value.map(({ uri, value }): OwnPost => {
          const root = value.reply?.root.uri;
          return {
            place: placeOf(idOf(root ?? uri), idOf(uri)),
            kind: root === undefined ? 'question' : 'answer',
            body: root === undefined ? splitText(value).body : value.text,
            at: Date.parse(value.createdAt),
            held: false,
          };
        }),
      );
    },
    async send(act) {
      if (act.kind === 'answer' || act.kind === 'question') return publish(act);
      if (act.kind === 'like') return thank(act);
      const { did = '', key = '' } = splitUri(uriOf(act.postId) ?? '');
      if (did !== me?.id) {
        // In the person's own repository it would be missing, which counts as removed.
        const session = await api.readFirst('/com.atproto.server.getSession', Session);
        return session.ok ? refused(`This is not your post. Look at it at ${api.host}.`) : session.delivery;
      }
      return (
        (await repo.remove(POST, key)) ?? { outcome: 'posted', place: placeOf(act.threadId, act.postId) }
      );
    },
    findMark,
    async endKey() {
      const ended = await api.call('POST', '/com.atproto.server.deleteSession');
      return ended.answered && ended.status === 200
        ? failed('The session there is ended; what is left of its key runs out by itself within two hours.')
        : keyStays(`under Settings, Privacy and security, App passwords at ${api.host}`);
    },
  };
};

/** Who may reply is the asker's choice: nobody at all, or not this person. */
const isClosed = ({ viewer, threadgate }: PostView): boolean =>
  viewer?.replyDisabled ?? threadgate?.record?.allow?.length === 0;

function repliesIn({ replies = [] }: { replies?: readonly unknown[] | undefined }): PostView[] {
  return validIn(replies, ThreadView).flatMap((reply) => [reply.post, ...repliesIn(reply)]);
}

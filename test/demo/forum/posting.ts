/** `/posts`: new answers and questions, changing and deleting them. */
import type { Reply } from '../loopback.ts';
import { jsonReply } from '../site/page.ts';
import { postJson } from './post-json.ts';
import { postsOf, type ForumData, type ForumPost, type ForumUser, type HeldPost } from './records.ts';
import { conflict, notAccepted, notAllowed, notFound, notLoggedIn, tooManyRequests } from './refusals.ts';
import { textField, type ForumRequest, type Handler, type Route } from './request.ts';
import { mayAnswer, mayChange } from './rights.ts';
import { slugOf } from './slug.ts';

const MINUTE_MS = 60_000;

/** What is to be written, before it is known whether it may. */
type Written = Pick<HeldPost, 'topicId' | 'title' | 'categoryId' | 'tags' | 'raw'>;

const sameText = (a: string, b: string): boolean =>
  a.replaceAll(/\s+/g, ' ').trim() === b.replaceAll(/\s+/g, ' ').trim();

/** Tags are objects today, plain names before. */
function tagNames(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((tag: unknown) => {
    if (typeof tag === 'string') return [tag];
    const name = (tag as { name?: unknown } | null)?.name;
    return typeof name === 'string' ? [name] : [];
  });
}

/** Discourse's complaints about a text, in its order. */
function faultsOf(request: ForumRequest, written: Written, user: ForumUser): string[] {
  const { rules, now } = request.world;
  const faults: string[] = [];
  if (written.topicId === null && written.title.trim().length < rules.minTitleLength) {
    faults.push(`Title is too short (minimum is ${rules.minTitleLength} characters)`);
  }
  if (written.raw.trim().length < rules.minPostLength) {
    faults.push(`Body is too short (minimum is ${rules.minPostLength} characters)`);
  }
  const since = now() - rules.uniquePostMinutes * MINUTE_MS;
  const recent = [...request.data.posts, ...request.data.held].filter(
    (post) => post.userId === user.id && Date.parse(post.createdAt) > since,
  );
  if (recent.some(({ raw }) => sameText(raw, written.raw))) {
    faults.push('Body is too similar to what you recently posted');
  }
  return faults;
}

/** A new person who types faster than people do is taken for a machine. */
function isTooFast(request: ForumRequest, user: ForumUser): boolean {
  const isFirst = user.trustLevel === 0 && !request.data.posts.some(({ userId }) => userId === user.id);
  return isFirst && Number(textField(request, 'typing_duration_msecs')) < request.world.rules.minTypingMs;
}

/** Puts it where everyone reads it. */
export function publish(draft: ForumData, held: Omit<HeldPost, 'id'>): ForumPost {
  let { topicId } = held;
  if (topicId === null) {
    draft.lastIds.topic += 1;
    topicId = draft.lastIds.topic;
    for (const name of held.tags) {
      if (!draft.tags.some((tag) => tag.name === name)) draft.tags.push({ id: draft.tags.length + 1, name });
    }
    draft.topics.push({
      id: topicId,
      title: held.title,
      slug: slugOf(held.title),
      categoryId: held.categoryId,
      tags: held.tags,
      views: 1,
      pinned: false,
      closed: false,
      createdAt: held.createdAt,
      bumpedAt: held.createdAt,
    });
  }
  draft.lastIds.post += 1;
  const post: ForumPost = {
    id: draft.lastIds.post,
    topicId,
    number: (postsOf(draft, topicId).at(-1)?.number ?? 0) + 1,
    userId: held.userId,
    raw: held.raw,
    accepted: false,
    likes: 0,
    likedBy: [],
    createdAt: held.createdAt,
    updatedAt: held.createdAt,
  };
  draft.posts.push(post);
  const topic = draft.topics.find(({ id }) => id === topicId);
  if (topic) topic.bumpedAt = held.createdAt;
  return post;
}

/** A post as the answer to a write. */
function writtenJson(request: ForumRequest, post: ForumPost): object | null {
  const data = request.world.store.data();
  const topic = data.topics.find(({ id }) => id === post.topicId);
  return topic ? { ...postJson(data, topic, post, true, request.viewer), draft_sequence: 0 } : null;
}

const createPost: Handler = (request) => {
  const { viewer, world, data } = request;
  if (viewer === null) return notLoggedIn();
  const topicId = textField(request, 'topic_id');
  const topic = data.topics.find(({ id }) => id === Number(topicId));
  if (topicId !== '' && (!topic || !mayAnswer(topic, viewer))) {
    return notAccepted(['The requested topic does not exist.'], 'create_post');
  }
  if (viewer.silenced) return notAllowed();
  const wait = world.limits.take(`posts ${viewer.id}`, 1, world.rules.secondsBetweenPosts * 1_000);
  if (wait > 0) return tooManyRequests(wait, 'create_post');
  const category = Number(textField(request, 'category'));
  const written: Written = {
    topicId: topic?.id ?? null,
    title: textField(request, 'title'),
    categoryId: data.categories.find(({ id }) => id === category)?.id ?? data.categories.at(-1)?.id ?? 1,
    tags: tagNames(request.fields.tags),
    raw: textField(request, 'raw').trim(),
  };
  const faults = faultsOf(request, written, viewer);
  if (faults.length > 0) return notAccepted(faults, 'create_post');
  const createdAt = new Date(world.now()).toISOString();
  const fast = isTooFast(request, viewer);
  if (viewer.held || fast) return hold(request, { ...written, userId: viewer.id, createdAt }, fast);
  let made: ForumPost | undefined;
  world.store.change((draft) => {
    made = publish(draft, { ...written, userId: viewer.id, createdAt });
  });
  const post = made && writtenJson(request, made);
  const nested = ['true', '1'].includes(String(request.fields.nested_post));
  return jsonReply(nested ? { success: true, action: 'create_post', post } : post);
};

function hold(request: ForumRequest, post: Omit<HeldPost, 'id'>, isFast: boolean): Reply {
  const { world } = request;
  world.store.change((draft) => {
    draft.lastIds.held += 1;
    draft.held.push({ ...post, id: draft.lastIds.held });
    const author = draft.users.find(({ id }) => id === post.userId);
    if (author && isFast) author.silenced = true;
  });
  const { held } = world.store.data();
  const id = held.at(-1)?.id;
  return jsonReply({
    success: true,
    action: 'enqueued',
    pending_post: { id, raw: post.raw, created_at: post.createdAt },
    pending_count: held.filter(({ userId }) => userId === post.userId).length,
  });
}

const findPost = ({ data, caught }: ForumRequest): ForumPost | undefined =>
  data.posts.find(({ id }) => id === Number(caught[0]));

const editPost: Handler = (request) => {
  const { viewer, world } = request;
  if (viewer === null) return notLoggedIn();
  const post = findPost(request);
  if (!post) return notFound();
  if (!mayChange(post, viewer)) return notAllowed();
  const change = (request.fields.post ?? {}) as { raw?: unknown; original_text?: unknown };
  const raw = String(change.raw ?? '').trim();
  if (typeof change.original_text === 'string' && !sameText(change.original_text, post.raw))
    return conflict();
  if (raw.length < world.rules.minPostLength) {
    return notAccepted([`Body is too short (minimum is ${world.rules.minPostLength} characters)`]);
  }
  world.store.change((draft) => {
    const edited = draft.posts.find(({ id }) => id === post.id);
    if (!edited) return;
    edited.raw = raw;
    edited.updatedAt = new Date(world.now()).toISOString();
  });
  const edited = world.store.data().posts.find(({ id }) => id === post.id);
  return edited ? jsonReply({ post: writtenJson(request, edited) }) : notFound();
};

const deletePost: Handler = (request) => {
  const { viewer, world, data } = request;
  if (viewer === null) return notLoggedIn();
  const post = findPost(request);
  if (!post) return notFound();
  const hasReplies = post.number === 1 && postsOf(data, post.topicId).length > 1;
  if (!mayChange(post, viewer) || hasReplies) return notAllowed();
  world.store.change((draft) => {
    draft.posts = draft.posts.filter(({ id }) => id !== post.id);
    if (post.number === 1) draft.topics = draft.topics.filter(({ id }) => id !== post.topicId);
  });
  return { status: 200, headers: {}, body: '' };
};

/** What of a person's own waits for a moderator. */
const pendingJson: Handler = ({ viewer, data, caught }) => {
  const user = data.users.find(({ username }) => username === caught[0]);
  if (viewer === null) return notLoggedIn();
  if (!user || user.id !== viewer.id) return notFound();
  const pending = data.held.filter(({ userId }) => userId === user.id);
  return jsonReply({
    pending_posts: pending.map(({ id, categoryId, createdAt, raw, title, topicId }) => ({
      id,
      category_id: categoryId,
      created_at: createdAt,
      created_by_id: user.id,
      name: user.name,
      raw_text: raw,
      title: title || (data.topics.find((topic) => topic.id === topicId)?.title ?? ''),
      topic_id: topicId,
      topic_url: topicId === null ? null : `/t/${topicId}`,
      username: user.username,
    })),
  });
};

export const POSTING: readonly Route[] = [
  ['POST', /^\/posts\.json$/, createPost],
  ['PUT', /^\/posts\/(\d+)\.json$/, editPost],
  ['DELETE', /^\/posts\/(\d+)\.json$/, deletePost],
  ['GET', /^\/posts\/([\w.-]+)\/pending\.json$/, pendingJson],
];

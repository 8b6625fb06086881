/** Whether something that was sent stands at a Discourse forum. */
import type { ForumAct, PostPlace } from '../model/forum-act.ts';
import { WebUrl } from '../model/question.ts';
import { clockAhead } from './call-forum.ts';
import type { DiscourseCalls } from './discourse-call.ts';
import {
  acceptedIn,
  NewestTopics,
  OwnPost,
  Pending,
  PostsOfTopic,
  TopicState,
} from './discourse-write-shapes.ts';
import { LIKE } from './discourse-question.ts';
import { afterEdit, editStands } from './edit-stands.ts';
import type { ReadBack } from './forum.ts';
import { isWithin, spanOf } from './sent-span.ts';
import type { WriterWorld } from './software.ts';

const POSTS_PER_CALL = 20;
/** How many of a topic's newest posts are looked through, and how many pages of the newest topics. */
const MAX_POSTS = 100;
const MAX_PAGES = 3;

type Sent = { from: string; until: string };
const ABSENT: ReadBack = { found: 'absent' };
const cannotTell = ({ problem }: { problem: string }): ReadBack => ({ found: 'cannot-tell', problem });

export const placeOf = (post: OwnPost, origin: string): PostPlace => ({
  threadId: String(post.topic_id),
  postId: String(post.id),
  url: pageAt(post.post_url, origin) ?? `${origin}/t/${post.topic_id}/${post.post_number}`,
});

/** Null for what is no address, too long to be kept, or not the forum's own. */
function pageAt(path: string | undefined, origin: string): string | null {
  if (path === undefined) return null;
  const { data } = WebUrl.safeParse(origin + path);
  return data !== undefined && new URL(data).origin === origin ? data : null;
}

/** What a look needs to know. */
interface Look {
  calls: DiscourseCalls;
  world: WriterWorld;
  isSame(sent: string, stands: string): boolean;
}

/** Looks for one act; never writes. */
export async function readBackDiscourse(act: ForumAct, sent: Sent, look: Look): Promise<ReadBack> {
  switch (act.kind) {
    case 'answer':
      return readBackAnswer(act, sent, look);
    case 'question':
      return readBackQuestion(act, sent, look);
    default:
      return readBackMark(act, look);
  }
}

const isOwn = (post: OwnPost, { me }: WriterWorld): boolean =>
  post.yours === true || post.username.toLowerCase() === me.name.toLowerCase();

export const postsIn = (raw: readonly unknown[]): OwnPost[] =>
  raw.flatMap((post) => {
    const parsed = OwnPost.safeParse(post);
    return parsed.success ? [parsed.data] : [];
  });

async function readBackAnswer(
  act: Extract<ForumAct, { kind: 'answer' }>,
  sent: Sent,
  { calls, world, isSame }: Look,
): Promise<ReadBack> {
  const path = `/t/${encodeURIComponent(act.threadId)}`;
  const answer = await calls.call('GET', `${path}.json?include_raw=1`);
  if (!answer.answered) return cannotTell(answer);
  const topic = TopicState.safeParse(answer.body);
  if (!topic.success) return cannotTell({ problem: `${calls.host} does not show the thread any more.` });
  const span = spanOf(sent, clockAhead(answer, world.now()));
  const newest = topic.data.post_stream.stream.slice(-MAX_POSTS).toReversed();
  const known = new Map(postsIn(topic.data.post_stream.posts).map((post) => [post.id, post]));
  for (let start = 0; start < newest.length; start += POSTS_PER_CALL) {
    const ids = newest.slice(start, start + POSTS_PER_CALL);
    const missing = ids.filter((id) => !known.has(id));
    if (missing.length > 0) {
      const query = missing.map((id) => `post_ids[]=${id}`).join('&');
      const page = await calls.read(`${path}/posts.json?${query}&include_raw=1`, PostsOfTopic);
      if (!page.ok) return cannotTell(page);
      for (const post of postsIn(page.value.post_stream.posts)) known.set(post.id, post);
    }
    const posts = ids.flatMap((id) => known.get(id) ?? []);
    const found = posts.find(
      (post) =>
        isOwn(post, world) && isWithin(Date.parse(post.created_at), span) && isSame(act.body, post.raw ?? ''),
    );
    if (found) return { found: 'posted', place: placeOf(found, world.origin) };
    if (posts.some((post) => Date.parse(post.created_at) < span.from)) break;
  }
  return readQueue(
    ({ topic_id, raw_text }) => String(topic_id) === act.threadId && isSame(act.body, raw_text ?? ''),
    calls,
    world,
  );
}

/** Forums mend titles, so a new topic is known by who opened it, when, and with what text. */
async function readBackQuestion(
  act: Extract<ForumAct, { kind: 'question' }>,
  sent: Sent,
  { calls, world, isSame }: Look,
): Promise<ReadBack> {
  for (let page = 0; page < MAX_PAGES; page++) {
    const answer = await calls.call('GET', `/latest.json?order=created&no_definitions=true&page=${page}`);
    if (!answer.answered) return cannotTell(answer);
    const list = NewestTopics.safeParse(answer.body);
    if (!list.success) return cannotTell({ problem: `${calls.host} does not list its newest threads.` });
    const span = spanOf(sent, clockAhead(answer, world.now()));
    const { topics } = list.data.topic_list;
    for (const topic of topics) {
      const opener = topic.posters?.[0]?.user_id;
      const isElse = opener !== undefined && String(opener) !== world.me.id;
      if (isElse || !isWithin(Date.parse(topic.created_at), span)) continue;
      const whole = await calls.read(`/t/${topic.id}.json?include_raw=1`, TopicState);
      if (!whole.ok) return cannotTell(whole);
      const [opening] = postsIn(whole.value.post_stream.posts);
      if (opening && isOwn(opening, world) && isSame(act.body, opening.raw ?? '')) {
        return { found: 'posted', place: placeOf(opening, world.origin) };
      }
    }
    const isOlder = topics.some(
      ({ pinned, created_at }) => pinned !== true && Date.parse(created_at) < span.from,
    );
    if (isOlder || topics.length === 0) break;
  }
  return readQueue(
    ({ topic_id, raw_text }) => (topic_id ?? null) === null && isSame(act.body, raw_text ?? ''),
    calls,
    world,
  );
}

async function readQueue(
  isIt: (held: { raw_text?: string | null | undefined; topic_id?: number | null | undefined }) => boolean,
  calls: DiscourseCalls,
  { me }: WriterWorld,
): Promise<ReadBack> {
  const answer = await calls.call('GET', `/posts/${encodeURIComponent(me.name)}/pending.json`);
  if (!answer.answered) return cannotTell(answer);
  // Versions before 2021 do not show the queue to the person whose posts wait in it.
  if (answer.status === 404) return ABSENT;
  const pending = Pending.safeParse(answer.body);
  if (answer.status !== 200 || !pending.success) {
    return cannotTell({ problem: `${calls.host} does not show what waits for a moderator.` });
  }
  return pending.data.pending_posts.some(isIt) ? { found: 'held' } : ABSENT;
}

/** Likes, accepted marks, edits and deletions: the post itself tells. */
async function readBackMark(
  act: Exclude<ForumAct, { kind: 'answer' | 'question' }>,
  { calls, world }: Look,
): Promise<ReadBack> {
  const answer = await calls.call('GET', `/posts/${encodeURIComponent(act.postId)}.json`);
  if (!answer.answered) return cannotTell(answer);
  const there: ReadBack = {
    found: 'posted',
    place: { threadId: act.threadId, postId: act.postId, url: null },
  };
  const isGone = answer.status === 404 || answer.status === 410;
  if (isGone && act.kind === 'delete') return there;
  if (isGone && act.kind === 'edit') return { found: 'changed' };
  const post = OwnPost.safeParse(answer.body);
  if (answer.status !== 200 || !post.success) {
    return cannotTell({ problem: `${calls.host} does not show the post.` });
  }
  const found = { found: 'posted' as const, place: placeOf(post.data, world.origin) };
  if (act.kind === 'edit') return afterEdit(editStands(act, post.data.raw ?? ''), found);
  return (await isAsWished(act, post.data, calls)) ? found : ABSENT;
}

async function isAsWished(
  act: Exclude<ForumAct, { kind: 'answer' | 'question' | 'edit' }>,
  post: OwnPost,
  calls: DiscourseCalls,
): Promise<boolean> {
  switch (act.kind) {
    case 'like':
      return (
        (post.actions_summary?.some(({ id, acted }) => id === LIKE && acted === true) ?? false) === act.on
      );
    case 'accept': {
      const topic = await calls.read(`/t/${encodeURIComponent(act.threadId)}.json`, TopicState);
      const told = topic.ok && acceptedIn(topic.value).includes(post.post_number);
      return (told || post.accepted_answer === true) === act.on;
    }
    case 'delete':
      return Boolean(post.deleted_at) || post.user_deleted === true;
    case 'downvote':
      return false;
  }
}

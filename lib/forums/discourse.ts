/**
 * Reads a Discourse forum anonymously. Protocol: `/latest.json?order=activity` walks topics by last activity,
 * `/t/{id}.json?include_raw=1` gives a topic with its first posts, `/t/{id}/posts.json` the rest.
 */
import { z } from 'zod';
import { questionIdOf } from '../model/forum-ids.ts';
import { ok } from '../model/result.ts';
import type { ForumReader, ForumWorld, Read } from './forum.ts';
import { About, BasicInfo, LatestPage, Post, PostsPage, Topic, TopicListItem } from './discourse-shapes.ts';
import { questionFromTopic } from './discourse-question.ts';
import { readJson } from './read-json.ts';

/** Posts asked for in one call; Discourse itself sends 20. */
const POSTS_PER_CALL = 20;
/** A topic longer than this is a chat, not a question with answers. */
const MAX_POSTS = 200;
/** An endless list of pages ends here. */
const MAX_PAGES = 2_000;
/** Topics in one page of the list; the most that Discourse gives. */
const TOPICS_PER_PAGE = 100;
/**
 * Discourse allows an address 50 calls in ten seconds and 200 a minute, which others there may share. A small forum is
 * read within the first calls, quickly; with these the first minute has 193 of them, each later one 171.
 */
const QUICK_CALLS = 60;
const QUICK_PAUSE_MS = 220;
const PAUSE_MS = 350;

export function discourseForum(world: ForumWorld): ForumReader {
  const { origin } = world;
  let calls = 0;
  const read = async <T>(path: string, schema: z.ZodType<T>): Promise<Read<T>> => {
    await world.pause(calls++ < QUICK_CALLS ? QUICK_PAUSE_MS : PAUSE_MS);
    return readJson(origin + path, schema, world);
  };

  async function readTopic(id: number): Promise<Read<{ topic: Topic; posts: Post[] }>> {
    const topic = await read(`/t/${id}.json?include_raw=1`, Topic);
    if (!topic.ok) return topic;
    const posts = validPosts(topic.value.post_stream.posts);
    const have = new Set(posts.map((post) => post.id));
    const missing = topic.value.post_stream.stream.slice(0, MAX_POSTS).filter((postId) => !have.has(postId));
    for (let start = 0; start < missing.length; start += POSTS_PER_CALL) {
      const ids = missing.slice(start, start + POSTS_PER_CALL).map((postId) => `post_ids[]=${postId}`);
      const page = await read(`/t/${id}/posts.json?${ids.join('&')}&include_raw=1`, PostsPage);
      if (!page.ok) return page;
      posts.push(...validPosts(page.value.post_stream.posts));
    }
    return ok({ topic: topic.value, posts });
  }

  return {
    async identify() {
      const info = await read('/site/basic-info.json', BasicInfo);
      // Each forum sets its own licence and the API does not tell it, so the record points to the forum's terms.
      return info.ok
        ? ok({ name: info.value.title, licence: { name: 'See the forum’s terms', url: `${origin}/tos` } })
        : info;
    },

    async readQuestion(threadId) {
      // Anything else would be another path of the forum.
      if (!/^\d+$/.test(threadId))
        return { ok: false, problem: 'That is no topic of Discourse.', lasting: true };
      const whole = await readTopic(Number(threadId));
      if (!whole.ok) return whole;
      const question = questionFromTopic(whole.value, world);
      return question.ok ? question : { lasting: true, ...question };
    },

    async readSize() {
      const about = await read('/about.json', About);
      if (!about.ok) return about;
      const { topics_count, posts_count } = about.value.about.stats;
      return ok({ threads: topics_count, posts: posts_count });
    },

    async *changedSince(since) {
      const from = since === null ? -Infinity : Date.parse(since);
      const seen = new Set<number>();
      for (let page = 0; page < MAX_PAGES; page++) {
        const list = await read(
          `/latest.json?order=activity&per_page=${TOPICS_PER_PAGE}&page=${page}&no_definitions=true`,
          LatestPage,
        );
        if (!list.ok) {
          // The walk breaks off here: what comes after is not read, so it is to be tried again.
          yield { ...list, lasting: false };
          return;
        }
        let older = false;
        let fresh = 0;
        for (const raw of list.value.topic_list.topics) {
          const item = TopicListItem.safeParse(raw);
          if (!item.success) {
            const problem = 'One topic of the list could not be read and was left out.';
            yield { ok: false, problem, lasting: true };
            continue;
          }
          const { id, bumped_at, pinned = false, visible = true } = item.data;
          const isOlder = Date.parse(bumped_at) < from;
          // Pinned topics stand on top whatever their activity, so they do not end the walk.
          if (isOlder && !pinned) older = true;
          if (isOlder || !visible || seen.has(id)) continue;
          seen.add(id);
          fresh++;
          const thread = {
            id: questionIdOf(world.communityId, String(id)),
            activity: new Date(bumped_at).toISOString(),
            mark: markOf(item.data),
          };
          if (world.isKept?.(thread.id, thread.activity, thread.mark)) continue;
          const whole = await readTopic(id);
          const question = whole.ok ? questionFromTopic(whole.value, world) : whole;
          yield question.ok
            ? ok({ question: question.value, activity: thread.activity, mark: thread.mark })
            : { lasting: true, ...question, thread };
        }
        if (older || !list.value.topic_list.more_topics_url || fresh === 0) return;
      }
    },
  };
}

/** What the list tells of a topic besides its activity. */
const markOf = (item: TopicListItem): string =>
  [item.posts_count, item.like_count, item.closed, item.archived, item.has_accepted_answer]
    .map((value) => Number(value ?? 0))
    .join(' ');

const validPosts = (raw: readonly unknown[]): Post[] =>
  raw.slice(0, MAX_POSTS).flatMap((post) => {
    const parsed = Post.safeParse(post);
    return parsed.success ? [parsed.data] : [];
  });

/**
 * Reads a Discourse forum anonymously. Protocol: `/latest.json?order=activity` walks topics by last activity,
 * `/t/{id}.json?include_raw=1` gives a topic with its first posts, `/t/{id}/posts.json` the rest.
 */
import { z } from 'zod';
import { ok } from '../model/result.ts';
import type { ForumReader, ForumWorld, Read } from './forum.ts';
import { BasicInfo, LatestPage, Post, PostsPage, Topic, TopicListItem } from './discourse-shapes.ts';
import { questionFromTopic } from './discourse-question.ts';
import { readJson } from './read-json.ts';

/** Posts asked for in one call; Discourse itself sends 20. */
const POSTS_PER_CALL = 20;
/** A topic longer than this is a chat, not a question with answers. */
const MAX_POSTS = 200;
/** An endless list of pages ends here. */
const MAX_PAGES = 2_000;
/** Ten calls in two seconds at most: well below the 50 in 10 s that Discourse allows an address. */
const PAUSE_MS = 200;

export function discourseForum(world: ForumWorld): ForumReader {
  const { origin } = world;
  const read = async <T>(path: string, schema: z.ZodType<T>): Promise<Read<T>> => {
    await world.pause(PAUSE_MS);
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

    async *changedSince(since) {
      const from = since === null ? -Infinity : Date.parse(since);
      const seen = new Set<number>();
      for (let page = 0; page < MAX_PAGES; page++) {
        const list = await read(`/latest.json?order=activity&page=${page}&no_definitions=true`, LatestPage);
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
          if (world.isKept?.(`${world.communityId}/${id}`, new Date(bumped_at).toISOString())) continue;
          const whole = await readTopic(id);
          const question = whole.ok ? questionFromTopic(whole.value, bumped_at, world) : whole;
          yield question.ok ? question : { lasting: true, ...question };
        }
        if (older || !list.value.topic_list.more_topics_url || fresh === 0) return;
      }
    },
  };
}

const validPosts = (raw: readonly unknown[]): Post[] =>
  raw.flatMap((post) => {
    const parsed = Post.safeParse(post);
    return parsed.success ? [parsed.data] : [];
  });

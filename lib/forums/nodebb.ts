/**
 * Reads a NodeBB forum as a guest. Its list of recent topics ends after 200, so each category is walked by last
 * activity: `/api/categories`, `/api/category/{cid}?page=N&sort=recently_replied`, `/api/topic/{tid}?page=N`.
 */
import type { z } from 'zod';
import { ok } from '../model/result.ts';
import type { ForumReader, ForumWorld, Read } from './forum.ts';
import { nodebbQuestion } from './nodebb-question.ts';
import {
  Categories,
  Category,
  CategoryPage,
  NodebbPost,
  NodebbTopic,
  SiteConfig,
  TopicItem,
} from './nodebb-shapes.ts';
import { readJson } from './read-json.ts';

/** A topic longer than this is a chat; 20 posts a page. */
const MAX_TOPIC_PAGES = 10;
/** An endless list of pages ends here. */
const MAX_PAGES = 5_000;
const PAUSE_MS = 200;

/** @param markdownOf turns a post's HTML into Markdown: its source would cost one call per post */
export function nodebbForum(world: ForumWorld & { markdownOf(html: string): string }): ForumReader {
  const { origin } = world;
  const read = async <T>(path: string, schema: z.ZodType<T>): Promise<Read<T>> => {
    await world.pause(PAUSE_MS);
    return readJson(origin + path, schema, world);
  };

  async function readTopic(tid: string): Promise<Read<{ topic: NodebbTopic; posts: NodebbPost[] }>> {
    const first = await read(`/api/topic/${encodeURIComponent(tid)}`, NodebbTopic);
    if (!first.ok) return first;
    const posts = validPosts(first.value.posts);
    const pages = Math.min(MAX_TOPIC_PAGES, first.value.pagination.pageCount);
    for (let page = 2; page <= pages; page++) {
      const next = await read(`/api/topic/${encodeURIComponent(tid)}?page=${page}`, NodebbTopic);
      if (!next.ok) return next;
      posts.push(...validPosts(next.value.posts));
    }
    return ok({ topic: first.value, posts });
  }

  async function* walkCategory(
    cid: string,
    from: number,
    seen: Set<string>,
  ): ReturnType<ForumReader['changedSince']> {
    for (let page = 1; page <= MAX_PAGES; page++) {
      const list = await read(
        `/api/category/${encodeURIComponent(cid)}?page=${page}&sort=recently_replied`,
        CategoryPage,
      );
      if (!list.ok) {
        yield { ...list, lasting: list.lasting && page === 1 };
        return;
      }
      let older = false;
      for (const raw of list.value.topics) {
        const item = TopicItem.safeParse(raw);
        if (!item.success) {
          yield {
            ok: false,
            problem: 'One topic of the list could not be read and was left out.',
            lasting: true,
          };
          continue;
        }
        const { tid, lastposttime, pinned, deleted, scheduled } = item.data;
        const isOlder = lastposttime < from;
        if (isOlder && !pinned) older = true;
        if (isOlder || deleted || scheduled || seen.has(tid)) continue;
        seen.add(tid);
        const activity = new Date(lastposttime).toISOString();
        if (world.isKept?.(`${world.communityId}/${tid}`, activity)) continue;
        const whole = await readTopic(tid);
        const question = whole.ok ? nodebbQuestion(whole.value, activity, world) : whole;
        yield question.ok ? question : { lasting: true, ...question };
      }
      if (older || page >= list.value.pagination.pageCount) return;
    }
  }

  return {
    async identify() {
      const config = await read('/api/config', SiteConfig);
      return config.ok
        ? ok({ name: config.value.siteTitle, licence: { name: 'See the forum’s terms', url: origin } })
        : config;
    },

    async *changedSince(since) {
      const list = await read('/api/categories', Categories);
      if (!list.ok) {
        yield { ...list, lasting: false };
        return;
      }
      const seen = new Set<string>();
      for (const cid of idsOf(list.value.categories)) {
        yield* walkCategory(cid, since === null ? -Infinity : Date.parse(since), seen);
      }
    },
  };
}

/** All categories that can be read, with those inside others. */
const idsOf = (raw: readonly unknown[]): string[] =>
  raw.flatMap((one) => {
    const category = Category.safeParse(one);
    if (!category.success || category.data.disabled) return [];
    return [category.data.cid, ...idsOf(category.data.children ?? [])];
  });

const validPosts = (raw: readonly unknown[]): NodebbPost[] =>
  raw.flatMap((post) => {
    const parsed = NodebbPost.safeParse(post);
    return parsed.success ? [parsed.data] : [];
  });

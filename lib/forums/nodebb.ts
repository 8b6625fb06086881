/**
 * Reads a NodeBB forum as a guest. Its list of recent topics ends after 200, so each category is walked by last
 * activity: `/api/categories`, `/api/category/{cid}?page=N&sort=recently_replied`, `/api/topic/{tid}?page=N`.
 */
import type { z } from 'zod';
import type { Question } from '../model/question.ts';
import { ok } from '../model/result.ts';
import type { ForumReader, ForumWorld, Read } from './forum.ts';
import { nodebbQuestion, type NodebbText } from './nodebb-question.ts';
import {
  Categories,
  Category,
  CategoryPage,
  CategorySize,
  NodebbPost,
  NodebbTopic,
  RawPost,
  SiteConfig,
  TopicItem,
} from './nodebb-shapes.ts';
import { readJson } from './read-json.ts';

/** A topic longer than this is a chat; 20 posts a page. */
const MAX_TOPIC_PAGES = 10;
/** An endless list of pages ends here. */
const MAX_PAGES = 5_000;
/** How many posts of a topic are read where each costs a call. */
const MAX_RAW = 30;
const PAUSE_MS = 200;
/** Categories inside categories; forums have two or three. */
const MAX_DEPTH = 10;

interface NodebbWorld extends ForumWorld {
  /**
   * Turns a post's HTML into Markdown. Without it the posts are read as they were written, which costs one call each:
   * then the opening post, the accepted one and those with the most votes are read.
   */
  markdownOf?(html: string): string;
}

export function nodebbForum(world: NodebbWorld): ForumReader {
  const { origin, communityId } = world;
  const read = async <T>(path: string, schema: z.ZodType<T>): Promise<Read<T>> => {
    await world.pause(PAUSE_MS);
    return readJson(origin + path, schema, world);
  };

  async function readTopic(tid: string): Promise<Read<{ topic: NodebbTopic; posts: NodebbText[] }>> {
    const path = `/api/topic/${encodeURIComponent(tid)}`;
    const first = await read(path, NodebbTopic);
    if (!first.ok) return first;
    const posts = validPosts(first.value.posts);
    const pages = Math.min(MAX_TOPIC_PAGES, first.value.pagination.pageCount);
    for (let page = 2; page <= pages; page++) {
      const next = await read(`${path}?page=${page}`, NodebbTopic);
      if (!next.ok) return next;
      posts.push(...validPosts(next.value.posts));
    }
    const texts = await readTexts(
      first.value,
      posts.filter(({ deleted }) => !deleted),
    );
    return texts.ok ? ok({ topic: first.value, posts: texts.value }) : texts;
  }

  async function readTexts(topic: NodebbTopic, posts: readonly NodebbPost[]): Promise<Read<NodebbText[]>> {
    const { markdownOf } = world;
    if (markdownOf) return ok(posts.map((post) => ({ ...post, body: markdownOf(post.content) })));
    const texts: NodebbText[] = [];
    for (const post of worthACall(topic, posts)) {
      const raw = await read(`/api/v3/posts/${encodeURIComponent(post.pid)}/raw`, RawPost);
      if (raw.ok) texts.push({ ...post, body: raw.value.response.content });
      // Deleted since the topic was read.
      else if (!raw.lasting) return raw;
    }
    return ok(texts);
  }

  async function readQuestion(tid: string): Promise<Read<Question>> {
    const whole = await readTopic(tid);
    if (!whole.ok) return whole;
    const question = nodebbQuestion(whole.value, world);
    return question.ok ? question : { ...question, lasting: true };
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
      let fresh = 0;
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
        if (seen.has(tid)) continue;
        seen.add(tid);
        fresh++;
        if (isOlder || deleted || scheduled) continue;
        const id = `${communityId}/${tid}`;
        const listed = { activity: new Date(lastposttime).toISOString(), mark: markOf(item.data) };
        if (world.isKept?.(id, listed.activity, listed.mark)) continue;
        const question = await readQuestion(tid);
        yield question.ok
          ? ok({ question: question.value, ...listed })
          : { ...question, thread: { id, ...listed } };
      }
      if (older || fresh === 0 || page >= list.value.pagination.pageCount) return;
    }
  }

  return {
    async identify() {
      const config = await read('/api/config', SiteConfig);
      return config.ok
        ? ok({ name: config.value.siteTitle, licence: { name: 'See the forum’s terms', url: origin } })
        : config;
    },

    readQuestion,

    async readSize() {
      const list = await read('/api/categories', Categories);
      if (!list.ok) return list;
      const sizes = list.value.categories.flatMap((raw) => CategorySize.safeParse(raw).data ?? []);
      return ok({
        threads: sizes.reduce((sum, { totalTopicCount }) => sum + totalTopicCount, 0),
        posts: sizes.reduce((sum, { totalPostCount }) => sum + totalPostCount, 0),
      });
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

/** What the list tells of a topic besides its activity, which no edit, vote or mark moves. */
const markOf = ({ postcount, votes, locked, isSolved }: TopicItem): string =>
  [postcount, votes, Number(locked), Number(isSolved)].join(' ');

/** The posts that are read where each costs a call, as they follow each other. */
function worthACall(topic: NodebbTopic, posts: readonly NodebbPost[]): NodebbPost[] {
  const worth = ({ pid, votes = 0 }: NodebbPost): number => {
    if (pid === topic.mainPid) return Infinity;
    return topic.isSolved && pid === topic.solvedPid ? Number.MAX_SAFE_INTEGER : votes;
  };
  const chosen = new Set(posts.toSorted((a, b) => worth(b) - worth(a)).slice(0, MAX_RAW));
  return posts.filter((post) => chosen.has(post));
}

/** All categories that can be read, with those inside others. */
const idsOf = (raw: readonly unknown[], depth = 0): string[] =>
  raw.flatMap((one) => {
    const category = Category.safeParse(one);
    if (!category.success || category.data.disabled) return [];
    const inside = depth < MAX_DEPTH ? idsOf(category.data.children ?? [], depth + 1) : [];
    return [category.data.cid, ...inside];
  });

const validPosts = (raw: readonly unknown[]): NodebbPost[] =>
  raw.flatMap((post) => {
    const parsed = NodebbPost.safeParse(post);
    return parsed.success ? [parsed.data] : [];
  });

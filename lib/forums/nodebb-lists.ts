import { z } from 'zod';
import type { AskLists } from '../model/ask-lists.ts';
import { ok } from '../model/result.ts';
import type { Read } from './forum.ts';
import { askListsOf, type ListedCategory, type ListsWorld } from './listed.ts';
import { Categories, Category } from './nodebb-shapes.ts';
import { Place } from './nodebb-write-shapes.ts';
import { readJson } from './read-json.ts';

/** How deep categories inside others are followed. */
const MAX_DEPTH = 4;
const Named = Place.extend(Category.shape).extend({ name: z.string().min(1) });
const Tags = z.object({ tags: z.array(z.unknown()) });
const ListedTag = z.object({ value: z.string().min(1).max(60), score: z.number().catch(0) });

/** `GET /api/categories` and `GET /api/tags`, as a guest sees them. Sections and links take no topics. */
export async function nodebbLists(world: ListsWorld): Promise<Read<AskLists>> {
  const list = await readJson(`${world.origin}/api/categories`, Categories, world);
  if (!list.ok) return list;
  const tags = await readJson(`${world.origin}/api/tags`, Tags, world);
  return ok(askListsOf(listed(list.value.categories, ''), tags.ok ? tagsOf(tags.value.tags) : []));
}

const listed = (raw: readonly unknown[], above: string, depth = 0): ListedCategory[] =>
  raw.flatMap((one) => {
    const { data } = Named.safeParse(one);
    if (!data || data.disabled || data.link) return [];
    const name = `${above}${data.name}`;
    const inside = depth < MAX_DEPTH ? listed(data.children ?? [], `${name} › `, depth + 1) : [];
    const threads = data.totalTopicCount ?? 0;
    return [...(data.isSection ? [] : [{ id: String(data.cid), name, threads }]), ...inside];
  });

const tagsOf = (raw: readonly unknown[]): { name: string; threads: number }[] =>
  raw.flatMap((one) => {
    const { data } = ListedTag.safeParse(one);
    return data ? [{ name: data.value, threads: data.score }] : [];
  });

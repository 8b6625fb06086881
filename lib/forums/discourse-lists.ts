import { z } from 'zod';
import type { AskLists } from '../model/ask-lists.ts';
import { ok } from '../model/result.ts';
import type { Read } from './forum.ts';
import { askListsOf, type ListedCategory, type ListsWorld } from './listed.ts';
import { readJson } from './read-json.ts';

const CategoryList = z.object({ category_list: z.object({ categories: z.array(z.unknown()) }) });
const Listed = z.object({
  id: z.int(),
  name: z.string().min(1),
  topic_count: z.number().min(0).catch(0),
  read_restricted: z.boolean().optional(),
  subcategory_list: z.array(z.unknown()).nullish(),
});
const Tags = z.object({ tags: z.array(z.unknown()) });
/** `id` is the name at older sites. */
const ListedTag = z.object({
  id: z.union([z.int(), z.string()]),
  name: z.string().min(1).max(60).optional(),
  count: z.number().catch(0),
});

/**
 * `GET /categories.json?include_subcategories=true` and `GET /tags.json`, as a guest sees them. A forum without tags has
 * no such page: that is no failure.
 */
export async function discourseLists(world: ListsWorld): Promise<Read<AskLists>> {
  const list = await readJson(
    `${world.origin}/categories.json?include_subcategories=true`,
    CategoryList,
    world,
  );
  if (!list.ok) return list;
  const tags = await readJson(`${world.origin}/tags.json`, Tags, world);
  return ok(
    askListsOf(listed(list.value.category_list.categories, ''), tags.ok ? tagsOf(tags.value.tags) : []),
  );
}

const listed = (raw: readonly unknown[], above: string): ListedCategory[] =>
  raw.flatMap((one) => {
    const { data } = Listed.safeParse(one);
    if (!data || data.read_restricted === true) return [];
    const name = `${above}${data.name}`;
    return [
      { id: String(data.id), name, threads: data.topic_count },
      // One level is all that Discourse has, unless a site says otherwise.
      ...(above === '' ? listed(data.subcategory_list ?? [], `${name} › `) : []),
    ];
  });

const tagsOf = (raw: readonly unknown[]): { name: string; threads: number }[] =>
  raw.flatMap((one) => {
    const { data } = ListedTag.safeParse(one);
    return data ? [{ name: data.name ?? String(data.id), threads: data.count }] : [];
  });

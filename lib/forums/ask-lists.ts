/**
 * Categories and tags of a forum, for whoever asks there. Apart from the adapters' readers, because only the composer
 * needs them and the background carries every adapter.
 */
import type { AskLists } from '../model/ask-lists.ts';
import type { ForumKind } from '../model/forum-kind.ts';
import { discourseLists } from './discourse-lists.ts';
import type { Read } from './forum.ts';
import type { ListsWorld } from './listed.ts';
import { nodebbLists } from './nodebb-lists.ts';

const READERS: Partial<Record<ForumKind, (world: ListsWorld) => Promise<Read<AskLists>>>> = {
  discourse: discourseLists,
  nodebb: nodebbLists,
};

/** Null for forums that have no such lists, or leave them to their own people. */
export const readAskLists = async (kind: ForumKind, world: ListsWorld): Promise<Read<AskLists> | null> =>
  (await READERS[kind]?.(world)) ?? null;

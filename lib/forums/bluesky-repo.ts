/** The person's own repository at their server: what they write is put there, and known there at once. */
import type { Delivery, Me, Read } from './forum.ts';
import { LIKE, POST, splitUri, uriOf } from './bluesky-ids.ts';
import { LikeEntry, Made, PostEntry, Records, Removed } from './bluesky-shapes.ts';
import { ok } from '../model/result.ts';
import { validIn, type JsonApi } from './json-api.ts';

const PER_PAGE = 100;
/** How many pages of the person's own posts or likes are looked through. */
const MAX_PAGES = 3;

/** @param me null for guests, who have none */
export function blueskyRepo(api: JsonApi, { me, now }: { me: Me | null; now(): number }) {
  /** A record with the time of now. */
  const create = (collection: string, record: object) =>
    api.write(
      'POST',
      '/com.atproto.repo.createRecord',
      {
        repo: me?.id,
        collection,
        record: { $type: collection, createdAt: new Date(now()).toISOString(), ...record },
      },
      Made,
    );

  /** Null where it is gone, or was never there; else why not. */
  async function remove(collection: string, key: string): Promise<Delivery | null> {
    const json = { repo: me?.id, collection, rkey: key };
    const done = await api.write('POST', '/com.atproto.repo.deleteRecord', json, Removed);
    return done.ok ? null : done.delivery;
  }

  /** Of the person's own records of a kind, the newest. */
  async function readRecords<T>(
    collection: string,
    schema: Parameters<typeof validIn<T>>[1],
    until: (one: T) => boolean = () => false,
  ): Promise<Read<T[]>> {
    const read: T[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < MAX_PAGES; page++) {
      const query = { repo: me?.id ?? '', collection, limit: String(PER_PAGE), ...(cursor && { cursor }) };
      const list = await api.read(`/com.atproto.repo.listRecords?${new URLSearchParams(query)}`, Records);
      if (!list.ok) return list;
      const records = validIn(list.value.records, schema);
      read.push(...records);
      cursor = list.value.cursor ?? undefined;
      if (cursor === undefined || records.some(until)) break;
    }
    return ok(read);
  }
  async function findLike(postId: string): Promise<Read<string | null>> {
    const isOf = ({ value }: { value: { subject: { uri: string } } }): boolean =>
      value.subject.uri === uriOf(postId);
    const likes = await readRecords(LIKE, LikeEntry, isOf);
    if (!likes.ok) return likes;
    const found = likes.value.find(isOf);
    return ok(found === undefined ? null : splitUri(found.uri).key);
  }

  return {
    create,
    remove,
    /** Key of the person's like of a post; null for none. */
    findLike,
    readPosts: () => readRecords(POST, PostEntry),
  };
}

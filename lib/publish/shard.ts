import { failed, ok, type Result } from '../model/result.ts';
import type { Hash64 } from './hash-table.ts';

/** One part of a build that several machines share: part `index` (from 0) of `count`. */
export interface Shard {
  index: number;
  count: number;
}

/** @param text `i/n`, parts counted from 1, as job runners number them with one added */
export function readShard(text: string): Result<Shard> {
  const [, part = '', parts = ''] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  const shard = { index: Number(part) - 1, count: Number(parts) };
  if (part === '' || shard.index < 0 || shard.index >= shard.count)
    return failed(`--shard ${text} names no part: write it as 1/4 for the first of four.`);
  return ok(shard);
}

/** A question belongs to a part by the hash of its id, wherever it stands in the input. */
export const isInShard = (id: Hash64, shard: Shard | null): boolean =>
  shard === null || id.low % shard.count === shard.index;

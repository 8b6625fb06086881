import type { ByteRange } from '../../../lib/search/segment/byte-source.ts';

/** Each round trip to a stored index: the bytes asked for together. */
export type Rounds = readonly (readonly ByteRange[])[];

/** Notes from now on which parts of Blobs are taken; what is taken in one go is one round trip. */
export function recordReads(): { take(): Rounds } {
  let rounds: ByteRange[][] = [];
  let open: ByteRange[] | null = null;
  const slice: unknown = Reflect.get(Blob.prototype, 'slice');
  if (typeof slice !== 'function') throw new Error('Blobs cannot be sliced here');
  Blob.prototype.slice = function (this: Blob, start = 0, end = this.size, type = '') {
    if (!open) {
      rounds.push((open = []));
      queueMicrotask(() => (open = null));
    }
    open.push({ start, end });
    return slice.call(this, start, end, type) as Blob;
  };
  return {
    take() {
      const taken = rounds;
      rounds = [];
      return taken;
    },
  };
}

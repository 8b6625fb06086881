import { PAYLOAD_BYTES } from './format.ts';

/** Pages that were read and checked, of all segments together: at most so many bytes, the least used go first. */
export interface PageCache {
  /** A number for a segment's file, to be told apart from the others here. */
  addFile(): number;
  /** The page's payload, or null. It stays what it is until the next `keep`: copy it at once. */
  find(file: number, page: number): Uint8Array | null;
  /** Keeps a copy. */
  keep(file: number, page: number, payload: Uint8Array): void;
}

/** Memory for look-ups is bounded by 40 MB in all. */
const DEFAULT_BYTES = 8 * 1024 * 1024;
/** Memory is taken in slabs, when it is needed. */
const SLAB_PAGES = 256;
/** Pages of one file stay below this: 2^28 pages are 2^40 bytes. */
const FILE_STEP = 2 ** 28;

/**
 * A cache that goes round its places like a clock's hand and gives away the first one that was not used since it last
 * passed ("second chance", Corbató 1968): nearly as good as least-recently-used, without a list to mend at every use.
 */
export function createPageCache(bytes: number = DEFAULT_BYTES): PageCache {
  const capacity = Math.max(1, Math.floor(bytes / PAYLOAD_BYTES));
  const slabs: Uint8Array[] = [];
  const places = new Map<number, number>();
  const owners = new Float64Array(capacity);
  const used = new Uint8Array(capacity);
  let filled = 0;
  let hand = 0;
  let files = 0;

  const payloadAt = (place: number): Uint8Array => {
    const slabNumber = Math.floor(place / SLAB_PAGES);
    const slab = (slabs[slabNumber] ??= new Uint8Array(
      Math.min(SLAB_PAGES, capacity - slabNumber * SLAB_PAGES) * PAYLOAD_BYTES,
    ));
    const start = (place % SLAB_PAGES) * PAYLOAD_BYTES;
    return slab.subarray(start, start + PAYLOAD_BYTES);
  };

  const freePlace = (): number => {
    if (filled < capacity) return filled++;
    while (used[hand] === 1) {
      used[hand] = 0;
      hand = (hand + 1) % capacity;
    }
    const place = hand;
    places.delete(owners[place] ?? 0);
    hand = (hand + 1) % capacity;
    return place;
  };

  return {
    addFile: () => files++,
    find: (file, page) => {
      const place = places.get(file * FILE_STEP + page);
      if (place === undefined) return null;
      used[place] = 1;
      return payloadAt(place);
    },
    keep: (file, page, payload) => {
      const owner = file * FILE_STEP + page;
      if (places.has(owner)) return;
      const place = freePlace();
      payloadAt(place).set(payload);
      places.set(owner, place);
      owners[place] = owner;
      // A page that is used once only goes with the hand's next round.
      used[place] = 0;
    },
  };
}

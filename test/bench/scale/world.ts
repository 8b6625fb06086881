/** A world of products, packs and readers, drawn from a seed. */

export interface World {
  /** Questions of each product's pack, largest first. */
  packs: Float64Array<ArrayBuffer>;
  /** Share of the readers that have each pack. */
  readers: Float64Array<ArrayBuffer>;
}

/** Shares that fall with rank to this power and add up to `total`. */
function zipf(count: number, power: number, total: number): Float64Array<ArrayBuffer> {
  const shares = Float64Array.from({ length: count }, (_, rank) => (rank + 1) ** -power);
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.map((share) => (share / sum) * total);
}

/**
 * A product with more questions than a pack may have is split into packs of equal size, by topic; a reader takes one.
 * @param options.packsPerReader mean number of packs that a reader has
 * @param options.power how steeply products fall off (1: the classic law)
 * @param options.packLimit questions of the largest pack
 */
export function drawWorld(options: {
  products: number;
  questions: number;
  packsPerReader: number;
  power: number;
  packLimit: number;
}): World {
  const { products, questions, packsPerReader, power, packLimit } = options;
  const wanted = zipf(products, power, packsPerReader);
  const packs: number[] = [];
  const readers: number[] = [];
  for (const [rank, size] of zipf(products, power, questions).entries()) {
    const parts = Math.ceil(size / packLimit);
    for (let part = 0; part < parts; part++) {
      packs.push(size / parts);
      // Nobody has a pack twice.
      readers.push(Math.min(1, wanted[rank] ?? 0) / parts);
    }
  }
  return { packs: Float64Array.from(packs), readers: Float64Array.from(readers) };
}

/** Numbers from 0 to 1, the same for the same seed (Mulberry32, T. Ettinger 2017, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

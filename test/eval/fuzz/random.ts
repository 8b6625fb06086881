/** Chance that can be had again: the same seed gives the same numbers in every browser. */
export interface Random {
  /** 0 (inclusive) to 1 (exclusive). */
  next(): number;
  /** A whole number from 0 up to, not including, `below`. */
  int(below: number): number;
  /** One of the list; the list must not be empty. */
  pick<T>(list: readonly T[]): T;
  /** True once in `n` times. */
  once(n: number): boolean;
}

/** Mulberry32, Tommy Ettinger's generator of 32 bits (public domain). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    next,
    int,
    pick: (list) => list[int(list.length)] as (typeof list)[number],
    once: (n) => int(n) === 0,
  };
}

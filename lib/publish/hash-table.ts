/** A 64-bit hash as two halves: big integers would cost an object each. */
export interface Hash64 {
  high: number;
  low: number;
}

const FREE = 0xffff_ffff;

/** Hashes in the order they were added, and where each stands. 12 to 20 bytes per hash. */
export class HashTable {
  #high = new Uint32Array(1_024);
  #low = new Uint32Array(1_024);
  #slots = new Uint32Array(2_048).fill(FREE);
  size = 0;

  /** The hash at a place below `size`. */
  at(place: number): Hash64 {
    return { high: this.#high[place] ?? 0, low: this.#low[place] ?? 0 };
  }

  /** Where the hash stands, or -1. */
  find({ high, low }: Hash64): number {
    const at = this.#slots[this.#slotOf(high, low)] ?? FREE;
    return at === FREE ? -1 : at;
  }

  /** Adds the hash and gives its place; -1 where it is there already. */
  add({ high, low }: Hash64): number {
    if (this.#slots[this.#slotOf(high, low)] !== FREE) return -1;
    if (this.size === this.#high.length) this.#grow();
    this.#high[this.size] = high;
    this.#low[this.size] = low;
    this.#slots[this.#slotOf(high, low)] = this.size;
    return this.size++;
  }

  /** Slot that holds the hash, or the free one where it belongs. */
  #slotOf(high: number, low: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const at = this.#slots[slot] ?? FREE;
      if (at === FREE || (this.#low[at] === low && this.#high[at] === high)) return slot;
    }
  }

  #grow(): void {
    const { length } = this.#high;
    this.#high = grown(this.#high, 2 * length);
    this.#low = grown(this.#low, 2 * length);
    this.#slots = new Uint32Array(4 * length).fill(FREE);
    for (let at = 0; at < this.size; at++) {
      this.#slots[this.#slotOf(this.#high[at] ?? 0, this.#low[at] ?? 0)] = at;
    }
  }
}

function grown(old: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length);
  larger.set(old);
  return larger;
}

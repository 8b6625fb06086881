/** Words that are remembered; emptied when full. */
const MOST_KNOWN = 50_000;
/** A power of two, and more than twice as many as words, so that looking for a free one is short. */
const SLOTS = 1 << 17;
/** A new table is all zeros, and memory that nobody wrote to costs nothing. */
const FREE = 0;

/**
 * What written words are read as. Texts repeat their words: reading one costs more than remembering it, and even cutting
 * it out of its text costs more than looking it up where it stands.
 */
export class KnownWords<Read> {
  readonly #read: (written: string) => Read;
  /** Per slot, 1 + the word's place. */
  readonly #slots = new Uint32Array(SLOTS);
  #written: string[] = [];
  #known: Read[] = [];

  /** @param read what a word that is not known yet is read as */
  constructor(read: (written: string) => Read) {
    this.#read = read;
  }

  /** What the word from `from` to before `to` is read as. */
  at(text: string, from: number, to: number): Read {
    const mask = SLOTS - 1;
    let slot = hashOf(text, from, to) & mask;
    for (let place = this.#slots[slot] ?? FREE; place !== FREE; place = this.#slots[slot] ?? FREE) {
      const known = this.#known[place - 1];
      if (known !== undefined && stands(this.#written[place - 1] ?? '', text, from, to)) return known;
      slot = (slot + 1) & mask;
    }
    const written = text.slice(from, to);
    const fresh = this.#read(written);
    if (this.#written.length === MOST_KNOWN) {
      this.#slots.fill(FREE);
      this.#written = [];
      this.#known = [];
      slot = hashOf(text, from, to) & mask;
    }
    this.#slots[slot] = this.#written.push(written);
    this.#known.push(fresh);
    return fresh;
  }
}

/** 32-bit FNV-1a, as `hashText` has it. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  // The lowest bits of a short word differ little.
  return hash ^ (hash >>> 15);
}

function stands(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  }
  return true;
}

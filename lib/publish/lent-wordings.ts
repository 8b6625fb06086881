import { readFile } from 'node:fs/promises';
import { MOST_LENT } from '../terms/lend-wordings.ts';
import { HashTable } from './hash-table.ts';
import { NAME_WORDS, NO_LINE, type Gathered, type NamedThreads } from './jobs.ts';

/** A name that no question of ours has, or that several threads have: it names none. */
const NOBODY = 0xffff_ffff;

/**
 * Who lends what to whom, as `lendWordings` works it out, for questions that do not fit in memory: names are kept as
 * hashes (about 20 bytes each, three per thread), what replies name is read back from disk.
 */
export class LentWordings {
  readonly #names = new HashTable();
  #owners = new Uint32Array(4_096);
  readonly #namedFiles: string[] = [];
  readonly #lent = new Map<number, string[]>();

  /** @param positionOf where a line of the gathered file stands among all questions; -1 for one that was left out */
  add(
    { names, namedFile }: Pick<Gathered, 'names' | 'namedFile'>,
    positionOf: (line: number) => number,
  ): void {
    this.#namedFiles.push(namedFile);
    for (let at = 0; at < names.length; at += NAME_WORDS) {
      const [high = 0, low = 0, line = NO_LINE] = names.subarray(at, at + NAME_WORDS);
      const position = line === NO_LINE ? -1 : positionOf(line);
      const name = this.#names.add({ high, low });
      if (name < 0) {
        this.#owners[this.#names.find({ high, low })] = NOBODY;
        continue;
      }
      if (name === this.#owners.length) {
        const larger = new Uint32Array(2 * name);
        larger.set(this.#owners);
        this.#owners = larger;
      }
      this.#owners[name] = position < 0 ? NOBODY : position;
    }
  }

  /** Reads who names whom; to be called once, after the last `add`. @param askedAt when a question was asked */
  async finish(askedAt: (position: number) => number): Promise<void> {
    for (const file of this.#namedFiles) {
      for (const line of (await readFile(file, 'utf8')).split('\n')) {
        // We wrote it ourselves while gathering.
        if (line !== '') this.#lend(JSON.parse(line) as NamedThreads, askedAt);
      }
    }
  }

  /** Wordings lent to a question, none for most. */
  to(position: number): readonly string[] {
    return this.#lent.get(position) ?? [];
  }

  #lend({ asked, names, wording }: NamedThreads, askedAt: (position: number) => number): void {
    const targets = new Set<number>();
    for (let at = 0; at < names.length; at += 2) {
      const name = this.#names.find({ high: names[at] ?? 0, low: names[at + 1] ?? 0 });
      const owner = name < 0 ? NOBODY : (this.#owners[name] ?? NOBODY);
      if (owner !== NOBODY) targets.add(owner);
    }
    for (const target of targets) {
      if (askedAt(target) >= asked) continue;
      const wordings = this.#lent.get(target) ?? [];
      if (wordings.length < MOST_LENT) this.#lent.set(target, [...wordings, wording]);
    }
  }
}

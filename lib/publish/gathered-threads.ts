import { hashOf } from './hash-of.ts';
import { HashTable, type Hash64 } from './hash-table.ts';
import { GATHERED_WORDS, type Gathered } from './jobs.ts';
import type { CurrentDocuments } from './plan-pack.ts';
import { addCounts, topProducts } from './product-counts.ts';
import type { SegmentPart } from './write-segment.ts';

/** A title more than these says little new, and a much-asked question has hundreds of duplicates. */
const MOST_LENT = 8;
/** Problems that are kept in words; the others are counted. */
const MOST_PROBLEMS = 20;

/** Everything that was gathered: 28 bytes per question, and the titles that duplicates lend. The texts are on disk. */
export class GatheredThreads implements CurrentDocuments {
  readonly #files: { file: string; documents: Uint32Array }[] = [];
  readonly #ids = new HashTable();
  /** Where each question stands: file, line. */
  #places = new Uint32Array(2_048);
  readonly #lent: Gathered['lent'] = [];
  #lentTo = new Map<number, string[]>();
  readonly #products = new Map<string, number>();
  readonly problems: string[] = [];
  leftOut = 0;
  answers = 0;
  newest = 0;

  get size(): number {
    return this.#ids.size;
  }

  add(gathered: Gathered): void {
    const { file, documents, lent, problems, answers, products, newest } = gathered;
    const number = this.#files.push({ file, documents }) - 1;
    for (let line = 0; line * GATHERED_WORDS < documents.length; line++) {
      const at = this.#ids.add(this.#wordsOf(number, line).id);
      if (at < 0) {
        this.#leaveOut(['A question stands twice in the input; the first one was taken.']);
        continue;
      }
      if (2 * at + 2 > this.#places.length) {
        const larger = new Uint32Array(2 * this.#places.length);
        larger.set(this.#places);
        this.#places = larger;
      }
      this.#places.set([number, line], 2 * at);
    }
    for (const one of lent) this.#lent.push(one);
    this.#leaveOut(problems);
    this.answers += answers;
    this.newest = Math.max(this.newest, newest);
    addCounts(this.#products, products);
  }

  /** To be called once, after the last `add`: gives lent titles to whom they are lent. */
  finish(): void {
    for (const { title, ...id } of this.#lent) {
      const at = this.#ids.find(id);
      if (at < 0) continue;
      const titles = this.#lentTo.get(at) ?? [];
      if (titles.length < MOST_LENT && !titles.includes(title)) this.#lentTo.set(at, [...titles, title]);
    }
    this.#lent.length = 0;
  }

  /** A question's hashes; lent titles are part of its content, because it is found by them. */
  at(position: number): { id: Hash64; content: Hash64 } {
    const [file = 0, line = 0] = this.#places.subarray(2 * position, 2 * position + 2);
    const { id, content } = this.#wordsOf(file, line);
    const lent = this.#lentTo.get(position);
    return {
      id,
      content: lent ? hashOf(`${content.high} ${content.low} ${JSON.stringify(lent)}`) : content,
    };
  }

  /** The files and lines of some questions. @param positions rising */
  partsOf(positions: readonly number[]): SegmentPart[] {
    const parts: { file: number; lines: number[]; lent: Map<number, readonly string[]> }[] = [];
    for (const position of positions) {
      const [file = 0, line = 0] = this.#places.subarray(2 * position, 2 * position + 2);
      let part = parts.at(-1);
      if (part?.file !== file) parts.push((part = { file, lines: [], lent: new Map() }));
      part.lines.push(line);
      const lent = this.#lentTo.get(position);
      if (lent) part.lent.set(line, lent);
    }
    return parts.map(({ file, lines, lent }) => ({
      file: this.#files[file]?.file ?? '',
      lines: Uint32Array.from(lines),
      lent,
    }));
  }

  /** Folded names of the products that most questions are about, with their number; ties by name. */
  get products(): [string, number][] {
    return topProducts(this.#products);
  }

  #leaveOut(problems: readonly string[]): void {
    this.leftOut += problems.length;
    this.problems.push(...problems.slice(0, MOST_PROBLEMS - this.problems.length));
  }

  #wordsOf(file: number, line: number): { id: Hash64; content: Hash64 } {
    const words = this.#files[file]?.documents;
    const at = GATHERED_WORDS * line;
    return {
      id: { high: words?.[at] ?? 0, low: words?.[at + 1] ?? 0 },
      content: { high: words?.[at + 2] ?? 0, low: words?.[at + 3] ?? 0 },
    };
  }
}

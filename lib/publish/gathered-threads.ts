import { readFileSync } from 'node:fs';
import type { Question } from '../model/question.ts';
import { isTriageThread } from '../model/triage.ts';
import { addHelped } from '../triage/thread-verdicts.ts';
import { hashOf } from './hash-of.ts';
import { HashTable, type Hash64 } from './hash-table.ts';
import { GATHERED_WORDS, type Gathered } from './jobs.ts';
import { LentWordings } from './lent-wordings.ts';
import type { CurrentDocuments } from './plan-pack.ts';
import type { QuestionMarks } from './question-marks.ts';
import { addCounts, topProducts } from './product-counts.ts';
import type { SegmentPart } from './write-segment.ts';
import { WriterStanding } from './writer-standing.ts';

/** Problems that are kept in words; the others are counted. */
const MOST_PROBLEMS = 20;

/** Everything that was gathered: 36 bytes per question, its names, and wordings that duplicates lend. The texts are on disk. */
export class GatheredThreads implements CurrentDocuments {
  readonly #files: { file: string; documents: Uint32Array }[] = [];
  readonly #ids = new HashTable();
  /** Where each question stands: file, line. */
  #places = new Uint32Array(2_048);
  readonly #asked: Float64Array[] = [];
  readonly #lent = new LentWordings();
  readonly #marks = new Map<number, QuestionMarks>();
  readonly #dropped = new Set<number>();
  readonly #products = new Map<string, number>();
  /** Answers of each writer that were accepted. */
  readonly standing = new WriterStanding();
  /** Triage threads. */
  readonly triage: Question[] = [];
  /** Member → people who accepted an answer of theirs. */
  readonly helped = new Map<string, Set<string>>();
  readonly problems: string[] = [];
  leftOut = 0;
  answers = 0;
  newest = 0;

  get size(): number {
    return this.#ids.size;
  }

  add(gathered: Gathered): void {
    const { file, documents, asked, problems, answers, products, newest } = gathered;
    const number = this.#files.push({ file, documents }) - 1;
    this.#asked.push(asked);
    const positions: number[] = [];
    for (let line = 0; line * GATHERED_WORDS < documents.length; line++) {
      const at = this.#ids.add(this.#wordsOf(number, line).id);
      positions.push(at);
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
    this.#lent.add(gathered, (line) => positions[line] ?? -1);
    this.#leaveOut(problems);
    this.answers += answers;
    this.newest = Math.max(this.newest, newest);
    addCounts(this.#products, products);
    this.standing.add(gathered.standing);
    this.triage.push(...gathered.triage);
    addHelped(this.helped, gathered.helped);
  }

  /** To be called once, after the last `add`: finds out which wordings are lent to whom. */
  async finish(): Promise<void> {
    await this.#lent.finish((position) => {
      const [file = 0, line = 0] = this.#places.subarray(2 * position, 2 * position + 2);
      return this.#asked[file]?.[line] ?? 0;
    });
  }

  /** How many of them the pack holds; triage threads too. */
  get kept(): number {
    return this.size - this.#dropped.size;
  }

  isKept(position: number): boolean {
    return !this.#dropped.has(position);
  }

  /** Questions by their ids, as the forum has them; those that are not here are missing, and triage threads are none. */
  read(ids: Iterable<string>): Map<string, Question> {
    const found = new Map<string, Question>();
    const positions = [...new Set(ids)].map((id) => this.#ids.find(hashOf(id))).filter((at) => at >= 0);
    const places = positions.map((at) => [...this.#places.subarray(2 * at, 2 * at + 2)]);
    for (const [file, inFile] of Map.groupBy(places, ([number = 0]) => this.#files[number]?.file ?? '')) {
      const lines = readFileSync(file, 'utf8').split('\n');
      for (const [, line = 0] of inFile) {
        // We wrote it ourselves a moment ago, after it was checked.
        const question = JSON.parse(lines[line] ?? '') as Question;
        if (!isTriageThread(question)) found.set(question.id, question);
      }
    }
    return found;
  }

  /** What the community settled of a question; it becomes part of its content. */
  mark(question: Question, marks: QuestionMarks): void {
    const at = this.#ids.find(hashOf(question.id));
    if (at < 0) return;
    this.#marks.set(at, marks);
    this.answers -= marks.hidden.length;
  }

  /** Leaves a question out of the pack. */
  drop(question: Question): void {
    const at = this.#ids.find(hashOf(question.id));
    if (at < 0 || this.#dropped.has(at)) return;
    this.#dropped.add(at);
    this.answers -= question.answers.length;
  }

  /** A question's hashes; what it is found by and what was settled of it are part of its content. */
  at(position: number): { id: Hash64; content: Hash64 } {
    const [file = 0, line = 0] = this.#places.subarray(2 * position, 2 * position + 2);
    const { id, content } = this.#wordsOf(file, line);
    const lent = this.#lent.to(position);
    const marks = this.#marks.get(position);
    return {
      id,
      content:
        lent.length > 0 || marks
          ? hashOf(`${content.high} ${content.low} ${JSON.stringify(marks ? [lent, marks] : lent)}`)
          : content,
    };
  }

  /** The files and lines of some questions. @param positions rising */
  partsOf(positions: readonly number[]): SegmentPart[] {
    const parts: {
      file: number;
      lines: number[];
      lent: Map<number, readonly string[]>;
      marks: Map<number, QuestionMarks>;
    }[] = [];
    for (const position of positions) {
      const [file = 0, line = 0] = this.#places.subarray(2 * position, 2 * position + 2);
      let part = parts.at(-1);
      if (part?.file !== file) parts.push((part = { file, lines: [], lent: new Map(), marks: new Map() }));
      part.lines.push(line);
      const lent = this.#lent.to(position);
      if (lent.length > 0) part.lent.set(line, lent);
      const marks = this.#marks.get(position);
      if (marks) part.marks.set(line, marks);
    }
    return parts.map(({ file, lines, lent, marks }) => ({
      file: this.#files[file]?.file ?? '',
      lines: Uint32Array.from(lines),
      lent,
      marks,
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

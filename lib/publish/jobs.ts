import type { DocumentFeatures } from '../model/index-document.ts';
import type { Question } from '../model/question.ts';
import type { QuestionMarks } from './question-marks.ts';
import type { HelpedPeople } from '../triage/thread-verdicts.ts';
import type { Shard } from './shard.ts';
import type { PublishedCommunity, RawThread } from './sources/thread-source.ts';
import type { StandingWords } from './writer-standing.ts';

/** What every job of one publishing knows. */
export interface JobSettings {
  community: PublishedCommunity;
  /** Whether people name products by tags, as on forums. */
  tagsNameProducts: boolean;
  shard: Shard | null;
  /** Where runs of postings go; exists. */
  workFolder: string;
}

/** Turns raw threads into questions and writes them, one line of JSON each, to `file`. */
export interface GatherJob {
  raws: readonly RawThread[];
  file: string;
}

/** Words per document in `Gathered.documents`. */
export const GATHERED_WORDS = 4;

export interface Gathered {
  file: string;
  /** Four words per line of the file: hash of its id (high, low) and of its content (high, low). */
  documents: Uint32Array<ArrayBuffer>;
  /** Per line, when the question was asked, milliseconds since 1970. */
  asked: Float64Array<ArrayBuffer>;
  /** What threads are called, of all shards: three words each, hash of a name (high, low) and line, or `NO_LINE`. */
  names: Uint32Array<ArrayBuffer>;
  /** File of `NamedThreads`, one line of JSON each: threads whose replies name others, of all shards. */
  namedFile: string;
  /** One sentence per thread that was left out. */
  problems: string[];
  answers: number;
  /** Writer (`writerKey`) → answers of theirs that were accepted. Of all shards. */
  standing: ReadonlyMap<string, number>;
  /** Folded product → questions about it. */
  products: ReadonlyMap<string, number>;
  /** Milliseconds since 1970 of the newest post. */
  newest: number;
  /** Triage threads, of all shards: documents of the pack, but none of its questions. */
  triage: readonly Question[];
  /** Of all shards. */
  helped: HelpedPeople;
}

/** Words per name in `Gathered.names`. */
export const NAME_WORDS = 3;
/** The thread of a name belongs to another shard. */
export const NO_LINE = 0xffff_ffff;

/** A thread whose replies send readers to others. */
export interface NamedThreads {
  asked: number;
  /** Hashes of the names: high, low, high, low … */
  names: number[];
  /** What it lends to them. */
  wording: string;
}

/** Describes questions of a gathered file for the index. */
export interface DescribeJob {
  file: string;
  /** Number of the first document. */
  first: number;
  /** Lines to take, rising. */
  lines: Uint32Array<ArrayBuffer>;
  /** Line → titles lent to it. */
  lent: ReadonlyMap<number, readonly string[]>;
  /** Line → what the community settled of it. */
  marks: ReadonlyMap<number, QuestionMarks>;
  /** The day from which ages are counted, milliseconds since 1970: the newest post of the community. */
  asOf: number;
}

export interface Described {
  features: DocumentFeatures;
  /** The question as JSON. */
  record: string;
}

/** The work that several threads of the machine share. */
export interface Jobs {
  gather(job: GatherJob): Promise<Gathered>;
  /** Tells all threads how many answers of each writer were accepted; before the first `describe`. */
  learn(standing: StandingWords): Promise<void>;
  /** Postings stay where the job ran, until `runs`. */
  describe(job: DescribeJob): Promise<Described[]>;
  /** Writes out what postings are left. @returns all sorted runs since the last call */
  runs(): Promise<string[]>;
}

import type { Licence, Question } from '../../model/question.ts';

/** The community that is published: what its sources cannot know of it. */
export interface PublishedCommunity {
  /** Part of every question's id, e.g. the forum's host. */
  id: string;
  name: string;
  licence: Licence;
  /** Products that every question is about, most specific first; empty for a forum about everything. */
  products: readonly string[];
}

/** A question, and the ids of the questions that helpers marked it as a duplicate of. */
export interface SourceThread {
  question: Question;
  duplicateOf: readonly string[];
}

/** Attributes of one row of a Stack Exchange dump file. */
export type DumpRow = Readonly<Record<string, string>>;

/** A question's row with those of its answers, as the dump of a site has them. */
export interface DumpThread {
  kind: 'dump';
  /** Address of the site, without a slash at the end. */
  origin: string;
  question: DumpRow;
  answers: readonly DumpRow[];
  /** Numbers of the questions that it was closed as a duplicate of. */
  duplicateOf: readonly string[];
  /** Names of the users whose posts these are, by number. */
  names: Readonly<Record<string, string>>;
}

/**
 * A thread as its source holds it. Reading is done by one thread of the machine, turning it into a question by several
 * (`thread-of.ts`), so it must survive `postMessage`.
 */
export type RawThread =
  { kind: 'line'; text: string } | DumpThread | { kind: 'question'; question: Question };

/** Threads in an order that the same input always gives. Throws `SourceProblem` where it cannot be read. */
export type ThreadSource = () => AsyncIterable<RawThread>;

/** What a source cannot be read for: one sentence with the next step. */
export class SourceProblem extends Error {}

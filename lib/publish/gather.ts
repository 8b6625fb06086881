import { writeFileSync } from 'node:fs';
import { hashKey } from '../model/hash-text.ts';
import type { Question } from '../model/question.ts';
import { isTriageThread } from '../model/triage.ts';
import { writerKey } from '../search/rank-answers.ts';
import { wordingOf } from '../terms/lend-wordings.ts';
import { namedThreads, threadNames } from '../terms/thread-names.ts';
import { addHelped, helpedIn } from '../triage/thread-verdicts.ts';
import { hashOf } from './hash-of.ts';
import { NO_LINE, type Gathered, type GatherJob, type JobSettings, type NamedThreads } from './jobs.ts';
import { productCounts } from './product-counts.ts';
import { isInShard } from './shard.ts';
import { threadOf } from './sources/thread-of.ts';

/** Turns raw threads into questions on disk, and tells what the publisher must know of them all. */
export function gather({ raws, file }: GatherJob, settings: JobSettings): Gathered {
  const { community, shard, tagsNameProducts } = settings;
  const lines: string[] = [];
  const hashes: number[] = [];
  const asked: number[] = [];
  const names: number[] = [];
  const naming: string[] = [];
  const problems: string[] = [];
  const products: (readonly string[])[] = [];
  const triage: Question[] = [];
  const standing = new Map<string, number>();
  const helped = new Map<string, Set<string>>();
  let answers = 0;
  let newest = 0;
  for (const raw of raws) {
    const thread = threadOf(raw, community);
    if (!thread.ok) {
      problems.push(thread.problem);
      continue;
    }
    const { question, duplicateOf } = thread.value;
    // Readers count by it what was done, but no look-up meets it.
    const isTriage = isTriageThread(question);
    if (isTriage) triage.push(question);
    const askedAt = Date.parse(question.createdAt);
    newest = Math.max(newest, newestIn(question, askedAt));
    const id = hashOf(question.id);
    const isOurs = isInShard(id, shard);
    addHelped(helped, helpedIn(question));
    for (const { accepted, author } of question.answers) {
      if (accepted) standing.set(writerKey(author), (standing.get(writerKey(author)) ?? 0) + 1);
    }
    for (const name of [...threadNames(question), idName(question.id)])
      names.push(...halvesOf(name), isOurs ? lines.length : NO_LINE);
    const named = [...namedThreads(question), ...duplicateOf.map(idName)];
    if (named.length > 0) {
      const entry: NamedThreads = {
        asked: askedAt,
        names: named.flatMap(halvesOf),
        wording: wordingOf(question),
      };
      naming.push(JSON.stringify(entry));
    }
    if (!isOurs) continue;
    const line = JSON.stringify(question);
    const content = hashOf(line);
    lines.push(line);
    asked.push(askedAt);
    hashes.push(id.high, id.low, content.high, content.low);
    answers += isTriage ? 0 : question.answers.length;
    if (!isTriage)
      products.push(tagsNameProducts ? [...question.products, ...question.tags] : question.products);
  }
  const namedFile = `${file}-named`;
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
  writeFileSync(namedFile, naming.map((line) => `${line}\n`).join(''));
  return {
    file,
    documents: Uint32Array.from(hashes),
    asked: Float64Array.from(asked),
    names: Uint32Array.from(names),
    namedFile,
    problems,
    standing,
    answers,
    products: productCounts(products),
    newest,
    triage,
    helped,
  };
}

/** A source that knows ids names threads by them; no title begins like this. */
const idName = (id: string): string => `#${id}`;

function halvesOf(name: string): [number, number] {
  const hash = hashKey(name);
  return [Number.parseInt(hash.slice(0, 8), 16), Number.parseInt(hash.slice(8), 16)];
}

const newestIn = (question: Question, askedAt: number): number =>
  question.answers.reduce((newest, { updatedAt }) => Math.max(newest, Date.parse(updatedAt)), askedAt);

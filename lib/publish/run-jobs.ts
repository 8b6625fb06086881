/** The jobs themselves, on the thread that calls them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Question } from '../model/question.ts';
import { pickAnswer } from '../search/pick-answer.ts';
import { describeQuestion } from '../terms/describe-question.ts';
import { hashOf } from './hash-of.ts';
import { productsOf, type Described, type Gathered, type Jobs, type JobSettings } from './jobs.ts';
import { PostingsBuffer } from './postings-buffer.ts';
import { writeRun } from './postings-run.ts';
import { productCounts } from './product-counts.ts';
import { isInShard } from './shard.ts';
import { threadOf } from './sources/thread-of.ts';

/** Postings of one run: about 100 MB while they are gathered. */
const RUN_POSTINGS = 4_000_000;

/** @param name sets this thread's runs apart from those of others */
export function createJobs(settings: JobSettings, name: string): Jobs {
  const postings = new PostingsBuffer();
  let runs: string[] = [];
  let written = 0;

  const writePostings = (): void => {
    if (postings.size === 0) return;
    const file = join(settings.workFolder, `postings-${name}-${written++}`);
    writeRun(file, postings.drain());
    runs.push(file);
  };

  return {
    async gather({ raws, file }) {
      const gathered: Omit<Gathered, 'documents' | 'products'> = {
        file,
        lent: [],
        problems: [],
        answers: 0,
        newest: 0,
      };
      const lines: string[] = [];
      const hashes: number[] = [];
      const named: (readonly string[])[] = [];
      for (const raw of raws) {
        const thread = threadOf(raw, settings.community);
        if (!thread.ok) {
          gathered.problems.push(thread.problem);
          continue;
        }
        const { question, duplicateOf } = thread.value;
        for (const id of duplicateOf) gathered.lent.push({ ...hashOf(id), title: question.title });
        gathered.newest = Math.max(gathered.newest, newestIn(question));
        const id = hashOf(question.id);
        if (!isInShard(id, settings.shard)) continue;
        const line = JSON.stringify(question);
        const content = hashOf(line);
        lines.push(line);
        hashes.push(id.high, id.low, content.high, content.low);
        gathered.answers += question.answers.length;
        named.push(productsOf(question, settings));
      }
      writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
      return { ...gathered, documents: Uint32Array.from(hashes), products: productCounts(named) };
    },

    async describe({ file, first, lines, lent, asOf }) {
      const all = readFileSync(file, 'utf8').split('\n');
      const described: Described[] = [];
      for (const line of lines) {
        const record = all[line] ?? '';
        // We wrote it ourselves a moment ago, after it was checked.
        const question = JSON.parse(record) as Question;
        const { terms, features } = describeQuestion(question, {
          best: pickAnswer(question, new Map(), asOf),
          tagsNameProducts: settings.tagsNameProducts,
          lent: lent.get(line) ?? [],
        });
        postings.add(first + described.length, terms);
        described.push({ features, record });
      }
      if (postings.size >= RUN_POSTINGS) writePostings();
      return described;
    },

    async runs() {
      writePostings();
      const all = runs;
      runs = [];
      return all;
    },
  };
}

const newestIn = (question: Question): number =>
  question.answers.reduce(
    (newest, { updatedAt }) => Math.max(newest, Date.parse(updatedAt)),
    Date.parse(question.createdAt),
  );

/** The jobs themselves, on the thread that calls them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeQuestion } from '../terms/describe-question.ts';
import type { Described, Jobs, JobSettings } from './jobs.ts';
import { gather } from './gather.ts';
import { PostingsBuffer } from './postings-buffer.ts';
import { readQuestion } from './read-question.ts';
import { writeRun } from './postings-run.ts';
import { WriterStanding } from './writer-standing.ts';

/** Postings of one run: 18 MB while they are gathered, as much again while they are sorted, and 30 MB of terms. */
const RUN_POSTINGS = 2_000_000;

/** @param name sets this thread's runs apart from those of others */
export function createJobs(settings: JobSettings, name: string): Jobs {
  const postings = new PostingsBuffer(RUN_POSTINGS);
  let standing = new WriterStanding();
  let runs: string[] = [];
  let written = 0;

  const writePostings = (): void => {
    if (postings.size === 0) return;
    const file = join(settings.workFolder, `postings-${name}-${written++}`);
    writeRun(file, postings.drain());
    runs.push(file);
  };

  return {
    learn: (words) => {
      standing = WriterStanding.fromWords(words);
      return Promise.resolve();
    },

    gather: (job) => Promise.resolve(gather(job, settings)),

    async describe({ file, first, lines, lent, marks, asOf }) {
      const all = readFileSync(file, 'utf8').split('\n');
      const described: Described[] = [];
      for (const line of lines) {
        const { question, best, obsolete } = readQuestion(all[line] ?? '', marks.get(line), standing, asOf);
        const { terms, features } = describeQuestion(question, {
          best,
          obsolete,
          tagsNameProducts: settings.tagsNameProducts,
          lent: [...(lent.get(line) ?? []), ...(marks.get(line)?.mergedWordings ?? [])],
        });
        if (!postings.takes(terms)) writePostings();
        postings.add(first + described.length, terms);
        described.push({ features, record: JSON.stringify(question) });
      }
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

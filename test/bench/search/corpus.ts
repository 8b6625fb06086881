/** The grown forum as files: one corpus with its queries per size, made once and kept. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { roll } from './dice.ts';
import { errorQuery } from './draw-queries.ts';
import { growForum, type Grown } from './grow-forum.ts';
import { readThreads } from './read-threads.ts';

/** The question and two replies: a thread of the usual length. */
const POSTS = 3;
const QUERIES = 600;
/** Lines are written in pieces of so many letters. */
const PIECE = 1 << 22;

export interface Corpus {
  documents: number;
  /** One thread as JSON a line. */
  file: string;
  /** Different from each other, in no order. */
  queries: readonly string[];
}

interface Drawn {
  queries: string[];
  /** How the corpus came about, for people. */
  how: string;
}

/** Makes what is missing below `folder`. @param say hears what is being made */
export async function prepareCorpora(
  forum: string,
  sizes: readonly number[],
  folder: string,
  say: (line: string) => void,
): Promise<{ corpora: Corpus[]; how: string }> {
  mkdirSync(folder, { recursive: true });
  let grown: Grown | null = null;
  const corpora: Corpus[] = [];
  let how = '';
  for (const documents of sizes) {
    const file = join(folder, `threads-${documents}.jsonl`);
    const queriesFile = join(folder, `queries-${documents}.json`);
    if (!existsSync(queriesFile)) {
      grown ??= growForum(await Array.fromAsync(readThreads(forum, POSTS)));
      say(`Growing the forum to ${documents.toLocaleString('en')} threads …`);
      const queries = await writeCorpus(grown, documents, file);
      const drawn: Drawn = { queries, how: howItGrew(grown, forum) };
      // Last, and in one go: a corpus without its queries was cut off.
      writeFileSync(`${queriesFile}.part`, JSON.stringify(drawn));
      renameSync(`${queriesFile}.part`, queriesFile);
    }
    const drawn = JSON.parse(readFileSync(queriesFile, 'utf8')) as Drawn;
    corpora.push({ documents, file, queries: drawn.queries });
    how = drawn.how;
  }
  return { corpora, how };
}

async function writeCorpus(grown: Grown, documents: number, file: string): Promise<string[]> {
  const output = await open(file, 'w');
  const queries = new Map<string, number>();
  // One document in twenty shows an error at length.
  const share = Math.min(1, (QUERIES * 40) / documents);
  let piece = '';
  try {
    for (const thread of grown.threads().take(documents)) {
      piece += `${JSON.stringify(thread)}\n`;
      if (piece.length > PIECE) {
        await output.write(piece);
        piece = '';
      }
      const query = roll('query', thread.id) < share ? errorQuery(thread) : null;
      if (query !== null) queries.set(query, roll('order', thread.id));
    }
    await output.write(piece);
  } finally {
    await output.close();
  }
  return [...queries]
    .sort((one, other) => one[1] - other[1])
    .slice(0, QUERIES)
    .map(([query]) => query);
}

function howItGrew({ vocabulary }: Grown, forum: string): string {
  const words = vocabulary.frequencies.size.toLocaleString('en');
  return [
    `Documents: threads of ${forum.split(/[/\\]/).at(-1)}, each cut to its question and ${POSTS - 1} replies. Beyond the real ones they are`,
    'multiplied: in each further copy of the forum half of a thread’s sentences come from two other threads of the copy,',
    `and rare words, names and numbers are renamed, as many as Heaps’ law says (the source has ${words} words, growing with`,
    `n^${vocabulary.beta.toFixed(2)} of its text), so that document frequencies grow as in a forum that really got so big.`,
    'Queries: 12 different words from the line of a random document that tells of an error, each asked once.',
  ].join('\n');
}

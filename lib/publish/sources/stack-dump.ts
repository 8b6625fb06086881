/**
 * A Stack Exchange dump: a folder with `Posts.xml`, and where there are, `PostLinks.xml` and `Users.xml`. Answers stand
 * anywhere behind their question, so posts are first dealt out to files by the number of their thread, of which each
 * fits in memory.
 */
import { appendFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { DumpRow, DumpThread } from './thread-source.ts';
import { xmlRows } from './xml-rows.ts';

const QUESTION = '1';
const ANSWER = '2';
const DUPLICATE = '3';
/** A file of posts takes about ten times as much in memory. */
const BUCKET_BYTES = 32 * 2 ** 20;
const MOST_BUCKETS = 1_024;
/** What waits for each file before it is written. */
const WAITING_CHARACTERS = 1 << 16;

/** True for a folder that holds a dump. */
export const isDump = (folder: string): boolean => existsSync(join(folder, 'Posts.xml'));

/** Address of the site whose dump this is: dump folders are named by it. */
export const dumpOrigin = (folder: string): string => `https://${basename(resolve(folder))}`;

/** Threads of a dump, the same order for the same files. @param workFolder for the dealt-out posts; emptied afterwards */
export async function* dumpThreads(
  folder: string,
  { origin, workFolder }: { origin: string; workFolder: string },
): AsyncGenerator<DumpThread> {
  const buckets = await dealOut(join(folder, 'Posts.xml'), workFolder);
  const duplicates = await readDuplicates(join(folder, 'PostLinks.xml'));
  const users = await readNames(join(folder, 'Users.xml'));
  try {
    for (const bucket of buckets) {
      for (const [question, answers] of await threadsOf(bucket)) {
        yield {
          kind: 'dump',
          origin,
          question,
          answers,
          duplicateOf: duplicates.get(question['Id'] ?? '') ?? [],
          names: namesOf([question, ...answers], users),
        };
      }
    }
  } finally {
    rmSync(workFolder, { recursive: true, force: true });
  }
}

/** Writes each post to the file of its thread. @returns the files */
async function dealOut(posts: string, workFolder: string): Promise<string[]> {
  mkdirSync(workFolder, { recursive: true });
  const { size } = await stat(posts);
  const count = Math.min(MOST_BUCKETS, Math.ceil(size / BUCKET_BYTES));
  const buckets = Array.from({ length: count }, (_, at) => ({
    file: join(workFolder, `posts-${at}`),
    waiting: '',
  }));
  for await (const row of xmlRows(posts)) {
    const thread =
      row['PostTypeId'] === QUESTION ? row['Id'] : row['PostTypeId'] === ANSWER ? row['ParentId'] : null;
    const bucket = thread ? buckets[Number(thread) % count] : undefined;
    if (!bucket) continue;
    bucket.waiting += `${JSON.stringify(row)}\n`;
    if (bucket.waiting.length < WAITING_CHARACTERS) continue;
    appendFileSync(bucket.file, bucket.waiting);
    bucket.waiting = '';
  }
  for (const { file, waiting } of buckets) appendFileSync(file, waiting);
  return buckets.map(({ file }) => file);
}

/** Questions of a file by number, with their answers by number. */
async function threadsOf(bucket: string): Promise<(readonly [DumpRow, readonly DumpRow[]])[]> {
  const lines = (await readFile(bucket, 'utf8')).split('\n').filter(Boolean);
  // We wrote them ourselves a moment ago.
  const rows = lines
    .map((line) => JSON.parse(line) as DumpRow)
    .sort((a, b) => Number(a['Id']) - Number(b['Id']));
  const answers = Map.groupBy(
    rows.filter((row) => row['PostTypeId'] === ANSWER),
    (row) => row['ParentId'],
  );
  return rows
    .filter((row) => row['PostTypeId'] === QUESTION)
    .map((question) => [question, answers.get(question['Id']) ?? []] as const);
}

/** Question → questions that it is a duplicate of. */
async function readDuplicates(file: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const duplicates = new Map<string, string[]>();
  if (!existsSync(file)) return duplicates;
  for await (const { PostId: post = '', RelatedPostId: original = '', LinkTypeId: type } of xmlRows(file)) {
    if (type === DUPLICATE) duplicates.set(post, [...(duplicates.get(post) ?? []), original]);
  }
  return duplicates;
}

/** User number → name: the licence asks for it. About 100 bytes per user of the site stay in memory. */
async function readNames(file: string): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  if (!existsSync(file)) return names;
  for await (const { Id: id, DisplayName: name } of xmlRows(file)) if (id && name) names.set(id, name);
  return names;
}

function namesOf(rows: readonly DumpRow[], users: ReadonlyMap<string, string>): Record<string, string> {
  const names: Record<string, string> = {};
  for (const { OwnerUserId: user } of rows) {
    const name = user === undefined ? undefined : users.get(user);
    if (user !== undefined && name !== undefined) names[user] = name;
  }
  return names;
}

import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { SourceProblem, type RawThread } from './thread-source.ts';

const THREADS = /\.(?:jsonl|ndjson)(?:\.gz)?$/i;

/** Threads as lines of JSON, one file or all `.jsonl` and `.jsonl.gz` files of a folder in the order of their names. */
export async function* jsonlThreads(path: string): AsyncIterable<RawThread> {
  for (const file of await filesAt(path)) yield* linesOf(file);
}

async function filesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new SourceProblem(`There is no file or folder ${path}: check --from.`);
  if (found.isFile()) return [path];
  const files = (await readdir(path)).filter((name) => THREADS.test(name)).sort();
  if (files.length === 0) throw new SourceProblem(`${path} holds no .jsonl or .jsonl.gz file: check --from.`);
  return files.map((name) => join(path, name));
}

async function* linesOf(file: string): AsyncIterable<RawThread> {
  const bytes = createReadStream(file, { highWaterMark: 1 << 20 });
  const text = file.endsWith('.gz') ? bytes.pipe(createGunzip({ chunkSize: 1 << 18 })) : bytes;
  // A broken file ends the unpacked stream, not the one that is read here; what reads it must hear of it.
  bytes.on('error', (problem) => text.destroy(problem));
  try {
    for await (const line of createInterface({ input: text, crlfDelay: Infinity })) {
      if (line.trim() !== '') yield { kind: 'line', text: line };
    }
  } catch (problem) {
    throw new SourceProblem(
      `${file} could not be read to its end (${String(problem)}): fetch it again, nothing was published.`,
    );
  } finally {
    bytes.destroy();
  }
}

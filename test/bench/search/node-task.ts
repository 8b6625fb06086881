/** One start of an engine in Node: `node-task.ts TASK`, the task as JSON. Prints a `NodeTaskReply`. */
import { openAsBlob, readFileSync } from 'node:fs';
import { blobSource, type ByteRange } from '../../../lib/search/segment/byte-source.ts';
import type { BlobEngine, EngineName, OpenIndex, Rounds } from './engine.ts';
import { memoryOf } from './process-memory.ts';
import { warmTimes } from './warm-times.ts';

export type NodeTask =
  | { type: 'cold'; query: string }
  | { type: 'floor'; rounds: Rounds }
  | { type: 'warm'; queries: readonly string[] };

export interface NodeTaskReply {
  /** From the start of the process to the first answer, or to the last byte of the floor. */
  sinceStartMs: number;
  rounds: Rounds;
  times: readonly number[];
  /** After the look-ups, above what the process took before the index was opened. */
  memoryMb: number | null;
}

interface Place {
  engine: EngineName;
  file: string;
  headFile: string | null;
}

const ENGINES: Record<Exclude<EngineName, 'fts5'>, () => Promise<BlobEngine>> = {
  peerside: async () => (await import('./engines/peerside.ts')).peersideEngine,
  minisearch: async () => (await import('./engines/minisearch.ts')).miniSearchEngine,
  orama: async () => (await import('./engines/orama.ts')).oramaEngine,
};

const task = JSON.parse(process.argv[2] ?? '') as NodeTask & Place;
const rounds: (readonly ByteRange[])[] = [];
const idle = memoryOf(process.pid);
const { engine, file, headFile } = task;

async function open(): Promise<OpenIndex> {
  if (engine === 'fts5') return (await import('./engines/fts5-native.ts')).openFts5(file);
  const [{ open: openIn }, blob] = await Promise.all([ENGINES[engine](), openAsBlob(file)]);
  return openIn({ blob, head: headFile === null ? null : new Uint8Array(readFileSync(headFile)) }, (ranges) =>
    rounds.push(ranges),
  );
}

/** Reads what a look-up read. An engine that told of no reads took the whole file, but SQLite: it maps its file. */
async function readFloor(wanted: Rounds): Promise<void> {
  const blob = await openAsBlob(file);
  const replayed = wanted.length > 0 || engine === 'fts5' ? wanted : [[{ start: 0, end: blob.size }]];
  for (const ranges of replayed) await blobSource(blob).read(ranges);
}

let times: number[] = [];
if (task.type === 'floor') await readFloor(task.rounds);
else {
  const { search } = await open();
  if (task.type === 'cold') await search(task.query);
  else times = await warmTimes(search, task.queries, () => performance.now());
}
const sinceStartMs = performance.now();
const busy = memoryOf(process.pid);
const memoryMb = idle === null || busy === null ? null : busy - idle;
console.log(JSON.stringify({ sinceStartMs, rounds, times, memoryMb } satisfies NodeTaskReply));

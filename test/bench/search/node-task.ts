/** One start of an engine in Node: `node-task.ts TASK`, the task as JSON. Prints a `NodeTaskReply`. */
import { openAsBlob, readFileSync } from 'node:fs';
import { blobSource } from '../../../lib/search/segment/byte-source.ts';
import type { BlobEngine, EngineName, OpenIndex } from './engine.ts';
import { memoryOf } from './process-memory.ts';
import { recordReads, type Rounds } from './record-reads.ts';
import { warmTimes } from './warm-times.ts';

export type NodeTask =
  | { type: 'cold'; query: string }
  | { type: 'floor'; rounds: Rounds }
  | { type: 'warm' | 'show'; queries: readonly string[] };

export interface NodeTaskReply {
  /** From the start of the process to the first answer, or to the last byte of the floor. */
  sinceStartMs: number;
  rounds: Rounds;
  /** Null where the engine cannot show what it finds. */
  times: readonly number[] | null;
  /** After the look-ups, above what the process took before the index was opened. */
  memoryMb: number | null;
}

interface Place {
  engine: EngineName;
  file: string;
  headFile: string | null;
}

const ENGINES: Record<Exclude<EngineName, 'fts5'>, () => Promise<BlobEngine>> = {
  peerside: async () => (await import('./engines/peerside-node.ts')).peersideEngine,
  minisearch: async () => (await import('./engines/minisearch.ts')).miniSearchEngine,
  orama: async () => (await import('./engines/orama.ts')).oramaEngine,
};

const task = JSON.parse(process.argv[2] ?? '') as NodeTask & Place;
const reads = recordReads();
const idle = memoryOf(process.pid);
const { engine, file, headFile } = task;

async function open(): Promise<OpenIndex> {
  if (engine === 'fts5') return (await import('./engines/fts5-native.ts')).openFts5(file);
  const [{ open: openIn }, blob] = await Promise.all([ENGINES[engine](), openAsBlob(file)]);
  return openIn({ blob, head: headFile === null ? null : new Uint8Array(readFileSync(headFile)) });
}

/** Reads what a look-up read. An engine that told of no reads took the whole file, but SQLite: it maps its file. */
async function readFloor(wanted: Rounds): Promise<void> {
  const blob = await openAsBlob(file);
  const replayed = wanted.length > 0 || engine === 'fts5' ? wanted : [[{ start: 0, end: blob.size }]];
  for (const ranges of replayed) await blobSource(blob).read(ranges);
}

let times: number[] | null = [];
if (task.type === 'floor') await readFloor(task.rounds);
else {
  const { search, show } = await open();
  const now = (): number => performance.now();
  if (task.type === 'cold') await search(task.query);
  else if (task.type === 'warm') times = await warmTimes(search, task.queries, now);
  else times = show ? await warmTimes(show, task.queries, now) : null;
}
const sinceStartMs = performance.now();
const busy = memoryOf(process.pid);
const memoryMb = idle === null || busy === null ? null : busy - idle;
console.log(JSON.stringify({ sinceStartMs, rounds: reads.take(), times, memoryMb } satisfies NodeTaskReply));

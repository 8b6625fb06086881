import { browser } from '../../../../lib/platform/browser.ts';
import { blobSource, type ByteRange } from '../../../../lib/search/segment/byte-source.ts';
import type { BlobEngine, OpenIndex, StoredIndex } from '../engine.ts';
import { warmTimes } from '../warm-times.ts';
import type { BenchMessage, SearchReply } from './bench-message.ts';

/** Where an engine's index is kept between two starts of the background. */
export interface IndexStore {
  put(stored: StoredIndex, documents: number): Promise<void>;
  /** Opens the store and takes the index out of it. */
  get(): Promise<StoredIndex>;
}

/** Makes this background answer the harness with one engine. */
export function serveBench(engine: BlobEngine, store: IndexStore): void {
  let opened: Promise<OpenIndex> | undefined;
  let rounds: ByteRange[][] = [];
  const open = (): Promise<OpenIndex> =>
    (opened ??= store
      .get()
      .then((stored) => engine.open(stored, (ranges) => rounds.push(ranges.map((range) => ({ ...range }))))));

  const answer = async (message: BenchMessage): Promise<unknown> => {
    switch (message.type) {
      case 'ping':
        return true;
      case 'install': {
        const head = message.headUrl && new Uint8Array(await (await fetch(message.headUrl)).arrayBuffer());
        const blob = await (await fetch(message.indexUrl)).blob();
        await store.put({ blob, head: head || null }, message.documents);
        return true;
      }
      case 'search': {
        rounds = [];
        const found = await (await open()).search(message.query);
        return { found, rounds } satisfies SearchReply;
      }
      case 'warm': {
        const { search } = await open();
        return warmTimes(search, message.queries, () => performance.now());
      }
      case 'floor': {
        const { blob } = await store.get();
        const source = blobSource(blob);
        for (const ranges of message.rounds) await source.read(ranges);
        return true;
      }
    }
  };
  browser.runtime.onMessage.addListener((message: unknown) => answer(message as BenchMessage));
}

import { browser } from '../../../../lib/platform/browser.ts';
import { blobSource } from '../../../../lib/search/segment/byte-source.ts';
import type { OpenIndex, StoredIndex } from '../engine.ts';
import { recordReads } from '../record-reads.ts';
import { warmTimes } from '../warm-times.ts';
import type { BenchMessage, SearchReply, TimesReply } from './bench-message.ts';

/** Where an engine's index is kept between two starts of the background. */
export interface IndexStore {
  put(stored: StoredIndex, documents: number): Promise<void>;
  /** Opens the store and takes the index out of it. */
  get(): Promise<StoredIndex>;
}

/**
 * Makes this background answer the harness with one engine.
 * @param openIndex opens what the store holds; called by the first look-up
 */
export function serveBench(openIndex: () => Promise<OpenIndex>, store: IndexStore): void {
  let opened: Promise<OpenIndex> | undefined;
  const open = (): Promise<OpenIndex> => (opened ??= openIndex());
  const now = (): number => performance.now();

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
        const reads = recordReads();
        const found = await (await open()).search(message.query);
        return { found, rounds: reads.take() } satisfies SearchReply;
      }
      case 'warm':
        return warmTimes((await open()).search, message.queries, now) satisfies Promise<TimesReply>;
      case 'show': {
        const { show } = await open();
        return show ? warmTimes(show, message.queries, now) : null;
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

import { useEffect, useState } from 'react';
import type { HelpingMark } from '../../../lib/model/helping.ts';
import type { Result } from '../../../lib/model/result.ts';
import type { Draft, Follow, OutboxEntry } from '../../../lib/model/written.ts';
import { browser } from '../../../lib/platform/browser.ts';
import { tellsOfHelping, type OwnStore } from '../../../lib/store/own-store.ts';
import { readLatest } from './read-latest.ts';

/** What the person wrote and decided, live from whichever page it was done in. */
export interface Written {
  drafts: readonly Draft[];
  outbox: Result<readonly OutboxEntry[]>;
  marks: readonly HelpingMark[];
  follows: readonly Follow[];
}

/** Null while it is being read. */
export function useWritten(own: OwnStore): Written | null {
  const [written, setWritten] = useState<Written | null>(null);
  useEffect(() => {
    let isGone = false;
    // Each keystroke in a draft is heard of: one reading at a time, and what it misses is in the next.
    const read = readLatest(async () => {
      const [drafts, outbox, marks, follows] = await Promise.all([
        own.readDrafts(),
        own.readOutbox(),
        own.readHelping(),
        own.readFollows(),
      ]);
      if (isGone) return;
      setWritten({
        drafts: [...drafts].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)),
        outbox,
        marks,
        // Where they cannot be read, the store's own problem says so.
        follows: follows.ok ? follows.value : [],
      });
    });
    void read();
    const listener = (changes: Record<string, unknown>, area: string): void => {
      if (tellsOfHelping(changes, area) || Object.keys(changes).some((key) => key.startsWith('own/follows/')))
        void read();
    };
    browser.storage.onChanged.addListener(listener);
    return () => {
      isGone = true;
      browser.storage.onChanged.removeListener(listener);
    };
  }, [own]);
  return written;
}

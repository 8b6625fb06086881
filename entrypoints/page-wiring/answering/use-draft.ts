import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SaveState } from '../../../components/compose/compose-words.ts';
import { keyTyped, type TypingClock } from '../../../components/compose/typing-clock.ts';
import type { Draft } from '../../../lib/model/written.ts';
import { browser } from '../../../lib/platform/browser.ts';
import { tellsOfHelping, type OwnStore } from '../../../lib/store/own-store.ts';
import { readLatest } from './read-latest.ts';
import { saveLatest } from './save-latest.ts';

export interface OpenDraft {
  /** Undefined while it is being read, null where there is none (any more). */
  draft: Draft | null | undefined;
  /** One sentence where it cannot be read: it is not known whether there is one. */
  unread: string | null;
  saved: SaveState;
  /** `typed`: by keys, not pasted or put in. */
  change: (patch: Partial<Draft>, typed: boolean) => void;
  /** The draft as it is now, its times up to now, once everything is on the disk. */
  settle: () => Promise<Draft | null>;
}

/** One draft, saved with every keystroke, with the times that forums ask for measured as they are. */
export function useDraft(own: OwnStore, id: string): OpenDraft {
  const [draft, setDraft] = useState<Draft | null | undefined>(undefined);
  const [unread, setUnread] = useState<string | null>(null);
  const [saved, setSaved] = useState<SaveState>('saved');
  const current = useRef<Draft | null>(null);
  const clock = useRef<TypingClock>({ typingMs: 0, lastKey: null });
  /** Since when the composer's time has not been added to the draft. */
  const openSince = useRef(0);
  const saver = useMemo(() => saveLatest<Draft>((row) => own.saveDraft(row), setSaved), [own]);

  const readOnce = useCallback(async () => {
    await saver.settled();
    const read = await own.readDraft(id);
    setUnread(read.ok ? null : read.problem);
    // What is on the page stays: it is newer than anything that could be read.
    if (!read.ok) return;
    const found = read.value;
    const mine = current.current;
    // Written on elsewhere (popup and side panel may show the same draft), or sent and gone.
    if (found === null || mine === null || found.updatedAt > mine.updatedAt) {
      current.current = found;
      setDraft(found);
    }
  }, [own, id, saver]);
  useEffect(() => {
    const read = readLatest(readOnce);
    void read();
    const listener = (changes: Record<string, unknown>, area: string): void => {
      if (tellsOfHelping(changes, area)) void read();
    };
    browser.storage.onChanged.addListener(listener);
    return () => browser.storage.onChanged.removeListener(listener);
  }, [readOnce]);
  // Time in which nobody can see the composer is not time spent on it.
  useEffect(() => {
    const onVisible = (): void => {
      if (!document.hidden) openSince.current = performance.now();
    };
    onVisible();
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, []);

  const withTimes = useCallback((row: Draft, typed: boolean): Draft => {
    const at = performance.now();
    const before = clock.current.typingMs;
    if (typed) clock.current = keyTyped(clock.current, at);
    const openMs = row.openMs + Math.max(1, Math.round(at - openSince.current));
    openSince.current = at;
    return {
      ...row,
      typingMs: row.typingMs + clock.current.typingMs - before,
      openMs,
      updatedAt: new Date().toISOString(),
    };
  }, []);

  const change = useCallback(
    (patch: Partial<Draft>, typed: boolean) => {
      const row = current.current;
      if (!row) return;
      const next = withTimes({ ...row, ...patch }, typed);
      current.current = next;
      setDraft(next);
      saver.save(next);
    },
    [saver, withTimes],
  );
  const settle = useCallback(async () => {
    const row = current.current;
    if (row) {
      current.current = withTimes(row, false);
      saver.save(current.current);
    }
    await saver.settled();
    return current.current;
  }, [saver, withTimes]);

  return { draft, unread, saved, change, settle };
}

import { useCallback, useEffect, useMemo, useState } from 'react';
import type { PackActs, ShownPack } from '../../components/packs/shown-pack.ts';
import { keepStore } from '../../lib/lookup/kept-store.ts';
import { sweepPacks } from '../../lib/packs/change-pack.ts';
import { listPacks } from '../../lib/packs/list-packs.ts';
import type { OwnStore } from '../../lib/store/own-store.ts';
import { openSegmentStore } from '../../lib/store/segment-store.ts';
import { packActs } from './pack-acts.ts';
import { saveFile } from '../page-wiring/save-file.ts';

export interface Packs {
  /** Null while they are being read. */
  packs: readonly ShownPack[] | null;
  /** One sentence when they cannot be read. */
  problem: string | null;
  acts: PackActs;
}

/**
 * The installed packs, read again after each act and when the person comes back to the page.
 * @param budget bytes that all packs together may take
 */
export function usePacks(own: OwnStore, budget: number, onChange: () => Promise<void>): Packs {
  const [{ open }] = useState(() => keepStore(() => openSegmentStore()));
  const [read, setRead] = useState<Pick<Packs, 'packs' | 'problem'>>({ packs: null, problem: null });

  const reread = useCallback(async () => {
    const store = await open();
    const listed = store.ok ? await listPacks(store.value, Date.now()) : store;
    setRead(
      listed.ok
        ? // What comes with the extension is listed among the communities.
          { packs: listed.value.filter(({ kind }) => kind === 'published'), problem: null }
        : { packs: [], problem: listed.problem },
    );
  }, [open]);
  useEffect(() => {
    const refresh = (): void => void reread();
    const sweep = async (): Promise<void> => {
      const store = await open();
      // What is not swept now is swept the next time.
      if (store.ok) await sweepPacks(store.value, Date.now());
      refresh();
    };
    void sweep();
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, [open, reread]);

  const acts = useMemo(
    () =>
      packActs({
        open,
        own,
        saveFile: (name, file) => saveFile(document, name, file),
        fetch: (...args) => fetch(...args),
        budget,
        changed: async () => {
          await reread();
          await onChange();
        },
      }),
    [open, own, budget, reread, onChange],
  );
  return { ...read, acts };
}

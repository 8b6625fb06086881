import { useCallback, useEffect, useMemo, useState } from 'react';
import type { CatalogueActs, ShownCatalogue } from '../../components/packs/CataloguesSection.tsx';
import { keepStore } from '../../lib/lookup/kept-store.ts';
import { fetchCatalogue } from '../../lib/packs/keep-catalogues.ts';
import { requestForum } from '../../lib/platform/permissions.ts';
import type { OwnStore } from '../../lib/store/own-store.ts';
import { openSegmentStore } from '../../lib/store/segment-store.ts';

/**
 * The catalogues of this machine and the acts on them.
 * @param addresses as they stand in the settings
 */
export function useCatalogues(
  own: OwnStore,
  addresses: readonly string[],
): { catalogues: readonly ShownCatalogue[] | null; acts: CatalogueActs } {
  const [segments] = useState(() => keepStore(() => openSegmentStore()));
  const [catalogues, setCatalogues] = useState<readonly ShownCatalogue[] | null>(null);

  const reread = useCallback(async () => {
    const store = await segments.open();
    const kept = store.ok ? await store.value.readCatalogues() : store;
    setCatalogues(
      addresses.map((address) => {
        // Where the packs' database cannot be read, the section of packs says so.
        const found = kept.ok ? kept.value.get(address) : undefined;
        return { address, kept: found ? { packs: found.packs.length, readAt: found.readAt } : null };
      }),
    );
  }, [segments, addresses]);
  useEffect(() => void reread(), [reread]);

  const acts = useMemo(
    (): CatalogueActs => ({
      requestHost: requestForum,
      async add(address) {
        const store = await segments.open();
        if (!store.ok) return store;
        const fetched = await fetchCatalogue(address, {
          store: store.value,
          fetch: (...args) => fetch(...args),
          now: Date.now,
        });
        if (!fetched.ok) return fetched;
        const added = await own.changeSettings((now) => ({
          catalogues: [...new Set([...now.catalogues, address])],
        }));
        await reread();
        return added.ok ? fetched : added;
      },
      async remove(address) {
        const changed = await own.changeSettings((now) => ({
          catalogues: now.catalogues.filter((other) => other !== address),
        }));
        const store = await segments.open();
        if (!changed.ok || !store.ok) return changed.ok ? store : changed;
        return store.value.keepCatalogue(address, null);
      },
      offerAgain: () => own.changeSettings({ unwantedPacks: [] }),
    }),
    [own, segments, reread],
  );
  return { catalogues, acts };
}

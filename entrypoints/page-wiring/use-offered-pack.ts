import { useEffect, useState } from 'react';
import type { OfferedPack } from '../../lib/model/pack-catalogue.ts';
import { browser } from '../../lib/platform/browser.ts';
import { tellsOfPacks } from '../../lib/store/own-store.ts';
import type { LocalIndex } from './local-index.ts';

/**
 * The pack to offer for a page about these products. It stays while the person declines it, so that they can take that
 * back, and goes when it was installed.
 * @param products names, the page's most certain first
 * @param catalogues addresses; what they list is read again when they change
 */
export function useOfferedPack(
  index: LocalIndex,
  products: readonly string[],
  catalogues: readonly string[],
): OfferedPack | null {
  const [offered, setOffered] = useState<OfferedPack | null>(null);
  // Compared by what they say: each report of the page brings new lists.
  const asked = JSON.stringify([products, catalogues]);
  useEffect(() => {
    let gone = false;
    const [named = []] = JSON.parse(asked) as string[][];
    const find = (): void =>
      void index.packToOffer(named).then((found) => {
        if (!gone) setOffered(found);
      });
    const listener = (changes: Record<string, unknown>, area: string): void => {
      if (tellsOfPacks(changes, area)) find();
    };
    find();
    browser.storage.onChanged.addListener(listener);
    return () => {
      gone = true;
      browser.storage.onChanged.removeListener(listener);
    };
  }, [index, asked]);
  return offered;
}

import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import type { Settings } from '../../lib/model/settings.ts';
import type { OwnStore } from '../../lib/store/own-store.ts';
import type { LocalIndex } from './local-index.ts';
import { newRank } from './note-rank.ts';

const LevelUpOf = lazy(async () => ({ default: (await import('./LevelUpOf.tsx')).LevelUpOf }));

/** Nothing that the person came for waits for this, milliseconds. */
const AFTER_MS = 1_500;

/** The line about a new rank, or null. Counts the ranks once the page is at rest; a new one is told the next time. */
export function useLevelUp(
  own: OwnStore,
  index: LocalIndex,
  settings: Settings,
  communityNames: ReadonlyMap<string, string>,
  isSignedIn: boolean,
): ReactNode | null {
  useEffect(() => {
    if (!isSignedIn) return;
    const counting = setTimeout(() => {
      void import('./count-ranks.ts').then(({ countRanks }) => countRanks(own, index, Date.now()));
    }, AFTER_MS);
    return () => clearTimeout(counting);
  }, [own, index, isSignedIn]);

  const news = newRank(settings);
  return (
    news && (
      <Suspense fallback={null}>
        <LevelUpOf own={own} index={index} news={news} communityNames={communityNames} />
      </Suspense>
    )
  );
}

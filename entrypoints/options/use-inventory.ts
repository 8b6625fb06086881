import { useCallback, useEffect, useState } from 'react';
import type { CountedCommunity } from '../../components/settings/CommunitiesSection.tsx';
import type { Stored } from '../../components/settings/StorageSection.tsx';
import type { OwnStore } from '../../lib/store/own-store.ts';
import type { LocalIndex } from '../page-wiring/local-index.ts';

export interface Inventory {
  communities: readonly CountedCommunity[] | null;
  stored: Stored | null;
  /** One sentence when the index cannot be read, else null. */
  problem: string | null;
}

/** How often it is looked how far the reading of a community has come. */
const RECOUNT_MS = 5_000;

/** What lies on this machine; `recount` after something changed it. */
export function useInventory(own: OwnStore, index: LocalIndex): Inventory & { recount: () => Promise<void> } {
  const [inventory, setInventory] = useState<Inventory>({ communities: null, stored: null, problem: null });
  const recount = useCallback(async () => setInventory(await count(own, index)), [own, index]);
  useEffect(() => void recount(), [recount]);
  const isReading =
    inventory.communities?.some(({ community }) => community.progress?.whole === false) ?? false;
  useEffect(() => {
    if (!isReading) return;
    const timer = setInterval(() => void recount(), RECOUNT_MS);
    return () => clearInterval(timer);
  }, [isReading, recount]);
  return { ...inventory, recount };
}

async function count(own: OwnStore, index: LocalIndex): Promise<Inventory> {
  const found = await index.readCommunities();
  const communities: CountedCommunity[] = [];
  for (const community of found.ok ? found.value : []) {
    const questions = await index.countQuestions(community.id);
    communities.push({ community, questions: questions.ok ? questions.value : 0 });
  }
  // The starter pack first, then by name.
  communities.sort(
    (a, b) =>
      Number(b.community.kind === 'starter') - Number(a.community.kind === 'starter') ||
      a.community.name.localeCompare(b.community.name),
  );
  const verdicts = await own.readConfirmations();
  const { usage } = await navigator.storage.estimate();
  return {
    communities,
    stored: {
      questions: communities.reduce((sum, { questions }) => sum + questions, 0),
      verdicts: verdicts.length,
      bytes: usage ?? null,
    },
    problem: found.ok ? null : found.problem,
  };
}

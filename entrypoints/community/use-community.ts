import { useEffect, useMemo, useState } from 'react';
import type { Question } from '../../lib/model/question.ts';
import type { Result } from '../../lib/model/result.ts';
import type { OwnStore } from '../../lib/store/own-store.ts';
import type { LocalIndex } from '../page-wiring/local-index.ts';
import { readCommunity } from './read-community.ts';
import { knownCommunities, type KnownCommunity } from '../page-wiring/known-communities.ts';

/** Followed communities and those with a pack; null while that is being read. */
export function useKnownCommunities(own: OwnStore): readonly KnownCommunity[] | null {
  const [known, setKnown] = useState<readonly KnownCommunity[] | null>(null);
  useEffect(() => {
    let gone = false;
    void Promise.all([own.readFollows(), own.readPackPins()]).then(([follows, packs]) => {
      // Where they cannot be read, the store's own problem says so.
      if (!gone) setKnown(knownCommunities(follows.ok ? follows.value : [], packs.ok ? packs.value : []));
    });
    return () => {
      gone = true;
    };
  }, [own]);
  return known;
}

/** Every question of a community that lies on this machine; null while they are being read. */
export function useQuestions(
  index: LocalIndex,
  communityId: string | undefined,
): Result<readonly Question[]> | null {
  const [read, setRead] = useState<{ of: string; questions: Result<readonly Question[]> } | null>(null);
  useEffect(() => {
    if (communityId === undefined) return;
    let stale = false;
    void readCommunity(index, communityId).then((questions) => {
      if (!stale) setRead({ of: communityId, questions });
    });
    return () => {
      stale = true;
    };
  }, [index, communityId]);
  return useMemo(() => (read?.of === communityId ? (read?.questions ?? null) : null), [read, communityId]);
}

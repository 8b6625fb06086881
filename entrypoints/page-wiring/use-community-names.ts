import { useEffect, useState } from 'react';
import type { OwnStore } from '../../lib/store/own-store.ts';
import { knownCommunities, namesOf } from './known-communities.ts';
import type { LocalIndex } from './local-index.ts';

/** Names of all communities that lie here, by id; empty until read. What cannot be read has no name. */
export function useCommunityNames(own: OwnStore, index: LocalIndex): ReadonlyMap<string, string> {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    void Promise.all([own.readFollows(), own.readPackPins(), index.readCommunities()]).then(
      ([follows, packs, read]) => {
        const known = knownCommunities(follows.ok ? follows.value : [], packs.ok ? packs.value : []);
        setNames(namesOf(known, read.ok ? read.value : []));
      },
    );
  }, [own, index]);
  return names;
}

import { useEffect, useState } from 'react';
import type { LocalIndex } from './local-index.ts';

/** Names of the communities in the index, by id; empty until read, and where the index cannot be. */
export function useCommunityNames(index: LocalIndex): ReadonlyMap<string, string> {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    void index.readCommunities().then((communities) => {
      if (communities.ok) setNames(new Map(communities.value.map(({ id, name }) => [id, name])));
    });
  }, [index]);
  return names;
}

import { useEffect, useState } from 'react';
import { readGrants, watchGrants, type Grants } from '../../lib/platform/permissions.ts';

/** What the person allowed, live; null until the browser told. */
export function useGrants(): Grants | null {
  const [grants, setGrants] = useState<Grants | null>(null);
  useEffect(() => {
    const read = (): void => void readGrants().then(setGrants);
    read();
    return watchGrants(read);
  }, []);
  return grants;
}

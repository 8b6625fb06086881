import { useEffect, useState } from 'react';
import { readGrants, watchGrants, type Grants } from '../../lib/platform/permissions.ts';

/**
 * What the person allowed, live; null until the browser told.
 * @param canRead false where the browser keeps permissions from the page
 * @param first what was read before the page was shown
 */
export function useGrants(canRead = true, first: Grants | null = null): Grants | null {
  const [grants, setGrants] = useState(first);
  useEffect(() => {
    if (!canRead) return;
    const read = (): void => void readGrants().then(setGrants);
    read();
    return watchGrants(read);
  }, [canRead]);
  return grants;
}

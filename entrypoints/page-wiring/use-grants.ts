import { useEffect, useState } from 'react';
import { readGrants, watchGrants, type Grants } from '../../lib/platform/permissions.ts';

/**
 * What the person allowed, live; null until the browser told.
 * @param canRead false where the browser keeps permissions from the page
 */
export function useGrants(canRead = true): Grants | null {
  const [grants, setGrants] = useState<Grants | null>(null);
  useEffect(() => {
    if (!canRead) return;
    const read = (): void => void readGrants().then(setGrants);
    read();
    return watchGrants(read);
  }, [canRead]);
  return grants;
}

import { useEffect, useState } from 'react';
import { placeFromHash, type PanelPlace } from '../../lib/messages/panel-address.ts';

/** The place in the page's own address, live: a question, a search, or null. */
export function usePanelPlace(): PanelPlace | null {
  const [hash, setHash] = useState(() => location.hash);
  useEffect(() => {
    const onHash = (): void => setHash(location.hash);
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);
  return placeFromHash(hash);
}

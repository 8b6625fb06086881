import { useEffect } from 'react';
import { AccountsSection } from '../../components/settings/AccountsSection.tsx';
import type { OwnStore } from '../../lib/store/own-store.ts';
import { useAccountPlaces } from './use-account-places.ts';

/** The person's accounts at the forums they follow. In sight where the page was opened for them. */
export function ForumAccounts({ own }: { own: OwnStore }) {
  const { places, acts } = useAccountPlaces(own);
  const isReady = places !== null;
  useEffect(() => {
    if (isReady && location.hash === '#accounts') document.getElementById('accounts')?.scrollIntoView();
  }, [isReady]);
  return <AccountsSection places={places} acts={acts} />;
}

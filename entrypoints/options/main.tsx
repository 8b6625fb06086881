import { useCallback, useMemo } from 'react';
import type { CommunityActs } from '../../components/settings/CommunitiesSection.tsx';
import { OptionsView } from '../../components/settings/OptionsView.tsx';
import type { SiteActs } from '../../components/settings/SitesSection.tsx';
import { sendOwn } from '../../lib/messages/send.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { browser } from '../../lib/platform/browser.ts';
import {
  removeAllSites,
  removeSite,
  requestAllSites,
  requestForum,
  requestNetworkErrors,
  requestSite,
} from '../../lib/platform/permissions.ts';
import type { OwnStore } from '../../lib/store/own-store.ts';
import { localIndex, type LocalIndex } from '../page-wiring/local-index.ts';
import { mountPage } from '../page-wiring/mount-page.tsx';
import { useGrants } from '../page-wiring/use-grants.ts';
import { useSettings } from '../page-wiring/use-settings.ts';
import { useInventory } from './use-inventory.ts';

const siteActs: SiteActs = {
  requestAll: requestAllSites,
  requestSite,
  requestNetworkErrors,
  removeAll: removeAllSites,
  removeSite,
};

function Options({ own, first, index }: { own: OwnStore; first: Settings; index: LocalIndex }) {
  const { settings, change } = useSettings(own, first);
  const grants = useGrants();
  const inventory = useInventory(own, index);
  const { recount } = inventory;

  const sendThenRecount = useCallback(
    async (message: Parameters<typeof sendOwn>[0]) => {
      const result = await sendOwn(message);
      await recount();
      return result;
    },
    [recount],
  );
  const communityActs = useMemo(
    (): CommunityActs => ({
      requestForum,
      follow: (origin) => sendThenRecount({ type: 'own/follow', origin }),
      sync: (communityId) => sendThenRecount({ type: 'own/sync', communityId }),
      unfollow: (communityId) => sendThenRecount({ type: 'own/unfollow', communityId }),
    }),
    [sendThenRecount],
  );

  if (!grants) return null;
  return (
    <OptionsView
      settings={settings}
      grants={grants}
      communities={inventory.communities}
      stored={inventory.stored}
      version={browser.runtime.getManifest().version}
      problems={[own.problem, inventory.problem].filter((problem) => problem !== null)}
      siteActs={siteActs}
      communityActs={communityActs}
      onChange={change}
      onRebuild={() => sendThenRecount({ type: 'own/rebuild-index' })}
    />
  );
}

await mountPage(document, async (own) => (
  <Options own={own} first={await own.readSettings()} index={localIndex(own, Date.now)} />
));

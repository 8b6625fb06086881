import '../../lib/platform/no-eval.ts';
import { useCallback, useMemo } from 'react';
import { z } from 'zod';
import type { CommunityActs } from '../../components/settings/CommunitiesSection.tsx';
import { OptionsView } from '../../components/settings/OptionsView.tsx';
import type { FollowCount, SyncCount } from '../../components/settings/sync-words.ts';
import type { SiteActs } from '../../components/settings/SitesSection.tsx';
import { packFromHash } from '../../lib/messages/options-address.ts';
import { originsOf, softwareAt } from '../../lib/forums/find-forum.ts';
import { sendOwn } from '../../lib/messages/send.ts';
import { failed, ok, type Result } from '../../lib/model/result.ts';
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
import { deleteEverythingHere } from './delete-everything-here.ts';
import { ForumAccounts } from './ForumAccounts.tsx';
import { InstalledPacks } from './InstalledPacks.tsx';
import { PackCatalogues } from './PackCatalogues.tsx';
import { useInventory } from './use-inventory.ts';

const offered = packFromHash(location.hash);

const siteActs: SiteActs = {
  requestAll: requestAllSites,
  requestSite,
  requestNetworkErrors,
  removeAll: removeAllSites,
  removeSite,
};

const SyncReport = z.object({
  questions: z.number(),
  leftOut: z.array(z.string()),
  more: z.boolean(),
  offline: z.boolean(),
});
const FollowReport = SyncReport.extend({ name: z.string(), already: z.boolean() });

/** Reads the background's reply to follow and sync. */
function countOf(reply: Result<unknown>, schema: typeof FollowReport): Result<FollowCount>;
function countOf(reply: Result<unknown>, schema: typeof SyncReport): Result<SyncCount>;
function countOf(
  reply: Result<unknown>,
  schema: typeof SyncReport | typeof FollowReport,
): Result<SyncCount | FollowCount> {
  if (!reply.ok) return reply;
  const report = schema.safeParse(reply.value).data;
  return report
    ? ok({ ...report, leftOut: report.leftOut.length })
    : failed(
        'The forum was read, but the background did not say how. Reload this page to see what is stored.',
      );
}

function Options({ own, first, index }: { own: OwnStore; first: Settings; index: LocalIndex }) {
  const { settings, change, mute } = useSettings(own, first);
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
      requestForum: (address) => {
        const url = new URL(address);
        return requestForum(...originsOf(url, softwareAt(url)));
      },
      follow: async (address) =>
        countOf(await sendThenRecount({ type: 'own/follow', address }), FollowReport),
      sync: async (communityId) =>
        countOf(await sendThenRecount({ type: 'own/sync', communityId }), SyncReport),
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
      accounts={<ForumAccounts own={own} />}
      packs={
        <>
          <InstalledPacks
            own={own}
            settings={settings}
            offered={offered}
            onChange={change}
            onPacksChange={recount}
          />
          <PackCatalogues own={own} settings={settings} />
        </>
      }
      version={browser.runtime.getManifest().version}
      problems={[own.problem, inventory.problem].filter((problem) => problem !== null)}
      siteActs={siteActs}
      communityActs={communityActs}
      onChange={change}
      onUnmute={(host) => mute(host, false)}
      onDelete={deleteEverythingHere}
      onRestart={() => browser.runtime.reload()}
      onRebuild={() => sendThenRecount({ type: 'own/rebuild-index' })}
    />
  );
}

await mountPage(document, async (own) => (
  <Options own={own} first={await own.readSettings()} index={localIndex(own, Date.now)} />
));

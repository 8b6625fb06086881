import { PackOffer } from '../../components/packs/PackOffer.tsx';
import type { TabFindings } from '../../components/lookup/tab-view.ts';
import { optionsPath } from '../../lib/messages/options-address.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { browser } from '../../lib/platform/browser.ts';
import type { OwnStore } from '../../lib/store/own-store.ts';
import type { LocalIndex } from './local-index.ts';
import { withUnwanted } from './unwanted-packs.ts';
import { useOfferedPack } from './use-offered-pack.ts';

/** The offer of a pack for the page's product; nothing where there is none. */
export function OfferedPackOf({
  own,
  index,
  settings,
  findings,
  onProblem,
  onGone,
}: {
  own: OwnStore;
  index: LocalIndex;
  settings: Settings;
  findings: TabFindings | null;
  /** One sentence when an act failed, null when it worked. */
  onProblem: (problem: string | null) => void;
  /** The person went on to options. */
  onGone?: () => void;
}) {
  const products = [
    ...(findings?.signal?.products ?? []).map(({ name }) => name),
    ...(findings?.knownProducts ?? []),
  ];
  const offered = useOfferedPack(index, products, settings.catalogues);
  if (!offered) return null;
  const { community, address, rootKey } = offered.pack;
  const install = async () => {
    await browser.tabs.create({ url: browser.runtime.getURL(optionsPath(`${address}#${rootKey}`)) });
    onGone?.();
  };
  const decline = async (unwanted: boolean) => {
    const changed = await own.changeSettings(withUnwanted(community, unwanted));
    onProblem(changed.ok ? null : changed.problem);
  };
  return (
    <PackOffer
      offered={offered}
      unwanted={settings.unwantedPacks.includes(community)}
      onInstall={() => void install()}
      onUnwanted={(unwanted) => void decline(unwanted)}
    />
  );
}

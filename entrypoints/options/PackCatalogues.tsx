import { CataloguesSection } from '../../components/packs/CataloguesSection.tsx';
import type { Settings } from '../../lib/model/settings.ts';
import type { OwnStore } from '../../lib/store/own-store.ts';
import { useCatalogues } from './use-catalogues.ts';

/** The catalogues that the person added, and adding more. */
export function PackCatalogues({ own, settings }: { own: OwnStore; settings: Settings }) {
  const { catalogues, acts } = useCatalogues(own, settings.catalogues);
  return <CataloguesSection catalogues={catalogues} unwanted={settings.unwantedPacks.length} acts={acts} />;
}

import { PacksSection } from '../../components/packs/PacksSection.tsx';
import { Notice } from '../../components/shared/Notice.tsx';
import type { Result } from '../../lib/model/result.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { OwnStore } from '../../lib/store/own-store.ts';
import { usePacks } from './use-packs.ts';

/** The packs of this machine. The rest of the page works where they cannot be read. */
export function InstalledPacks({
  own,
  settings,
  offered,
  onChange,
  onPacksChange,
}: {
  own: OwnStore;
  settings: Settings;
  /** Address of a pack that the person came here to install, else ''. */
  offered: string;
  onChange: (patch: Partial<Settings>) => Promise<Result<unknown>>;
  /** Something that is counted elsewhere on the page may have changed. */
  onPacksChange: () => Promise<void>;
}) {
  const { packs, problem, acts } = usePacks(own, settings.packBudget, onPacksChange);
  return (
    <>
      {problem !== null && (
        <div data-testid="options-problem">
          <Notice kind="problem" text={problem} />
        </div>
      )}
      <PacksSection
        packs={packs}
        budget={settings.packBudget}
        acts={acts}
        offered={offered}
        onBudget={(packBudget) => onChange({ packBudget })}
      />
    </>
  );
}

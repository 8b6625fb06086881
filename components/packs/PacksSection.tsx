import { useEffect, useId, useRef } from 'react';
import type { Result } from '../../lib/model/result.ts';
import { AddressForm } from '../settings/AddressForm.tsx';
import { Section } from '../settings/Section.tsx';
import { typedFileAddress } from '../settings/typed-address.ts';
import { useSaving } from '../settings/use-saving.ts';
import { Busy } from '../shared/Busy.tsx';
import { InstallState } from './InstallState.tsx';
import { PackRow } from './PackRow.tsx';
import { PackSpace } from './PackSpace.tsx';
import type { PackActs, ShownPack } from './shown-pack.ts';
import { useInstall } from './use-install.ts';
import { useKeptFocus } from './use-kept-focus.ts';

const EXAMPLE = 'https://packs.example.org/forum/manifest';

/**
 * Answer packs: what is installed, and installing more. Test ids: `packs-row`, `packs-update`, `packs-roll-back`,
 * `packs-save`, `packs-remove`, `packs-undo`, `packs-address`, `packs-install`, `packs-file`, `packs-working`,
 * `packs-stop`, `packs-stopped`, `packs-go-on`, `packs-key-changed`, `packs-needs-space`, `packs-keep`,
 * `packs-accept-key`, `packs-drop`, `packs-budget`, `packs-used`, `packs-over`, `packs-none`.
 */
export function PacksSection({
  packs,
  budget,
  acts,
  offered = '',
  onBudget,
}: {
  /** Null while they are being read. */
  packs: readonly ShownPack[] | null;
  /** Bytes that all packs together may take. */
  budget: number;
  acts: PackActs;
  /** Address of a pack that the person came here to install, else ''. */
  offered?: string;
  onBudget: (bytes: number) => Promise<Result<unknown>>;
}) {
  const id = useId();
  const { saving, run } = useSaving();
  const install = useInstall(acts.install, run);
  const working = install.work?.kind === 'working';
  const button = useRef<HTMLButtonElement>(null);
  const isRead = packs !== null;
  const state = useRef<HTMLDivElement>(null);
  useKeptFocus(install.work?.kind, state, button);
  // Once the list stands, so that it pushes the button nowhere: one press installs what the person came for.
  useEffect(() => {
    if (!isRead || offered === '') return;
    button.current?.focus({ preventScroll: true });
    button.current?.scrollIntoView({ block: 'center' });
  }, [isRead, offered]);

  const installTyped = async (typed: string): Promise<boolean> => {
    const address = typedFileAddress(typed, EXAMPLE);
    if (!address.ok) return run(Promise.resolve(address), '');
    const { origin, host } = new URL(address.value);
    // Straight from the submit: the browser asks only within the person's own act.
    const allowed = acts.requestHost(origin);
    return install.begin({ kind: 'address', address: address.value }, host, allowed);
  };

  return (
    <Section
      id="packs"
      title="Answer packs"
      text="A community can publish all its answers as one signed pack. It is fetched once, then updated by what changed; every look-up stays on this machine."
      saving={saving}
    >
      {packs === null && <Busy text="Reading the packs" />}
      {packs?.length === 0 && (
        <p className="none" data-testid="packs-none">
          No pack is installed yet. Your community tells the address of its pack, or somebody gives you a
          file.
        </p>
      )}
      {packs && packs.length > 0 && (
        <ul className="rows">
          {packs.map((pack) => (
            <PackRow key={pack.community} pack={pack} acts={acts} install={install} run={run} />
          ))}
        </ul>
      )}
      <div ref={state}>
        <InstallState
          install={install}
          installed={(packs ?? []).flatMap(({ community, removedAt }) =>
            removedAt === null ? [community] : [],
          )}
        />
      </div>
      <AddressForm
        label="Install a pack from its address"
        example={EXAMPLE}
        submit="Install"
        busy={working}
        offered={offered}
        hint="The browser asks whether Peerside may read that host. The pack's signature and every piece of it are checked before it is used."
        testIds={{ field: 'packs-address', submit: 'packs-install' }}
        buttonRef={button}
        onSubmit={installTyped}
      />
      <div className="field">
        <label htmlFor={`${id}-file`}>Or from a file</label>
        <input
          id={`${id}-file`}
          className="pack-file"
          type="file"
          accept=".peerside"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            // The same file may be chosen again after a failure.
            event.currentTarget.value = '';
            if (file && !working) void install.begin({ kind: 'file', file }, file.name, null);
          }}
          data-testid="packs-file"
        />
      </div>
      {packs && (
        <PackSpace
          packs={packs}
          budget={budget}
          onBudget={(bytes) => void run(onBudget(bytes), 'The limit was changed')}
        />
      )}
    </Section>
  );
}

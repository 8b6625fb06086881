import { useState } from 'react';
import type { Run } from '../settings/use-saving.ts';
import { whenAllowed } from '../settings/when-allowed.ts';
import { bytesWords, packFacts } from './pack-words.ts';
import type { PackActs, ShownPack } from './shown-pack.ts';
import type { Install } from './use-install.ts';

/** One installed pack: what it holds, how fresh it is, and the acts on it. */
export function PackRow({
  pack,
  acts,
  install,
  run,
}: {
  pack: ShownPack;
  acts: PackActs;
  install: Install;
  run: Run;
}) {
  const { community, name, removedAt, address, otherVersion } = pack;
  const [busy, setBusy] = useState(false);
  const [update, setUpdate] = useState<number | null>(null);
  const removed = removedAt !== null;
  const other = otherVersion === 'newer' ? 'newer' : 'previous';
  const upToDate =
    otherVersion === 'newer'
      ? `Nothing is newer than the version of ${name} that you left`
      : `${name} is up to date`;
  /** One act at a time; a second press while it runs does nothing. */
  const act = async (work: () => Promise<boolean>) => {
    if (busy) return;
    setBusy(true);
    await work();
    setBusy(false);
  };

  const check = () =>
    act(async () => {
      // Straight from the click: the browser asks only within the person's own act.
      const allowed = address === null ? null : acts.requestHost(new URL(address).origin);
      const checking = whenAllowed(
        allowed ?? Promise.resolve(true),
        `The pack's host was not allowed. Check again and answer "Allow".`,
        () => acts.check(community),
      );
      const worked = await run(
        checking,
        ({ newer }) => (newer ? `There is an update of ${name}` : upToDate),
        `Asking for updates of ${name}…`,
      );
      const checked = await checking;
      if (checked.ok) setUpdate(checked.value.newer ? checked.value.bytes : null);
      return worked;
    });
  const updateNow = () =>
    act(async () => {
      const worked = await install.begin({ kind: 'update', community }, name, null);
      if (worked) setUpdate(null);
      return worked;
    });

  return (
    <li className={removed ? 'row row-leaving' : 'row'} data-testid="packs-row" data-community={community}>
      <div className="row-name">
        <span className="row-title">
          <bdi>{name}</bdi>
        </span>
        <span className={pack.stale && !removed ? 'hint pack-stale' : 'hint'}>
          {removed ? 'Removed. It is deleted for good within an hour.' : packFacts(pack)}
        </span>
        {pack.licence && (
          <span className="hint">
            Licence:{' '}
            {pack.licence.url ? (
              <a href={pack.licence.url} target="_blank" rel="noreferrer noopener">
                {pack.licence.name}
              </a>
            ) : (
              pack.licence.name
            )}
          </span>
        )}
      </div>
      <span className="row-acts">
        {!removed && address !== null && (
          <button
            key="update"
            type="button"
            className={
              update === null ? 'ps-button ps-button-small' : 'ps-button ps-button-small ps-button-main'
            }
            aria-disabled={busy}
            onClick={() => void (update === null ? check() : updateNow())}
            data-testid="packs-update"
          >
            {update === null ? 'Check for update' : `Update (${bytesWords(update)})`}
            <span className="ps-unseen"> {name}</span>
          </button>
        )}
        {!removed && otherVersion !== null && (
          <button
            key="back"
            type="button"
            className="ps-button ps-button-small ps-button-quiet"
            aria-disabled={busy}
            onClick={() =>
              void act(() => run(acts.rollBack(community), `The ${other} version of ${name} is in use now`))
            }
            data-testid="packs-roll-back"
          >
            Use {other} version<span className="ps-unseen"> of {name}</span>
          </button>
        )}
        {!removed && (
          <button
            key="save"
            type="button"
            className="ps-button ps-button-small ps-button-quiet"
            aria-disabled={busy}
            onClick={() =>
              void act(() => run(acts.save(community), `${name} was handed to the browser to save`))
            }
            data-testid="packs-save"
          >
            Save as file<span className="ps-unseen"> {name}</span>
          </button>
        )}
        {/* One button in both states, so that the focus stays on it. */}
        <button
          key="remove"
          type="button"
          className={`ps-button ps-button-small ${removed ? 'ps-button-main' : 'ps-button-quiet'}`}
          aria-disabled={busy}
          onClick={() =>
            void act(() =>
              removed
                ? run(acts.restore(community), `${name} is in use again`)
                : run(acts.remove(community), `${name} was removed`),
            )
          }
          data-testid={removed ? 'packs-undo' : 'packs-remove'}
        >
          {removed ? 'Undo' : 'Remove'}
          <span className="ps-unseen"> {removed ? `removing ${name}` : name}</span>
        </button>
      </span>
    </li>
  );
}

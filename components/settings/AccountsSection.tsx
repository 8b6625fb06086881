import { Busy } from '../shared/Busy.tsx';
import { AccountRow } from './AccountRow.tsx';
import { Section } from './Section.tsx';
import type { AccountActs, AccountPlace } from './shown-connection.ts';
import { useSaving } from './use-saving.ts';

/**
 * The person's accounts at the forums they follow. Test ids: `accounts-none`, `accounts-sign-out-everywhere`, and
 * those of AccountRow.
 */
export function AccountsSection({
  places,
  acts,
}: {
  /** Null while they are being read. */
  places: readonly AccountPlace[] | null;
  acts: AccountActs;
}) {
  const { saving, run } = useSaving();
  const connected = places?.some(({ account }) => account !== null) ?? false;
  return (
    <Section
      id="accounts"
      title="Accounts"
      text="To ask and answer from here, connect your own account at each forum. The key that you give stays in this browser and goes to that forum only. Nothing is written there but what you send, and the thanks that you choose below."
      saving={saving}
    >
      {places === null ? (
        <Busy text="Opening your accounts" />
      ) : places.length === 0 ? (
        <p className="none" data-testid="accounts-none">
          You follow no forum yet. Follow one above; then you can connect your account there.
        </p>
      ) : (
        <ul className="rows">
          {places.map((place) => (
            <AccountRow key={place.communityId} place={place} acts={acts} run={run} />
          ))}
        </ul>
      )}
      {connected && (
        <div className="aside">
          <button
            type="button"
            className="ps-button ps-button-small"
            onClick={() =>
              void run(
                acts.signOutEverywhere(),
                (still) =>
                  still.length === 0 ? 'Signed out everywhere; the keys are gone there too' : still.join(' '),
                'Signing out…',
              )
            }
            data-testid="accounts-sign-out-everywhere"
          >
            Sign out everywhere
          </button>
        </div>
      )}
    </Section>
  );
}

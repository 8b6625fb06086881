import { useState } from 'react';
import { ConnectSteps } from './ConnectSteps.tsx';
import type { AccountActs, AccountPlace } from './shown-connection.ts';
import type { Run } from './use-saving.ts';
import { whenAllowed } from './when-allowed.ts';

/**
 * One community: who the person is there, or connecting. Test ids: `account` (with `data-community`),
 * `account-connect`, `account-other-way`, `account-cancel`, `account-sign-out`, `account-cannot`, and those of
 * ConnectSteps.
 */
export function AccountRow({ place, acts, run }: { place: AccountPlace; acts: AccountActs; run: Run }) {
  const [busy, setBusy] = useState(false);
  const { communityId, name, account, connection } = place;
  const isRefused = account?.refusedAt !== undefined;
  const isToConnect = account === null || isRefused;
  const about = <span className="ps-unseen"> {name}</span>;
  const act = async (work: () => Promise<unknown>) => {
    if (busy) return;
    setBusy(true);
    await work();
    setBusy(false);
  };
  const begin = (another: boolean) =>
    act(() => {
      // Straight from the click: the browser asks only then.
      const consent = acts.requestConsent();
      return run(
        whenAllowed(consent, REFUSED, () => acts.begin(communityId, another)),
        '',
        `Asking ${name}…`,
      );
    });
  const proceed = (given: { text: string; name: string }) =>
    act(() =>
      run(
        acts.proceed(communityId, given),
        (connected) => (connected ? `Connected to ${name}` : ''),
        `Asking ${name}…`,
      ),
    );
  const signOut = () =>
    act(() =>
      run(
        acts.signOut(place.origin),
        (still) =>
          still ??
          (account?.way === 'session'
            ? `Signed out of ${name} here; your login in this browser stays`
            : `Signed out of ${name}; the key is gone there too`),
        'Signing out…',
      ),
    );
  return (
    <li className="row account" data-testid="account" data-community={communityId}>
      <div className="row-name">
        <span className="row-title" dir="auto">
          {name}
        </span>
        <span className="hint">
          {account ? (
            <>
              {isRefused && place.isFollowed ? 'No longer accepted: connect again as' : 'Connected as'}{' '}
              <bdi>{account.userName}</bdi>
              {!place.isFollowed && ' · not followed any more'}
            </>
          ) : place.canWrite ? (
            `${place.software} · not connected`
          ) : (
            `${place.software} · can only be read from here`
          )}
        </span>
      </div>
      <span className="row-acts">
        {account && (
          <button
            type="button"
            className="ps-button ps-button-small ps-button-quiet"
            aria-disabled={busy}
            onClick={() => void signOut()}
            data-testid="account-sign-out"
          >
            Sign out{about}
          </button>
        )}
        {isToConnect && connection && place.otherWays && (
          <button
            type="button"
            className="ps-button ps-button-small ps-button-quiet"
            aria-disabled={busy}
            onClick={() => void begin(true)}
            data-testid="account-other-way"
          >
            Another way{about}
          </button>
        )}
        {isToConnect && connection && (
          <button
            type="button"
            className="ps-button ps-button-small ps-button-quiet"
            aria-disabled={busy}
            onClick={() => void act(() => run(acts.cancel(communityId), ''))}
            data-testid="account-cancel"
          >
            Cancel{about}
          </button>
        )}
        {isToConnect && !connection && place.canWrite && (
          <button
            type="button"
            className="ps-button ps-button-small"
            aria-disabled={busy}
            onClick={() => void begin(false)}
            data-testid="account-connect"
          >
            {isRefused ? 'Connect again' : 'Connect'}
            {about}
          </button>
        )}
      </span>
      {isToConnect && connection && (
        <ConnectSteps place={place} connection={connection} onProceed={(given) => void proceed(given)} />
      )}
      {place.cannot.length > 0 && (
        <details className="hint account-cannot" data-testid="account-cannot">
          <summary>What cannot be done there from here</summary>
          <ul>
            {place.cannot.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

const REFUSED = 'The browser did not let Peerside write to forums. Choose "Connect" again and agree.';

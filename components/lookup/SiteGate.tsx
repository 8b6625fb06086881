import { Calm } from '../shared/Calm.tsx';

/**
 * This site was not read, and what the person can do about it. `onAlways` must ask for the permission
 * within the click, so it gets the event's call directly.
 */
export function SiteGate({
  host,
  onLook,
  onAlways,
  onAllSites,
}: {
  host: string | null;
  onLook: (() => void) | null;
  onAlways: () => void;
  onAllSites: () => void;
}) {
  return (
    <Calm
      title={host ? `${host} is not read` : 'This page is not read'}
      text={
        onLook
          ? 'Peerside reads a page only where you allow it. What it reads stays on this machine.'
          : 'Peerside reads a page only where you allow it. Click its button in the toolbar to have this page read until you leave it, or allow sites here.'
      }
      testId="site-gate"
    >
      {onLook && (
        <button type="button" className="ps-button ps-button-main" onClick={onLook} data-testid="site-look">
          Look at this page
        </button>
      )}
      {host ? (
        <button type="button" className="ps-button" onClick={onAlways} data-testid="site-always">
          Always on this site
        </button>
      ) : (
        <button type="button" className="ps-button" onClick={onAllSites} data-testid="site-all">
          Allow all sites
        </button>
      )}
    </Calm>
  );
}

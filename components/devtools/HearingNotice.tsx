import { Notice } from '../shared/Notice.tsx';
import type { Hearing } from './listed-error.ts';

/** Why errors of the console are missing, and what to do; nothing where they are heard. Test ids: `devtools-hearing`, `devtools-allow`. */
export function HearingNotice({
  hearing,
  host,
  onAllow,
  onReload,
}: {
  hearing: Hearing;
  host: string | null;
  onAllow: () => void;
  onReload: () => void;
}) {
  const site = host ?? 'this site';
  if (hearing === 'heard' || hearing === 'unknown') return null;
  return (
    <div className="dt-hearing" data-testid="devtools-hearing" data-hearing={hearing}>
      {hearing === 'askable' && (
        <Notice
          kind="info"
          text={`Only network errors are listed: Peerside may not read the console of ${site} yet.`}
        >
          <button
            type="button"
            className="ps-button ps-button-small"
            onClick={onAllow}
            data-testid="devtools-allow"
          >
            Allow on this site
          </button>
        </Notice>
      )}
      {hearing === 'elsewhere' && (
        <Notice
          kind="info"
          text={`Only network errors are listed: Peerside may not read the console of ${site} yet. To allow it, click Peerside’s button in the toolbar and choose “Always on this site”, then reload.`}
        />
      )}
      {hearing === 'reload' && (
        <Notice kind="info" text="The console is heard from the next load of this page on.">
          <button type="button" className="ps-button ps-button-small" onClick={onReload}>
            Reload page
          </button>
        </Notice>
      )}
      {hearing === 'closed' && (
        <Notice kind="info" text="The browser keeps extensions out of this page, and out of its console." />
      )}
    </div>
  );
}

import type { Result } from '../../lib/model/result.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { Section } from './Section.tsx';
import { useSaving } from './use-saving.ts';

/** Sites where no card appears. Muting happens in the card or the popup; here it is taken back. */
export function MutedSection({
  settings,
  onUnmute,
}: {
  settings: Settings;
  onUnmute: (host: string) => Promise<Result<unknown>>;
}) {
  const { saving, run } = useSaving();
  const hosts = [...settings.mutedHosts].sort();
  const unmute = (host: string) => run(onUnmute(host), `Cards are back on ${host}`);

  return (
    <Section
      id="muted"
      title="Muted sites"
      text="No card appears on these sites. You mute a site in its card or in the popup."
      saving={saving}
    >
      {hosts.length === 0 ? (
        <p className="none">No site is muted.</p>
      ) : (
        <ul className="rows">
          {hosts.map((host) => (
            <li key={host} className="row" data-testid="options-muted-site" data-host={host}>
              <span className="row-name">{host}</span>
              <button type="button" className="ps-button ps-button-small" onClick={() => void unmute(host)}>
                Unmute<span className="ps-unseen"> {host}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

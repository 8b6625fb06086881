import type { Result } from '../../lib/model/result.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { Switch } from '../shared/Switch.tsx';
import { Section } from './Section.tsx';
import { useSaving } from './use-saving.ts';

/** How open questions make themselves known. Test id: `options-waiting-badge`. */
export function HelpingSection({
  settings,
  onChange,
}: {
  settings: Settings;
  onChange: (patch: Partial<Settings>) => Promise<Result<unknown>>;
}) {
  const { saving, run } = useSaving();
  return (
    <Section
      id="helping"
      title="Helping others"
      text="Open questions of your communities stand under “Waiting for you” in the popup, those about what you know first."
      saving={saving}
    >
      <Switch
        label="Count them on the toolbar button"
        hint="Those about what you know. What Peerside found for the page in front comes before."
        on={settings.waitingBadge}
        onChange={(waitingBadge) =>
          void run(
            onChange({ waitingBadge }),
            waitingBadge ? 'The button counts what waits for you' : 'The button does not count what waits',
          )
        }
        testId="options-waiting-badge"
      />
    </Section>
  );
}

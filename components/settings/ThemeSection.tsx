import type { Result } from '../../lib/model/result.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { Section } from './Section.tsx';
import { useSaving } from './use-saving.ts';

const THEMES: readonly { theme: Settings['theme']; label: string }[] = [
  { theme: 'system', label: 'As the system' },
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
];

/** Light or dark, for the card and all pages of the extension. */
export function ThemeSection({
  settings,
  onChange,
}: {
  settings: Settings;
  onChange: (patch: Partial<Settings>) => Promise<Result<unknown>>;
}) {
  const { saving, run } = useSaving();
  return (
    <Section id="theme" title="Theme" text="For the card and all of Peerside's own pages." saving={saving}>
      <div className="segments" role="radiogroup" aria-label="Theme">
        {THEMES.map(({ theme, label }) => (
          <label key={theme} className="segment">
            <input
              type="radio"
              name="theme"
              checked={settings.theme === theme}
              onChange={() => void run(onChange({ theme }), 'Saved')}
              data-testid={`options-theme-${theme}`}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </Section>
  );
}

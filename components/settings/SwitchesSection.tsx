import type { Result } from '../../lib/model/result.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { Switch } from '../shared/Switch.tsx';
import { Section } from './Section.tsx';
import { useSaving } from './use-saving.ts';

/** One setting that is on or off. */
export interface SettingSwitch {
  name: 'waitingBadge' | 'likeWhatWorked' | 'downvoteWhatFailed' | 'shareWorked';
  label: string;
  hint: string;
  /** What is said once it is on, and once it is off. */
  said: { on: string; off: string };
  testId: string;
}

export interface SwitchesProps {
  settings: Settings;
  onChange: (patch: Partial<Settings>) => Promise<Result<unknown>>;
}

/** A section of the options that is nothing but switches. */
export function SwitchesSection({
  id,
  title,
  text,
  switches,
  settings,
  onChange,
}: SwitchesProps & { id: string; title: string; text: string; switches: readonly SettingSwitch[] }) {
  const { saving, run } = useSaving();
  return (
    <Section id={id} title={title} text={text} saving={saving}>
      {switches.map(({ name, label, hint, said, testId }) => (
        <Switch
          key={name}
          label={label}
          hint={hint}
          on={settings[name]}
          onChange={(on) => void run(onChange({ [name]: on }), on ? said.on : said.off)}
          testId={testId}
        />
      ))}
    </Section>
  );
}

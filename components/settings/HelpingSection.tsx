import { SwitchesSection, type SettingSwitch, type SwitchesProps } from './SwitchesSection.tsx';

const SWITCHES: readonly SettingSwitch[] = [
  {
    name: 'waitingBadge',
    label: 'Count them on the toolbar button',
    hint: 'Those about what you know. What Peerside found for the page in front comes before.',
    said: { on: 'The button counts what waits for you', off: 'The button does not count what waits' },
    testId: 'options-waiting-badge',
  },
];

/** How open questions make themselves known. Test id: `options-waiting-badge`. */
export const HelpingSection = (props: SwitchesProps) => (
  <SwitchesSection
    {...props}
    id="helping"
    title="Helping others"
    text="Open questions of your communities stand under “Waiting for you” in the popup, those about what you know first."
    switches={SWITCHES}
  />
);

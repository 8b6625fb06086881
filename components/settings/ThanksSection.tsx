import { SwitchesSection, type SettingSwitch, type SwitchesProps } from './SwitchesSection.tsx';

const SWITCHES: readonly SettingSwitch[] = [
  {
    name: 'likeWhatWorked',
    label: 'When an answer worked, thank for it there',
    hint: 'With a like, or, if you asked the question, as its solution. Both carry your name.',
    said: { on: 'The forum is told what worked', off: 'The forum is not told what worked' },
    testId: 'options-like',
  },
  {
    name: 'downvoteWhatFailed',
    label: 'When an answer failed, vote it down there',
    hint: 'Only at forums that have such votes, and never your own answers.',
    said: { on: 'The forum is told what failed', off: 'The forum is not told what failed' },
    testId: 'options-downvote',
  },
  {
    name: 'shareWorked',
    label: 'Count what worked for the community',
    hint: 'Your daily post of five-minute tasks then names the answers that worked for you and counts the look-ups that showed you a fix, so that its managers see what the community saves. No page and no text of yours is in it.',
    said: { on: 'Your daily post tells what worked', off: 'Your daily post does not tell what worked' },
    testId: 'options-share',
  },
];

/** What a verdict does at the forum, beside this machine. Test ids: `options-like`, `options-downvote`, `options-share`. */
export const ThanksSection = (props: SwitchesProps) => (
  <SwitchesSection
    {...props}
    id="thanks"
    title="Thanks at the forum"
    text="Whether an answer worked is kept on this machine. Where your account is connected, the forum can be told as well."
    switches={SWITCHES}
  />
);

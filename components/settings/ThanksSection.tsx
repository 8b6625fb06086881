import type { Result } from '../../lib/model/result.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { Switch } from '../shared/Switch.tsx';
import { Section } from './Section.tsx';
import { useSaving } from './use-saving.ts';

/** What a verdict does at the forum, beside this machine. Test ids: `options-like`, `options-downvote`, `options-share`. */
export function ThanksSection({
  settings,
  onChange,
}: {
  settings: Settings;
  onChange: (patch: Partial<Settings>) => Promise<Result<unknown>>;
}) {
  const { saving, run } = useSaving();
  return (
    <Section
      id="thanks"
      title="Thanks at the forum"
      text="Whether an answer worked is kept on this machine. Where your account is connected, the forum can be told as well."
      saving={saving}
    >
      <Switch
        label="When an answer worked, thank for it there"
        hint="With a like, or, if you asked the question, as its solution. Both carry your name."
        on={settings.likeWhatWorked}
        onChange={(likeWhatWorked) =>
          void run(
            onChange({ likeWhatWorked }),
            likeWhatWorked ? 'The forum is told what worked' : 'The forum is not told what worked',
          )
        }
        testId="options-like"
      />
      <Switch
        label="When an answer failed, vote it down there"
        hint="Only at forums that have such votes, and never your own answers."
        on={settings.downvoteWhatFailed}
        onChange={(downvoteWhatFailed) =>
          void run(
            onChange({ downvoteWhatFailed }),
            downvoteWhatFailed ? 'The forum is told what failed' : 'The forum is not told what failed',
          )
        }
        testId="options-downvote"
      />
      <Switch
        label="Count what worked for the community"
        hint="Your daily post of five-minute tasks then names the answers that worked for you, so that its managers see what the community saves. No page and no text of yours is in it."
        on={settings.shareWorked}
        onChange={(shareWorked) =>
          void run(
            onChange({ shareWorked }),
            shareWorked ? 'Your daily post tells what worked' : 'Your daily post does not tell what worked',
          )
        }
        testId="options-share"
      />
    </Section>
  );
}

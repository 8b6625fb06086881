import { useEffect, useId, useState } from 'react';
import type { Result } from '../../lib/model/result.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { Switch } from '../shared/Switch.tsx';
import { Section } from './Section.tsx';
import { THRESHOLD_RANGE, thresholdWords } from './threshold-words.ts';
import { useSaving } from './use-saving.ts';

/** Three likenesses of one error, from the ranking's best to its weakest, to see what the threshold does. */
const EXAMPLE: readonly { why: string; confidence: number }[] = [
  { why: 'The very same error, worked for 12 people', confidence: 0.94 },
  { why: 'Same error code, same product', confidence: 0.72 },
  { why: 'Similar words, other product', confidence: 0.38 },
];

/** Whether cards appear beside errors, and how sure Peerside must be before one does. */
export function CardsSection({
  settings,
  onChange,
}: {
  settings: Settings;
  onChange: (patch: Partial<Settings>) => Promise<Result<unknown>>;
}) {
  const id = useId();
  const { saving, run } = useSaving();
  const stored = Math.round(settings.threshold * 100);
  const [percent, setPercent] = useState(stored);
  useEffect(() => setPercent(stored), [stored]);
  const words = thresholdWords(percent / 100);

  const keep = async () => {
    if (percent === stored) return;
    const worked = await run(onChange({ threshold: percent / 100 }), 'Saved');
    if (!worked) setPercent(stored);
  };

  return (
    <Section
      id="cards"
      title="Cards"
      text="A card shows the fix beside the error. Toolbar mark, popup and side panel work without it."
      saving={saving}
    >
      <Switch
        label="Show cards beside errors"
        on={settings.cards}
        onChange={(cards) => void run(onChange({ cards }), cards ? 'Cards are on' : 'Cards are off')}
        testId="options-cards"
      />
      <div className="field">
        <label htmlFor={`${id}-threshold`}>How sure Peerside must be</label>
        <input
          id={`${id}-threshold`}
          className="slider"
          type="range"
          {...THRESHOLD_RANGE}
          value={percent}
          disabled={!settings.cards}
          onChange={(event) => setPercent(event.currentTarget.valueAsNumber)}
          // Saved once the hand lets go, not at every step on the way.
          onPointerUp={() => void keep()}
          onKeyUp={() => void keep()}
          onBlur={() => void keep()}
          aria-valuetext={`${words.name}, ${percent}%`}
          aria-describedby={`${id}-meaning`}
          data-testid="options-threshold"
        />
        <p id={`${id}-meaning`} className="threshold-words">
          <strong>
            {words.name} ({percent}%)
          </strong>{' '}
          {words.meaning}
        </p>
      </div>
      <ul className="threshold-example" aria-label="Example">
        {EXAMPLE.map(({ why, confidence }) => {
          const shown = settings.cards && confidence * 100 >= percent;
          return (
            <li key={why} className={shown ? 'example-shown' : 'example-silent'}>
              <span className="example-sure">{Math.round(confidence * 100)}%</span>
              <span>{why}</span>
              <span className="example-what">{shown ? 'Card' : 'No card'}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

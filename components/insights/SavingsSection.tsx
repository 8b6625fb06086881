import { useId } from 'react';
import type { Savings } from '../../lib/model/insights.ts';
import type { Assumptions } from '../../lib/model/settings.ts';
import { ViewSection } from '../shared/ViewSection.tsx';
import { moneyWords, numberWords, shareWords } from './insight-words.ts';

const CURRENCIES = ['USD', 'EUR', 'GBP', 'CHF', 'JPY', 'INR', 'BRL', 'CAD', 'AUD', 'SEK'];

/**
 * What the community saved, with what that rests on. Test ids: `savings`, `savings-sum`, `savings-cost`,
 * `savings-currency`, `savings-questions`, `savings-lookups`.
 */
export function SavingsSection({
  savings,
  assumptions,
  problem,
  onChange,
}: {
  savings: Savings;
  assumptions: Assumptions;
  /** Why the last change could not be kept, or null. */
  problem: string | null;
  onChange: (assumptions: Assumptions) => void;
}) {
  const id = useId();
  const { costPerCase, currency, questionShare, lookUpShare } = assumptions;
  const currencies = CURRENCIES.includes(currency) ? CURRENCIES : [currency, ...CURRENCIES];
  return (
    <ViewSection title="Cost saved" testId="savings">
      <p className="savings-sum" data-testid="savings-sum" aria-live="polite">
        {moneyWords(savings.saved, currency)}
      </p>
      <p className="standing-text">
        {numberWords(Math.round(savings.casesByQuestions))} solved questions and{' '}
        {numberWords(Math.round(savings.casesByLookUps))} look-ups that ended with “It worked”, at{' '}
        {moneyWords(costPerCase, currency)} each.
      </p>
      <fieldset className="savings-assumed">
        <legend>What this takes for granted</legend>
        <label htmlFor={`${id}-cost`}>Cost of a case</label>
        <span className="savings-cost">
          <input
            id={`${id}-cost`}
            className="text"
            type="number"
            min={0}
            max={1_000_000}
            step={0.5}
            defaultValue={costPerCase}
            onChange={({ currentTarget: { valueAsNumber } }) => {
              // An empty field on its way to a number changes nothing.
              if (valueAsNumber >= 0 && valueAsNumber <= 1_000_000)
                onChange({ ...assumptions, costPerCase: valueAsNumber });
            }}
            data-testid="savings-cost"
          />
          <select
            className="text"
            aria-label="Currency"
            value={currency}
            onChange={({ currentTarget }) => onChange({ ...assumptions, currency: currentTarget.value })}
            data-testid="savings-currency"
          >
            {currencies.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </span>
        <Share
          label="Solved questions that would have become a case"
          value={questionShare}
          testId="savings-questions"
          onChange={(share) => onChange({ ...assumptions, questionShare: share })}
        />
        <Share
          label="“It worked” that would have become a case"
          value={lookUpShare}
          testId="savings-lookups"
          onChange={(share) => onChange({ ...assumptions, lookUpShare: share })}
        />
      </fieldset>
      {problem !== null && (
        <p className="hint" role="alert">
          {problem}
        </p>
      )}
      <p className="hint">
        7.50 dollars is TomTom’s figure: about 150,000 dollars for the 20,000 cases that its customers
        answered in the first month. Put your own in.
      </p>
    </ViewSection>
  );
}

function Share({
  label,
  value,
  testId,
  onChange,
}: {
  label: string;
  value: number;
  testId: string;
  onChange: (share: number) => void;
}) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <span className="savings-share">
        <input
          id={id}
          type="range"
          min={0}
          max={1}
          step={0.05}
          value={value}
          aria-valuetext={shareWords(value)}
          onChange={({ currentTarget }) => onChange(currentTarget.valueAsNumber)}
          data-testid={testId}
        />
        <output htmlFor={id}>{shareWords(value)}</output>
      </span>
    </>
  );
}

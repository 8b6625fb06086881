import { useId } from 'react';
import { bytesWords } from './pack-words.ts';

/** Limits that a person may choose from, in bytes. */
const LIMITS = [250e6, 500e6, 1e9, 2e9, 5e9, 10e9];

/** How much the packs take, and how much they may. */
export function PackSpace({
  used,
  budget,
  onBudget,
}: {
  /** Bytes. */
  used: number;
  budget: number;
  onBudget: (bytes: number) => void;
}) {
  const id = useId();
  const limits = [...new Set([...LIMITS, budget])].sort((a, b) => a - b);
  return (
    <div className="field">
      <label htmlFor={`${id}-limit`}>Space for packs</label>
      <div className="pack-line">
        <meter
          className="pack-meter"
          min={0}
          max={budget}
          high={budget * 0.9}
          value={used}
          aria-labelledby={`${id}-used`}
        />
        <select
          id={`${id}-limit`}
          className="text pack-limit"
          value={budget}
          onChange={(event) => onBudget(Number(event.currentTarget.value))}
          aria-describedby={`${id}-used`}
          data-testid="packs-budget"
        >
          {limits.map((bytes) => (
            <option key={bytes} value={bytes}>
              {bytesWords(bytes)}
            </option>
          ))}
        </select>
      </div>
      <p className="hint" id={`${id}-used`} data-testid="packs-used">
        {bytesWords(used)} of {bytesWords(budget)} used.{' '}
        {used > budget
          ? 'That is over the limit: nothing goes by itself, but the next pack will ask which to remove.'
          : 'When a new pack does not fit, you are asked before any other is removed.'}
      </p>
    </div>
  );
}

import { useId } from 'react';
import { packsOver } from './packs-over.ts';
import { bytesWords } from './pack-words.ts';
import type { ShownPack } from './shown-pack.ts';

/** Limits that a person may choose from, in bytes. */
const LIMITS = [250e6, 500e6, 1e9, 2e9, 5e9, 10e9];

/** How much the packs take, and how much they may. */
export function PackSpace({
  packs,
  budget,
  onBudget,
}: {
  packs: readonly ShownPack[];
  /** Bytes. */
  budget: number;
  onBudget: (bytes: number) => void;
}) {
  const id = useId();
  const used = packs.reduce((sum, { bytes }) => sum + bytes, 0);
  const over = packsOver(packs, budget);
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
        {over.length > 0
          ? 'That is over the limit. Nothing goes by itself, but the next pack asks first whether these, used least of late, may go:'
          : 'When a new pack does not fit, you are asked before any other is removed.'}
      </p>
      {over.length > 0 && (
        <ul className="pack-drops hint" data-testid="packs-over">
          {over.map(({ community, name, bytes }) => (
            <li key={community}>
              <bdi>{name}</bdi>, {bytesWords(bytes)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

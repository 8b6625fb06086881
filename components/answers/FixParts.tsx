import { useState } from 'react';
import type { FixParts as Parts } from '../../lib/model/question.ts';
import { Icon } from '../shared/Icon.tsx';
import { AnswerBody } from './AnswerBody.tsx';
import type { CopyText } from './copy-text.ts';

/** A list this much longer than `fold` is folded; one more step would cost as much room as the button. */
const SLACK = 1;

/**
 * A fix in its parts: when it applies, numbered steps, how to check, and versions where `full`.
 * `fold` shows that many steps first, the rest on demand; without it all steps show.
 */
export function FixParts({
  parts,
  onCopy,
  fold,
  full = false,
}: {
  parts: Parts;
  onCopy: CopyText;
  fold?: number;
  full?: boolean;
}) {
  const [unfolded, setUnfolded] = useState(false);
  const folded = fold !== undefined && !unfolded && parts.steps.length > fold + SLACK;
  const steps = folded ? parts.steps.slice(0, fold) : parts.steps;
  return (
    <div className="ps-parts">
      <div className="ps-applies">
        <span className="ps-label">When</span>
        <AnswerBody markdown={parts.appliesWhen} onCopy={onCopy} />
      </div>
      <ol className="ps-steps">
        {steps.map((step, index) => (
          <li key={index} className="ps-step">
            <AnswerBody markdown={step} onCopy={onCopy} />
          </li>
        ))}
      </ol>
      {folded && (
        <button
          type="button"
          className="ps-button ps-button-quiet ps-all-steps"
          data-act="all-steps"
          onClick={() => setUnfolded(true)}
        >
          <Icon name="chevron" /> Show all {parts.steps.length} steps
        </button>
      )}
      <div className="ps-check">
        <span className="ps-label">
          <Icon name="check" /> Check
        </span>
        <AnswerBody markdown={parts.check} onCopy={onCopy} />
      </div>
      {full && (
        <div className="ps-versions">
          <span className="ps-label">Versions</span>
          <AnswerBody markdown={parts.versions} onCopy={onCopy} />
        </div>
      )}
    </div>
  );
}

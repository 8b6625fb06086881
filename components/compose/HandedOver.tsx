import { useState } from 'react';
import type { CopyText } from '../answers/copy-text.ts';
import { Notice } from '../shared/Notice.tsx';
import type { Review } from './review.ts';

const PARTS = [
  { part: 'title', label: 'Copy title' },
  { part: 'body', label: 'Copy text' },
  { part: 'answer', label: 'Copy answer' },
] as const;

/**
 * A draft whose author took it to the forum's own page: its parts to copy, and the way to say that it stands there. Test
 * ids: `compose-handed-over`, `compose-copy` (with `data-part`), `compose-handed-done`.
 */
export function HandedOver({
  name,
  review,
  onCopy,
  onDone,
}: {
  /** Of the community; null where it is not followed any more. */
  name: string | null;
  review: Review;
  onCopy: CopyText;
  onDone: () => void;
}) {
  const [copied, setCopied] = useState<(typeof PARTS)[number]['part'] | 'failed' | null>(null);
  const copy = async (part: (typeof PARTS)[number]['part']) =>
    setCopied((await onCopy(review[part].sent)) ? part : 'failed');
  return (
    <div data-testid="compose-handed-over">
      <Notice
        kind="info"
        text={`You took this to ${name ?? 'the site'}. Paste it into the page that was opened, and send it there.`}
      >
        <div className="handed-acts">
          {review.stop === null &&
            PARTS.filter(({ part }) => review[part].sent.trim() !== '').map(({ part, label }) => (
              <button
                key={part}
                type="button"
                className="ps-button ps-button-small"
                onClick={() => void copy(part)}
                data-testid="compose-copy"
                data-part={part}
              >
                {copied === part ? 'Copied' : label}
              </button>
            ))}
          <button
            type="button"
            className="ps-button ps-button-small ps-button-main"
            onClick={onDone}
            data-testid="compose-handed-done"
          >
            It is there
          </button>
        </div>
        {copied === 'failed' && (
          <p role="alert">It could not be copied. Copy it from “The exact text” below.</p>
        )}
      </Notice>
    </div>
  );
}

import { Fragment } from 'react';
import type { Finding } from '../../lib/model/draft-check.ts';
import { Icon } from '../shared/Icon.tsx';
import { findingWords } from './finding-words.ts';
import type { ReviewedField } from './review.ts';

/** So much of the unchanged text is shown around a change. */
const AROUND = 60;

/**
 * What is taken out of a text, before and after, each with its way back. Test ids: `compose-found`, `compose-keep`,
 * `compose-take-out`.
 */
export function ChangedText({
  field,
  kept,
  onKeep,
}: {
  field: ReviewedField;
  kept: readonly string[];
  onKeep: (key: string, keep: boolean) => void;
}) {
  const seen = new Set<string>();
  return (
    <ul className="found">
      {field.findings.map((finding) => {
        // The same item elsewhere in the text goes with its first place.
        if (seen.has(finding.key)) return null;
        seen.add(finding.key);
        const isKept = kept.includes(finding.key);
        return (
          <li key={finding.key} className="found-item" data-testid="compose-found" data-kind={finding.kind}>
            <p className="found-words">
              <span className="found-kind">{findingWords(finding.kind)}</span>
              <button
                type="button"
                className="ps-button ps-button-quiet ps-button-small"
                aria-pressed={isKept}
                onClick={() => onKeep(finding.key, !isKept)}
                data-testid={isKept ? 'compose-take-out' : 'compose-keep'}
              >
                {!isKept && <Icon name="undo" />}
                {isKept ? 'Take out' : 'Leave it in'}
                <span className="ps-unseen">: {findingWords(finding.kind)}</span>
              </button>
            </p>
            <p className="found-text" dir="auto">
              <Around text={field.text} finding={finding} isKept={isKept} />
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function Around({ text, finding, isKept }: { text: string; finding: Finding; isKept: boolean }) {
  const from = Math.max(0, finding.start - AROUND);
  const until = Math.min(text.length, finding.end + AROUND);
  return (
    <>
      {from > 0 && '…'}
      {oneLine(text.slice(from, finding.start))}
      {isKept ? (
        <mark className="found-kept">{finding.text}</mark>
      ) : (
        <Fragment>
          <del>{finding.text}</del>
          <ins>{finding.by}</ins>
        </Fragment>
      )}
      {oneLine(text.slice(finding.end, until))}
      {until < text.length && '…'}
    </>
  );
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

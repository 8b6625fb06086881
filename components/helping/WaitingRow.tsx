import { useRef } from 'react';
import type { HelpingMark, Waiting } from '../../lib/model/helping.ts';
import { Icon } from '../shared/Icon.tsx';
import { askedWords, whyWords } from './waiting-words.ts';

export type Decision = Exclude<HelpingMark['is'], 'answered'>;

const DECIDED: Record<Decision, string> = {
  snoozed: 'Comes back in three days',
  'not-for-me': 'Not shown to you again',
  claimed: 'You are on it',
};

/**
 * One open question, answerable on the spot. Test ids: `waiting`, `waiting-open`, `waiting-answer`, `waiting-claim`,
 * `waiting-snooze`, `waiting-not-for-me`, `waiting-undo`.
 */
export function WaitingRow({
  waiting,
  community,
  aside,
  now,
  onAnswer,
  onOpen,
  onDecide,
}: {
  waiting: Waiting;
  /** Name of its community. */
  community: string;
  /** Put aside just now: the row stays, so that it can be taken back. */
  aside: Decision | null;
  /** Milliseconds since 1970. */
  now: number;
  onAnswer: () => void;
  onOpen: () => void;
  /** Null takes back what was decided. */
  onDecide: (decision: Decision | null) => void;
}) {
  const { question, claimed, reasons } = waiting;
  // The pressed "Undo" goes with its row; the keyboard goes on from what came back.
  const undone = useRef(false);
  const about = <span className="ps-unseen">: {question.title}</span>;
  if (aside !== null) {
    return (
      <li className="waiting waiting-aside" data-testid="waiting-aside" data-question={question.id}>
        <p className="waiting-title" dir="auto">
          {question.title}
        </p>
        <div className="waiting-acts">
          <span className="hint" role="status">
            {DECIDED[aside]}
          </span>
          <button
            type="button"
            autoFocus
            className="ps-button ps-button-small"
            onClick={() => {
              undone.current = true;
              onDecide(null);
            }}
            data-testid="waiting-undo"
          >
            Undo{about}
          </button>
        </div>
      </li>
    );
  }
  return (
    <li
      className={claimed ? 'waiting waiting-claimed' : 'waiting'}
      data-testid="waiting"
      data-question={question.id}
    >
      <button
        type="button"
        ref={(button) => {
          if (button === null || !undone.current) return;
          undone.current = false;
          button.focus();
        }}
        className="waiting-open"
        onClick={onOpen}
        data-testid="waiting-open"
      >
        <span className="waiting-title" dir="auto">
          {question.title}
        </span>
        <span className="waiting-asked" dir="auto">
          {askedWords(question, community, now)}
        </span>
      </button>
      <p className="waiting-why">{claimed ? DECIDED.claimed : whyWords(reasons, question)}</p>
      <div className="waiting-acts">
        <button
          type="button"
          className="ps-button ps-button-main ps-button-small"
          onClick={onAnswer}
          data-testid="waiting-answer"
        >
          Answer{about}
        </button>
        <button
          type="button"
          className="ps-button ps-button-quiet ps-button-small"
          aria-pressed={claimed}
          onClick={() => onDecide(claimed ? null : 'claimed')}
          data-testid="waiting-claim"
        >
          {claimed && <Icon name="check" />} I’m on it{about}
        </button>
        <button
          type="button"
          className="ps-button ps-button-quiet ps-button-small"
          onClick={() => onDecide('snoozed')}
          data-testid="waiting-snooze"
        >
          Later{about}
        </button>
        <button
          type="button"
          className="ps-button ps-button-quiet ps-button-small"
          onClick={() => onDecide('not-for-me')}
          data-testid="waiting-not-for-me"
        >
          Not for me{about}
        </button>
      </div>
    </li>
  );
}

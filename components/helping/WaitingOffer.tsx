import type { Waiting } from '../../lib/model/helping.ts';
import { whyWords } from './waiting-words.ts';

/** The first of what waits, below the page's own matters. Test ids: `waiting-offer`, `waiting-offer-answer`. */
export function WaitingOffer({
  waiting,
  count,
  onAnswer,
  onAll,
}: {
  waiting: Waiting;
  count: number;
  onAnswer: () => void;
  onAll: () => void;
}) {
  return (
    <section className="waiting-offer" aria-label="Waiting for you" data-testid="waiting-offer">
      <h2 className="over">
        Waiting for you
        {count > 1 && (
          <>
            {' · '}
            <button type="button" className="link" onClick={onAll}>
              all {count}
            </button>
          </>
        )}
      </h2>
      <div className="waiting-offer-row">
        <div>
          <p className="waiting-title" dir="auto">
            {waiting.question.title}
          </p>
          <p className="waiting-why">{whyWords(waiting.reasons, waiting.question)}</p>
        </div>
        <button
          type="button"
          className="ps-button ps-button-small"
          onClick={onAnswer}
          data-testid="waiting-offer-answer"
        >
          Answer<span className="ps-unseen">: {waiting.question.title}</span>
        </button>
      </div>
    </section>
  );
}

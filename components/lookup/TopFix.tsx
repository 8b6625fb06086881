import type { Hit } from '../../lib/model/search.ts';
import { AnswerBody } from '../answers/AnswerBody.tsx';
import { Confidence } from '../answers/Confidence.tsx';
import type { CopyText } from '../answers/copy-text.ts';
import { Reasons } from '../answers/Reasons.tsx';
import { excerpt } from './excerpt.ts';

/** Steps shown before the full answer is opened. */
const STEPS_SHOWN = 2;

/** The likeliest fix in short: how sure, why, the first steps; the rest is one press away. */
export function TopFix({
  hit,
  onOpen,
  onCopy,
  testId,
}: {
  hit: Hit;
  onOpen: (hit: Hit) => void;
  onCopy: CopyText;
  testId: string;
}) {
  const { answer, question } = hit;
  const more = (answer?.parts?.steps.length ?? 0) - STEPS_SHOWN;
  return (
    <article className="top-fix" data-testid={testId} data-question={question.id}>
      <h2 dir="auto">{question.title}</h2>
      <p className="ps-why">
        <Confidence confidence={hit.confidence} />
        <Reasons reasons={hit.reasons} />
      </p>
      {answer?.parts && (
        <ol className="ps-steps">
          {answer.parts.steps.slice(0, STEPS_SHOWN).map((step, index) => (
            <li key={index} className="ps-step">
              <AnswerBody markdown={step} onCopy={onCopy} />
            </li>
          ))}
        </ol>
      )}
      {answer && !answer.parts && <AnswerBody markdown={excerpt(answer.body)} onCopy={onCopy} />}
      <button
        type="button"
        className={answer ? 'ps-button ps-button-main' : 'ps-button'}
        onClick={() => onOpen(hit)}
        data-testid="popup-open-answer"
      >
        {buttonWords(answer !== null, more)}
      </button>
    </article>
  );
}

function buttonWords(answered: boolean, more: number): string {
  if (!answered) return 'Not answered yet: see the question';
  if (more <= 0) return 'Full answer';
  return more === 1 ? 'Full answer with 1 more step' : `Full answer with ${more} more steps`;
}

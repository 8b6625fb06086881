import type { Hit } from '../../lib/model/search.ts';
import { Confidence } from '../answers/Confidence.tsx';
import { Reasons } from '../answers/Reasons.tsx';

/**
 * A hit in two lines, with nothing in it to click: the row around it is the control. `sure` shows how sure;
 * without it, as in a list of a product's questions, "about the product" would stand in every row and is left out.
 */
export function HitWords({ hit, sure }: { hit: Hit; sure: boolean }) {
  const reasons = sure ? hit.reasons : hit.reasons.filter(({ kind }) => kind !== 'same-product');
  return (
    <span className="hit-words">
      <span className="hit-title" dir="auto">
        {hit.question.title}
      </span>
      {(sure || !hit.answer || reasons.length > 0) && (
        <span className="hit-why">
          {sure && <Confidence confidence={hit.confidence} />}
          {hit.answer ? (
            <Reasons reasons={reasons} />
          ) : (
            <span className="hit-unanswered">Not answered yet</span>
          )}
        </span>
      )}
    </span>
  );
}

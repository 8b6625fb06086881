import type { Hit } from '../../lib/model/search.ts';
import { Confidence } from '../answers/Confidence.tsx';
import { Reasons } from '../answers/Reasons.tsx';

/** A hit in two lines, with nothing in it to click: the row around it is the control. */
export function HitWords({ hit, sure = false }: { hit: Hit; sure?: boolean }) {
  return (
    <span className="hit-words">
      <span className="hit-title" dir="auto">
        {hit.question.title}
      </span>
      <span className="hit-why">
        {sure && <Confidence confidence={hit.confidence} />}
        {hit.answer ? (
          <Reasons reasons={hit.reasons} />
        ) : (
          <span className="hit-unanswered">Not answered yet</span>
        )}
      </span>
    </span>
  );
}

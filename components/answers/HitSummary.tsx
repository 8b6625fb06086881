import type { Hit } from '../../lib/model/search.ts';
import { Confidence } from './Confidence.tsx';
import { reasonWords } from './reason-words.ts';

/** A hit in two lines: its title, then how sure and the first reason. Phrasing content only. */
export function HitSummary({ hit }: { hit: Hit }) {
  const reason = hit.reasons[0];
  return (
    <span className="ps-summary">
      <span className="ps-summary-title" dir="auto">
        {hit.question.title}
      </span>
      <span className="ps-summary-why">
        <Confidence confidence={hit.confidence} />
        {reason && (
          <span className="ps-reason">
            <bdi>{reasonWords(reason)}</bdi>
          </span>
        )}
      </span>
    </span>
  );
}

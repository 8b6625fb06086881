import type { Reason } from '../../lib/model/search.ts';
import { reasonWords } from './reason-words.ts';

/** Why an answer is shown, in one line of words. Phrasing content only, so that it may stand in a button. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  return (
    <span className="ps-reasons">
      {reasons.map((reason, index) => (
        <span key={`${reason.kind}-${index}`} className="ps-reason">
          <bdi>{reasonWords(reason)}</bdi>
        </span>
      ))}
    </span>
  );
}

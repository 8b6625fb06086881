import type { Hit } from '../../lib/model/search.ts';
import { AnswerBody } from './AnswerBody.tsx';
import { Attribution } from './Attribution.tsx';
import type { CopyText } from './copy-text.ts';
import { FixParts } from './FixParts.tsx';

/** Steps shown at once on the card; the card stands in the way of a page, the rest comes on demand. */
const STEPS_AT_ONCE = 4;

/** The answer of one hit as the card shows it: the fix and where it comes from. */
export function CardFix({ hit: { question, answer }, onCopy }: { hit: Hit; onCopy: CopyText }) {
  if (!answer) {
    return (
      <>
        <p className="ps-unanswered">Others met this too, but nobody has answered yet.</p>
        <Attribution question={question} answer={null} />
      </>
    );
  }
  return (
    <>
      {answer.parts ? (
        <FixParts parts={answer.parts} onCopy={onCopy} fold={STEPS_AT_ONCE} />
      ) : (
        <AnswerBody markdown={answer.body} onCopy={onCopy} />
      )}
      <Attribution question={question} answer={answer} />
    </>
  );
}

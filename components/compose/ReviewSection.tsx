import { useId } from 'react';
import { Notice } from '../shared/Notice.tsx';
import { ChangedText } from './ChangedText.tsx';
import { countTakenOut, type Review, type ReviewedField } from './review.ts';

/**
 * What will be sent, exactly, and what was taken out of it. Test ids: `compose-stop`, `compose-danger`,
 * `compose-exact` (and those of ChangedText).
 */
export function ReviewSection({
  review,
  kept,
  onKeep,
}: {
  review: Review;
  kept: readonly string[];
  onKeep: (key: string, keep: boolean) => void;
}) {
  const id = useId();
  const taken = countTakenOut(review, kept);
  const fields = [review.title, review.body, review.answer];
  const found = fields.filter(({ findings }) => findings.length > 0);
  const written = fields.some(({ text }) => text.trim() !== '');
  return (
    <section className="review" aria-labelledby={id}>
      <h3 className="over" id={id}>
        Before it goes out
      </h3>
      {review.stop && (
        <div data-testid="compose-stop">
          <Notice kind="problem" text={`${review.stop.why} ${review.stop.instead}`} />
        </div>
      )}
      {review.dangers.map((danger) => (
        <div key={`${danger.kind} ${danger.text}`} className="danger" data-testid="compose-danger">
          <code className="danger-text" dir="auto">
            {danger.text}
          </code>
          <p>
            {danger.why} {danger.instead}
          </p>
        </div>
      ))}
      <p className="hint" role="status" data-testid="compose-taken-out">
        {review.stop
          ? 'Your draft stays here, and nothing of it is sent.'
          : takenWords(taken, found.length > 0, written)}
      </p>
      {found.map((field) => (
        <ChangedText key={field.text} field={field} kept={kept} onKeep={onKeep} />
      ))}
      {written && !review.stop && (
        <details className="exact" open={found.length > 0}>
          <summary>The exact text that will be sent</summary>
          {fields.map((field, at) => (
            <Exact key={NAMES[at]} field={field} />
          ))}
        </details>
      )}
    </section>
  );
}

const NAMES = ['title', 'body', 'answer'] as const;

const Exact = ({ field }: { field: ReviewedField }) =>
  field.sent.trim() === '' ? null : (
    <pre className="exact-text" dir="auto" data-testid="compose-exact">
      {field.sent}
    </pre>
  );

function takenWords(taken: number, found: boolean, written: boolean): string {
  if (!written) return 'Nothing is sent before you press the button below.';
  if (taken === 1) return 'One thing is taken out, because everyone can read the forum:';
  if (taken > 1) return `${taken} things are taken out, because everyone can read the forum:`;
  return found
    ? 'You left in what is listed here; everyone can read the forum.'
    : 'Nothing private was found. It is sent as you wrote it.';
}

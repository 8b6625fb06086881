import { AnswerBody } from '../answers/AnswerBody.tsx';
import type { CopyText } from '../answers/copy-text.ts';
import { OutLink } from '../answers/OutLink.tsx';
import type { Question } from '../../lib/model/question.ts';

/** The question above the answer that is being written. Test id: `compose-question`. */
export function QuestionFacts({
  question,
  title,
  onCopy,
}: {
  question: Question | null;
  /** Shown where the question itself is not on this machine any more. */
  title: string;
  onCopy: CopyText;
}) {
  return (
    <div className="asked-before" data-testid="compose-question" data-question={question?.id}>
      <p className="asked-title" dir="auto">
        {question?.title ?? title}
      </p>
      {question?.body && (
        <details>
          <summary>
            What <bdi>{question.author.name}</bdi> asked
          </summary>
          <AnswerBody markdown={question.body} onCopy={onCopy} />
          {question.url && (
            <p className="hint">
              <OutLink href={question.url} text="Open the thread" />
            </p>
          )}
        </details>
      )}
    </div>
  );
}

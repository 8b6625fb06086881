import { useEffect, useRef, type ReactNode } from 'react';
import type { Hit } from '../../lib/model/search.ts';
import type { Result } from '../../lib/model/result.ts';
import { Busy } from '../shared/Busy.tsx';
import { Icon } from '../shared/Icon.tsx';
import { Notice } from '../shared/Notice.tsx';

/** One opened question with its full answer. `opened` is null while it is being read. */
export function QuestionView({
  opened,
  onBack,
  renderAnswer,
}: {
  opened: Result<Hit> | null;
  onBack: () => void;
  renderAnswer: (hit: Hit) => ReactNode;
}) {
  const article = useRef<HTMLElement>(null);
  const id = opened?.ok ? opened.value.question.id : null;
  // Opened by the person: reading goes on at the question, not at the search field behind it.
  useEffect(() => article.current?.focus(), [id]);
  return (
    <>
      <button
        type="button"
        className="ps-button ps-button-quiet ps-button-small back"
        onClick={onBack}
        data-testid="panel-back"
      >
        <span className="back-mark">
          <Icon name="chevron" />
        </span>
        Back to this page
      </button>
      {!opened && <Busy text="Opening the answer" />}
      {opened && !opened.ok && <Notice kind="problem" text={opened.problem} />}
      {opened?.ok && (
        <section
          ref={article}
          tabIndex={-1}
          className="question"
          aria-label={opened.value.question.title}
          data-testid="panel-question"
          data-question={id}
        >
          {renderAnswer(opened.value)}
        </section>
      )}
    </>
  );
}

import type { ReactNode } from 'react';
import type { Hit } from '../../lib/model/search.ts';
import type { Result } from '../../lib/model/result.ts';
import { Busy } from '../shared/Busy.tsx';
import { Icon } from '../shared/Icon.tsx';
import { Notice } from '../shared/Notice.tsx';

/** Opened by the person: reading goes on at the question, not at the search field behind it. */
function focusOn(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
  element?.ownerDocument.defaultView?.scrollTo(0, 0);
}

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
  const id = opened?.ok ? opened.value.question.id : null;
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
        Back
      </button>
      {!opened && <Busy text="Opening the answer" />}
      {opened && !opened.ok && <Notice kind="problem" text={opened.problem} />}
      {opened?.ok && (
        <section
          key={id}
          ref={focusOn}
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

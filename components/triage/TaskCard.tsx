import { useEffect, useRef, type RefObject } from 'react';
import { CANT_TELL } from '../../lib/model/triage.ts';
import { AnswerBody } from '../answers/AnswerBody.tsx';
import type { CopyText } from '../answers/copy-text.ts';
import { Notice } from '../shared/Notice.tsx';
import type { ShownTask } from './shown-task.ts';
import { choiceLabel, knownLabel, taskQuestion } from './task-words.ts';

export interface TaskCardProps {
  shown: ShownTask;
  /** Name of its community. */
  community: string;
  /** Which one of how many, from 1. */
  place: number;
  of: number;
  /** What the person chose, where they are told at once whether it was right; null while it is asked. */
  taught: string | null;
  canUndo: boolean;
  onChoose: (choice: string) => void;
  onUndo: () => void;
  /** On from what was taught. */
  onNext: () => void;
  onCopy: CopyText;
}

/**
 * One question with its choices. While the focus is in the card, keys 1 to 4 choose, 0 is "can't tell", U takes the last one
 * back, Enter goes on. Test ids: `task` (with `data-task`, `data-kind`), `task-choice` (with `data-choice`), `task-undo`, `task-next`, `task-progress`, `task-taught`.
 */
export function TaskCard(props: TaskCardProps) {
  const { shown, community, place, of, taught, canUndo, onChoose, onUndo, onNext } = props;
  const { task } = shown;
  const choices = [...task.choices, { key: CANT_TELL, text: null }];
  const card = useRef<HTMLElement>(null);
  useTaskKeys(card, props);
  return (
    <section
      ref={card}
      className="task"
      // A press on its text keeps the focus in it.
      tabIndex={-1}
      aria-label={`Task ${place} of ${of}`}
      data-testid="task"
      data-task={task.id}
      data-kind={task.kind}
    >
      <div className="task-head">
        <p className="hint" data-testid="task-progress">
          {place} of {of}
        </p>
        <progress className="task-bar" max={of} value={place - 1} aria-hidden="true" />
        <button
          type="button"
          className="ps-button ps-button-quiet ps-button-small"
          onClick={onUndo}
          aria-disabled={!canUndo}
          aria-keyshortcuts="u"
          data-testid="task-undo"
        >
          Undo
        </button>
      </div>
      <Asked key={task.id} question={taskQuestion(task)} open={taught === null} />
      <TaskMatter shown={shown} community={community} onCopy={props.onCopy} />
      {taught === null ? (
        <ul className="task-choices">
          {choices.map((choice, at) => {
            const key = choice.key === CANT_TELL ? '0' : String(at + 1);
            return (
              <li key={choice.key}>
                <button
                  type="button"
                  className={choice.key === CANT_TELL ? 'task-choice task-cant-tell' : 'task-choice'}
                  onClick={() => onChoose(choice.key)}
                  aria-keyshortcuts={key}
                  data-testid="task-choice"
                  data-choice={choice.key}
                >
                  <kbd aria-hidden="true">{key}</kbd>
                  <span dir="auto">{choiceLabel(task.kind, choice)}</span>
                </button>
              </li>
            );
          })}
        </ul>
      ) : (
        <div className="task-taught" data-testid="task-taught">
          <Notice kind={taught === task.known ? 'done' : 'info'} text={taughtWords(shown, taught)} />
          <button
            type="button"
            className="ps-button ps-button-main"
            autoFocus
            onClick={onNext}
            data-testid="task-next"
          >
            Next
          </button>
        </div>
      )}
      <p className="hint">Keys 1 to 4, 0 and U work while the focus is in this card.</p>
    </section>
  );
}

function taughtWords({ task }: ShownTask, chosen: string): string {
  const known = knownLabel(task);
  if (chosen === task.known) return `Yes. The people at the forum settled it the same way: ${known}.`;
  const opening = chosen === CANT_TELL ? 'That is fine.' : 'Not quite.';
  return `${opening} The people at the forum settled it: ${known}. The first few are for practice.`;
}

/** The question takes the focus with each new task, and when it is asked again: it is read out, and the keys go on working. */
function Asked({ question, open }: { question: string; open: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (open) heading.current?.focus({ preventScroll: true });
  }, [open]);
  return (
    <h2 className="task-question" tabIndex={-1} ref={heading}>
      {question}
    </h2>
  );
}

function TaskMatter({
  shown: { question, answer, other },
  community,
  onCopy,
}: {
  shown: ShownTask;
  community: string;
  onCopy: CopyText;
}) {
  const { body } = answer ?? question;
  return (
    <div className="task-matter">
      <p className="task-title" dir="auto">
        {question.title}
      </p>
      {body.trim() !== '' && (
        <div className="task-text" role="region" aria-label={answer ? 'Answer' : 'Question'}>
          <AnswerBody markdown={body} onCopy={onCopy} />
        </div>
      )}
      {other && (
        <>
          <p className="task-title task-other" dir="auto">
            {other.title}
          </p>
          <div className="task-text" role="region" aria-label="Other question">
            <AnswerBody markdown={other.body} onCopy={onCopy} />
          </div>
        </>
      )}
      <p className="hint" dir="auto">
        {answer
          ? `Answer of ${answer.author.name}, ${answer.updatedAt.slice(0, 10)}`
          : question.createdAt.slice(0, 10)}
        {' · '}
        {community}
      </p>
    </div>
  );
}

/** A single key does something only while the focus is in the card (WCAG 2.1.4), and not while somebody types. */
function useTaskKeys(
  card: RefObject<HTMLElement | null>,
  { shown: { task }, taught, canUndo, onChoose, onUndo, onNext }: TaskCardProps,
): void {
  useEffect(() => {
    const element = card.current;
    const onKey = (event: KeyboardEvent): void => {
      const isTyping =
        event.target instanceof HTMLElement && event.target.closest('input, textarea') !== null;
      if (isTyping || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key.toLowerCase() === 'u') {
        if (canUndo) onUndo();
        return;
      }
      if (!/^[0-4]$/.test(event.key)) return;
      // Whoever keeps choosing while being taught has read enough.
      if (taught !== null) return onNext();
      const choice = event.key === '0' ? CANT_TELL : task.choices[Number(event.key) - 1]?.key;
      if (choice !== undefined) onChoose(choice);
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [card, task, taught, canUndo, onChoose, onUndo, onNext]);
}

import type { ReactNode } from 'react';
import type { Result } from '../../lib/model/result.ts';
import { Busy } from '../shared/Busy.tsx';
import { Calm } from '../shared/Calm.tsx';
import { Notice } from '../shared/Notice.tsx';
import { TaskCard, type TaskCardProps } from './TaskCard.tsx';

/**
 * Five-minute tasks, one after the other. Test ids: `tasks-empty`, `tasks-done`, `tasks-more`, `tasks-problem`, `task-undo` and those
 * of TaskCard.
 */
export function TasksView({
  drawn,
  done,
  card,
  problem,
  canUndo,
  onMore,
  onUndo,
  onOpenOptions,
  posts,
}: {
  /** How many tasks were drawn; null while they are. */
  drawn: Result<number> | null;
  /** How many of them are done. */
  done: number;
  /** The one that is asked; null when all are done. */
  card: TaskCardProps | null;
  problem: string | null;
  canUndo: boolean;
  onMore: () => void;
  onUndo: () => void;
  onOpenOptions: () => void;
  /** What goes to the forum. */
  posts: ReactNode;
}) {
  if (drawn === null) return <Busy text="Looking for tasks" />;
  if (!drawn.ok) {
    return (
      <div data-testid="tasks-problem">
        <Notice kind="problem" text={drawn.problem} />
      </div>
    );
  }
  return (
    <>
      {problem !== null && <Notice kind="problem" text={problem} />}
      {card ? (
        <TaskCard {...card} />
      ) : drawn.value === 0 ? (
        <Calm
          title="No tasks right now"
          text="Tasks come from the communities that you follow and the packs that you installed. Follow one, or come back when they were read again."
          testId="tasks-empty"
        >
          <button type="button" className="ps-button" onClick={onOpenOptions}>
            Communities and packs
          </button>
        </Calm>
      ) : (
        <Calm
          title="Thank you"
          text={`${done === 1 ? 'One question' : `${done} questions`} that somebody will not have to ask again.`}
          testId="tasks-done"
        >
          <button
            type="button"
            className="ps-button ps-button-main"
            autoFocus
            onClick={onMore}
            data-testid="tasks-more"
          >
            Five more
          </button>
          {canUndo && (
            <button
              type="button"
              className="ps-button ps-button-quiet"
              onClick={onUndo}
              data-testid="task-undo"
            >
              Undo the last one
            </button>
          )}
        </Calm>
      )}
      {!card && posts}
    </>
  );
}

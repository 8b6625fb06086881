import { useRef, useState } from 'react';
import type { Draft } from '../../lib/model/written.ts';
import { composeWords } from './compose-words.ts';

/** What was begun and not sent. Test ids: `draft`, `draft-open`, `draft-delete`, `draft-undo`. */
export function DraftsList({
  drafts,
  deleted,
  onOpen,
  onDelete,
  onUndo,
}: {
  drafts: readonly Draft[];
  /** Deleted while this list is open. */
  deleted: readonly Draft[];
  onOpen: (draft: Draft) => void;
  onDelete: (draft: Draft) => void;
  onUndo: (draft: Draft) => void;
}) {
  // What is deleted while the list is looked at hands the keyboard on to its way back, and that to what came back.
  const [before] = useState(() => new Set(deleted.map(({ id }) => id)));
  const undone = useRef<string | null>(null);
  if (drafts.length + deleted.length === 0) return null;
  // The list may still know what was just deleted: shown twice, it would move the button to undo away.
  const left = drafts.filter(({ id }) => !deleted.some((gone) => gone.id === id));
  return (
    <section aria-label="Drafts">
      <h2 className="over">Not sent yet</h2>
      <ul className="drafts">
        {left.map((draft) => (
          <li key={draft.id} className="draft" data-testid="draft" data-draft={draft.id}>
            <button
              type="button"
              ref={(button) => {
                if (button === null || undone.current !== draft.id) return;
                undone.current = null;
                button.focus();
              }}
              className="draft-open"
              onClick={() => onOpen(draft)}
              data-testid="draft-open"
            >
              <span className="draft-title" dir="auto">
                {titleOf(draft)}
              </span>
              <span className="draft-text" dir="auto">
                {draft.handedOverAt !== null && 'Taken to the site · '}
                {draft.body.trim().slice(0, 120) || 'Nothing written yet'}
              </span>
            </button>
            <button
              type="button"
              className="ps-button ps-button-quiet ps-button-small"
              onClick={() => onDelete(draft)}
              data-testid="draft-delete"
            >
              Delete<span className="ps-unseen"> draft: {titleOf(draft)}</span>
            </button>
          </li>
        ))}
        {deleted.map((draft) => (
          <li key={draft.id} className="draft draft-gone" data-testid="draft-deleted">
            <span className="draft-text" role="status">
              Deleted: <bdi>{titleOf(draft)}</bdi>
            </span>
            <button
              type="button"
              autoFocus={!before.has(draft.id)}
              className="ps-button ps-button-small"
              onClick={() => {
                undone.current = draft.id;
                onUndo(draft);
              }}
              data-testid="draft-undo"
            >
              Undo<span className="ps-unseen"> deleting: {titleOf(draft)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const titleOf = ({ title, kind }: Draft): string => title || composeWords(kind).heading;

import { Icon } from '../shared/Icon.tsx';

/**
 * A new rank, said once and quietly: one line that takes no focus and covers nothing. Test ids: `level-up`,
 * `level-up-close`, `level-up-open`.
 */
export function LevelUp({
  title,
  community,
  onOpen,
  onClose,
}: {
  title: string;
  community: string;
  /** Null where the standing is in sight. */
  onOpen: (() => void) | null;
  onClose: () => void;
}) {
  return (
    <div className="level-up" role="status" data-testid="level-up">
      <p>
        New rank in <bdi>{community}</bdi>: <strong dir="auto">{title}</strong>
      </p>
      <div className="acts">
        {onOpen && (
          <button
            type="button"
            className="ps-button ps-button-quiet ps-button-small"
            onClick={onOpen}
            data-testid="level-up-open"
          >
            See how
          </button>
        )}
        <button
          type="button"
          className="ps-button ps-button-quiet ps-button-small"
          onClick={onClose}
          data-testid="level-up-close"
        >
          <Icon name="check" /> Nice
        </button>
      </div>
    </div>
  );
}

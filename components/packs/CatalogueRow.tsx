import type { ShownCatalogue } from './CataloguesSection.tsx';
import { dayWords, packsWords } from './pack-words.ts';

/** One catalogue: where it lies, what it lists, and how fresh that is. */
export function CatalogueRow({
  catalogue: { address, kept },
  busy,
  onRead,
  onRemove,
}: {
  catalogue: ShownCatalogue;
  /** A catalogue is being read. */
  busy: boolean;
  onRead: () => void;
  onRemove: () => void;
}) {
  const { host, pathname } = new URL(address);
  return (
    <li className="row" data-testid="catalogue-row" data-address={address}>
      <div className="row-name">
        <span className="row-title catalogue-address">
          {host}
          {pathname}
        </span>
        <span className="hint">
          {kept ? `${packsWords(kept.packs)} · read ${dayWords(kept.readAt)}` : 'Not read yet'}
        </span>
      </div>
      <span className="row-acts">
        <button
          type="button"
          className="ps-button ps-button-small"
          aria-disabled={busy}
          onClick={onRead}
          data-testid="catalogue-again"
        >
          Read again<span className="ps-unseen"> {address}</span>
        </button>
        <button
          type="button"
          className="ps-button ps-button-small ps-button-quiet"
          onClick={onRemove}
          data-testid="catalogue-remove"
        >
          Remove<span className="ps-unseen"> {address}</span>
        </button>
      </span>
    </li>
  );
}

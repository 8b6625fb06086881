import type { OfferedPack } from '../../lib/model/pack-catalogue.ts';
import { questionsWords } from '../shared/question-count.ts';
import { bytesWords } from './pack-words.ts';

/**
 * A pack for the page's product, offered once. Test ids: `pack-offer`, `pack-offer-install`, `pack-offer-later`,
 * `pack-offer-undo`.
 */
export function PackOffer({
  offered: { pack, product },
  unwanted,
  onInstall,
  onUnwanted,
}: {
  offered: OfferedPack;
  /** The person declined it just now. */
  unwanted: boolean;
  onInstall: () => void;
  onUnwanted: (unwanted: boolean) => void;
}) {
  return (
    <section className="pack-offer" aria-label="Answer pack" data-testid="pack-offer">
      <p role="status">
        {unwanted ? (
          <>
            The pack of <bdi>{pack.name}</bdi> is not offered again.
          </>
        ) : (
          <>
            <bdi>{pack.name}</bdi> has a pack for <bdi>{product}</bdi>: {questionsWords(pack.questions)},{' '}
            {bytesWords(pack.bytes)}.
          </>
        )}
      </p>
      <div className="acts">
        {!unwanted && (
          <button
            key="install"
            type="button"
            className="ps-button ps-button-small"
            onClick={onInstall}
            data-testid="pack-offer-install"
          >
            Install…
          </button>
        )}
        {/* One button in both states, so that the focus stays on it. */}
        <button
          key="later"
          type="button"
          className="ps-button ps-button-small ps-button-quiet"
          onClick={() => onUnwanted(!unwanted)}
          data-testid={unwanted ? 'pack-offer-undo' : 'pack-offer-later'}
        >
          {unwanted ? 'Undo' : 'Not now'}
        </button>
      </div>
    </section>
  );
}

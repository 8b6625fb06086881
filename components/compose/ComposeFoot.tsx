import { useState } from 'react';
import { Icon } from '../shared/Icon.tsx';
import type { Draft } from '../../lib/model/written.ts';
import { composeWords, missingWords, saveWords, type SaveState } from './compose-words.ts';
import type { Place } from './WhereField.tsx';

/**
 * Where it goes, and the buttons that let it go. Test ids: `compose-saved`, `compose-connect`, `compose-send`,
 * `compose-hand-over`.
 */
export function ComposeFoot({
  draft,
  place,
  saved,
  sending,
  stopped,
  unread,
  onSend,
  onHandOver,
  onConnect,
}: {
  draft: Draft;
  /** Null until one is chosen. */
  place: Place | null;
  saved: SaveState;
  sending: boolean;
  /** The gate stops it. */
  stopped: boolean;
  /** Something was found in it that the person has not seen yet. */
  unread: boolean;
  onSend: () => void;
  onHandOver: () => void;
  onConnect: () => void;
}) {
  const words = composeWords(draft.kind);
  const missing = missingWords(draft);
  const blocked = missing !== null || stopped || sending;
  const byHand = place?.canHandOver === true && !(place.canWrite && place.userName !== null);
  const bySending = place?.canWrite !== false;
  const [refused, setRefused] = useState(false);
  const press = (act: () => void, isPossible = true) => {
    setRefused(missing !== null);
    if (isPossible && !blocked) act();
  };
  return (
    <footer className="compose-foot">
      <p className="hint" role="status" data-testid="compose-saved">
        {refused && missing !== null ? <strong>{missing}</strong> : saveWords(saved)}
        {place && !stopped && ` · ${placeWords(place)} `}
        {place?.canWrite && !stopped && place.userName === null && (
          <button type="button" className="link" onClick={onConnect} data-testid="compose-connect">
            Connect
          </button>
        )}
      </p>
      <div className="compose-acts">
        {byHand && (
          <button
            type="button"
            className={bySending ? 'ps-button' : 'ps-button ps-button-main'}
            aria-disabled={blocked}
            title={missing ?? 'Opens the page there, with your text on the clipboard'}
            onClick={() => press(onHandOver)}
            data-testid="compose-hand-over"
          >
            {unread && !blocked && !bySending ? 'Check, then open the site' : words.handOver}
          </button>
        )}
        {(bySending || !byHand) && (
          <button
            type="button"
            className="ps-button ps-button-main"
            aria-disabled={blocked || !bySending}
            title={missing ?? undefined}
            onClick={() => press(onSend, bySending)}
            data-testid="compose-send"
          >
            {unread && !blocked ? (
              'Check, then send'
            ) : (
              <>
                <Icon name="send" /> {words.send}
              </>
            )}
          </button>
        )}
      </div>
    </footer>
  );
}

function placeWords({ name, userName, canWrite, canHandOver, cannot }: Place): string {
  // Why it is so stands in the options, with the account.
  if (!canWrite && canHandOver) return `You send it at ${name} yourself, from the clipboard.`;
  if (!canWrite) return cannot ?? `${name} can only be read from here.`;
  return userName === null
    ? `Waits until you connect ${name}.`
    : `Goes to ${name} as ${userName}, where everyone can read it.`;
}

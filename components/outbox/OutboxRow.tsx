import type { OutboxDecision, OutboxEntry } from '../../lib/model/written.ts';
import { OutLink } from '../answers/OutLink.tsx';
import { agoWords } from '../shared/ago-words.ts';
import { decisionsFor, kindWords, needsDecision, stateWords, whyWords } from './entry-words.ts';

/**
 * One write on its way, with what can be done about it. Test ids: `outbox-entry` (with `data-state`), `outbox-decide`
 * (with `data-decision`), `outbox-connect`.
 */
export function OutboxRow({
  entry,
  community,
  thread,
  deciding,
  now,
  onDecide,
  onConnect,
}: {
  entry: OutboxEntry;
  community: string;
  /** Address of the thread, where the post's own is not known yet. */
  thread: string | null;
  /** A decision about it is being carried out. */
  deciding: boolean;
  /** Milliseconds since 1970. */
  now: number;
  onDecide: (decision: OutboxDecision) => void;
  onConnect: () => void;
}) {
  const why = whyWords(entry);
  const text = 'body' in entry.act ? entry.act.body : '';
  return (
    <li
      className={needsDecision(entry) ? 'entry entry-asks' : 'entry'}
      data-testid="outbox-entry"
      data-entry={entry.id}
      data-state={entry.state}
    >
      <p className="entry-head">
        <span className={`entry-state entry-${entry.state}`}>{stateWords(entry)}</span>
        <span className="hint">
          {kindWords(entry)} · <bdi>{community}</bdi> · {agoWords(entry.createdAt, now)}
        </span>
      </p>
      <p className="entry-title" dir="auto">
        {entry.title}
      </p>
      {why !== null && <p className="entry-why">{why}</p>}
      {text !== '' && (
        <details>
          <summary>What was written</summary>
          <pre className="exact-text" dir="auto">
            {text}
          </pre>
        </details>
      )}
      <div className="entry-acts">
        {entry.ask === 'sign-in' && (
          <button
            type="button"
            className="ps-button ps-button-small ps-button-main"
            onClick={onConnect}
            data-testid="outbox-connect"
          >
            Connect
          </button>
        )}
        {decisionsFor(entry).map(({ decision, label }) => (
          <button
            key={decision}
            type="button"
            className="ps-button ps-button-small"
            aria-disabled={deciding}
            onClick={() => !deciding && onDecide(decision)}
            data-testid="outbox-decide"
            data-decision={decision}
          >
            {label}
            <span className="ps-unseen">: {entry.title}</span>
          </button>
        ))}
        {/* Last: it comes when it is known, and must not push a button from under the pointer. */}
        {entry.place?.url ? (
          <OutLink href={entry.place.url} text="See it at the forum" showHost={false} />
        ) : (
          thread !== null && <OutLink href={thread} text="Open the thread" showHost={false} />
        )}
      </div>
    </li>
  );
}

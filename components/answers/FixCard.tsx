import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Hit } from '../../lib/model/search.ts';
import type { ErrorSignal } from '../../lib/model/signal.ts';
import { Icon } from '../shared/Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { MarkShape } from '../shared/MarkShape.tsx';
import { announcementWords, asSentence } from './announcement-words.ts';
import { CardFix } from './CardFix.tsx';
import { confidenceWords } from './confidence-words.ts';
import { Confidence } from './Confidence.tsx';
import type { CopyText } from './copy-text.ts';
import { MoreHits } from './MoreHits.tsx';
import { Reasons } from './Reasons.tsx';
import { textDirection } from './text-direction.ts';
import { Verdict } from './Verdict.tsx';

export interface FixCardProps {
  error: ErrorSignal;
  /** Best first, at least one. */
  hits: readonly Hit[];
  /** This person's verdicts, by answer id. */
  verdicts: Readonly<Record<string, boolean>>;
  collapsed: boolean;
  /** The person just muted this site; the card offers to take it back. */
  muted: boolean;
  /** One sentence about the last act that failed, or null. */
  problem: string | null;
  onCopy: CopyText;
  onVerdict: (questionId: string, answerId: string, worked: boolean | null) => void;
  onMute: (muted: boolean) => void;
  onOpenPanel: (questionId: string) => void;
  onCollapse: (collapsed: boolean) => void;
  onClose: () => void;
}

/** Says something to a screen reader once per `text`: a live region speaks only of what changes inside it. */
function Announcement({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(text), [text]);
  return (
    <p className="ps-unseen" role="status" aria-live="polite">
      {said}
    </p>
  );
}

/**
 * The card: what was spotted, the top fix, two more. It never takes focus when it appears; when the person
 * folds or unfolds it, focus stays with it. Escape folds it.
 */
export function FixCard(props: FixCardProps) {
  const { error, hits, verdicts, collapsed, muted, problem, onCollapse, onClose } = props;
  const [top, ...more] = hits;
  const frame = useRef<HTMLDivElement>(null);
  const focusOn = useRef<string | null>(null);
  const titleId = useId();

  useEffect(() => {
    if (focusOn.current === null) return;
    frame.current
      ?.querySelector<HTMLElement>(`[data-act='${focusOn.current}']`)
      ?.focus({ preventScroll: true });
    focusOn.current = null;
  });

  if (!top) return null;
  const { answer } = top;
  const { percent } = confidenceWords(top.confidence);
  const collapse = (to: boolean) => {
    focusOn.current = to ? 'expand' : 'collapse';
    onCollapse(to);
  };
  const mute = (to: boolean) => {
    focusOn.current = to ? 'unmute' : 'mute';
    props.onMute(to);
  };
  const foldOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || collapsed) return;
    event.stopPropagation();
    collapse(true);
  };

  return (
    <div
      ref={frame}
      className="ps-frame"
      role="presentation"
      lang="en"
      dir={textDirection(top.question.title)}
      onKeyDown={foldOnEscape}
    >
      <Announcement text={announcementWords(top.question.title, top.confidence)} />
      {collapsed ? (
        <button type="button" className="ps-fold" data-act="expand" onClick={() => collapse(false)}>
          <MarkShape size={22} />
          <span>
            Fix found <span className="ps-percent">{percent}%</span>
          </span>
          <span className="ps-unseen">: {asSentence(top.question.title)} Show it</span>
        </button>
      ) : (
        <aside className="ps-card" aria-label="Peerside: a fix for the error on this page">
          <header className="ps-card-head">
            <MarkShape size={24} />
            <p className="ps-spotted">
              <span className="ps-label">Spotted here</span>
              <span className="ps-key-line" dir="auto" title={error.text}>
                {error.text}
              </span>
            </p>
            <IconButton
              act="collapse"
              icon="minus"
              label="Fold to a small mark (Esc)"
              onClick={() => collapse(true)}
            />
            <IconButton act="close" icon="cross" label="Close" onClick={onClose} />
          </header>
          {muted ? (
            <div className="ps-muted">
              <p>
                Peerside stays quiet on this site from now on. You can change that in its options at any time.
              </p>
              <button type="button" className="ps-button" data-act="unmute" onClick={() => mute(false)}>
                <Icon name="undo" /> Undo
              </button>
            </div>
          ) : (
            <div className="ps-card-scroll" aria-labelledby={titleId} role="group">
              <h2 id={titleId} className="ps-title" dir="auto">
                {top.question.title}
              </h2>
              <p className="ps-why">
                <Confidence confidence={top.confidence} />
                <Reasons reasons={top.reasons} />
              </p>
              <CardFix hit={top} onCopy={props.onCopy} />
              {more.length > 0 && (
                <MoreHits hits={more} verdicts={verdicts} onVerdict={props.onVerdict} onCopy={props.onCopy} />
              )}
            </div>
          )}
          {problem && (
            <p className="ps-problem" role="alert">
              {problem}
            </p>
          )}
          {!muted && (
            <footer className="ps-card-foot">
              {answer && (
                <Verdict
                  given={verdicts[answer.id] ?? null}
                  onGive={(worked) => props.onVerdict(top.question.id, answer.id, worked)}
                />
              )}
              <span className="ps-card-tools">
                <IconButton
                  act="open-panel"
                  icon="panel"
                  label="Open in side panel"
                  onClick={() => props.onOpenPanel(top.question.id)}
                />
                <IconButton act="mute" icon="quiet" label="Mute this site" onClick={() => mute(true)} />
              </span>
            </footer>
          )}
        </aside>
      )}
    </div>
  );
}

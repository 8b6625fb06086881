import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Community } from '../../lib/model/question.ts';
import { questionsWords } from '../shared/question-count.ts';
import type { CommunityActs } from './CommunitiesSection.tsx';
import { progressWords, syncedWords } from './sync-words.ts';
import type { Run } from './use-saving.ts';

/** How long "Undo" stays before a community is really unfollowed. Leaving the page ends the wait. */
const UNDO_MS = 10_000;

/** One community: how much of it is here, how fresh it is, and the acts on it. */
export function CommunityRow({
  community,
  questions,
  alike,
  acts,
  run,
}: {
  community: Community;
  questions: number;
  /** Another community has the same name, so the host is shown beside it. */
  alike: boolean;
  acts: CommunityActs;
  run: Run;
}) {
  const host = alike && community.origin ? new URL(community.origin).host : null;
  const progress = community.progress ? progressWords(community.progress) : null;
  const told = host ? `${community.name} (${host})` : community.name;
  const [syncing, setSyncing] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const left = useRef(false);
  const act = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);
  const shown = useRef(leaving);

  // "Undo" takes the place of "Unfollow" and the other way round; the focus of the one pressed goes along.
  useLayoutEffect(() => {
    if (shown.current === leaving) return;
    if (pressed.current) act.current?.focus({ preventScroll: true });
    pressed.current = false;
    shown.current = leaving;
  }, [leaving]);
  const leave = (leaves: boolean) => {
    pressed.current = true;
    setLeaving(leaves);
  };

  const unfollowNow = useCallback(() => {
    if (left.current) return;
    left.current = true;
    void run(
      acts.unfollow(community.id),
      `You do not follow ${told} any more`,
      'Removing its questions…',
    ).then((worked) => {
      left.current = worked;
      if (!worked) setLeaving(false);
    });
  }, [acts, community.id, told, run]);

  useEffect(() => {
    if (!leaving) return;
    const timer = setTimeout(unfollowNow, UNDO_MS);
    window.addEventListener('pagehide', unfollowNow);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', unfollowNow);
    };
  }, [leaving, unfollowNow]);

  const sync = async () => {
    if (syncing) return;
    setSyncing(true);
    await run(acts.sync(community.id), (report) => syncedWords(told, report), `Reading ${told}…`);
    setSyncing(false);
  };

  return (
    <li
      className={leaving ? 'row row-leaving' : 'row'}
      data-testid="options-community"
      data-community={community.id}
    >
      <div className="row-name">
        <span className="row-title">
          <bdi>{community.name}</bdi>
          {host && (
            <bdi className="hint" dir="ltr">
              {' '}
              {host}
            </bdi>
          )}
        </span>
        <span className="hint">
          {leaving
            ? 'Will be removed with its questions'
            : `${questionsWords(questions)} · ${freshness(community)}`}
        </span>
        <span className="hint">
          Licence:{' '}
          {community.licence.url ? (
            <a href={community.licence.url} target="_blank" rel="noreferrer noopener">
              {community.licence.name}
            </a>
          ) : (
            community.licence.name
          )}
        </span>
        {progress && !leaving && (
          <span className="hint" data-testid="options-progress">
            {progress}
          </span>
        )}
        {community.leftOut && !leaving && (
          <details className="hint" data-testid="options-left-out">
            <summary>{leftOutEntries(community.leftOut.entries)}</summary>
            {community.leftOut.problem}
          </details>
        )}
      </div>
      {community.kind !== 'starter' &&
        (leaving ? (
          <button
            ref={act}
            type="button"
            className="ps-button ps-button-small ps-button-main"
            onClick={() => leave(false)}
            data-testid="options-unfollow-undo"
          >
            Undo<span className="ps-unseen"> unfollowing {told}</span>
          </button>
        ) : (
          <span className="row-acts">
            <button
              type="button"
              className="ps-button ps-button-small"
              aria-disabled={syncing}
              onClick={() => void sync()}
              data-testid="options-sync"
            >
              {syncing ? 'Syncing…' : 'Sync now'}
              <span className="ps-unseen"> {told}</span>
            </button>
            <button
              ref={act}
              type="button"
              className="ps-button ps-button-small ps-button-quiet"
              onClick={() => leave(true)}
              data-testid="options-unfollow"
            >
              Unfollow<span className="ps-unseen"> {told}</span>
            </button>
          </span>
        ))}
    </li>
  );
}

const leftOutEntries = (entries: number): string =>
  entries === 1 ? '1 entry could not be read' : `${entries} entries could not be read`;

function freshness(community: Community): string {
  if (community.kind === 'starter') return 'comes with Peerside';
  if (!community.syncedAt) return 'not read yet';
  const when = new Date(community.syncedAt);
  return `read ${when.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}`;
}

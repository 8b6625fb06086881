import { Notice } from '../shared/Notice.tsx';
import { Switch } from '../shared/Switch.tsx';
import type { PlannedPost } from './planned-post.ts';

/**
 * What will be posted, where, as whom and when; nothing goes out that does not stand here. Test ids: `task-posts`, `task-post` (with
 * `data-state`), `task-post-text`, `task-post-now`, `task-post-daily`, `task-connect`.
 */
export function PlannedPosts({
  posts,
  daily,
  posting,
  outcome,
  onPost,
  onDaily,
  onConnect,
}: {
  posts: readonly PlannedPost[];
  /** Posted by itself once a day. */
  daily: boolean;
  posting: boolean;
  /** How the last posting ended; null before. */
  outcome: { kind: 'done' | 'problem'; text: string } | null;
  onPost: () => void;
  onDaily: (daily: boolean) => void;
  onConnect: () => void;
}) {
  const isReady = posts.some(({ state }) => state === 'ready');
  return (
    <section className="task-posts" aria-label="What goes to the forum" data-testid="task-posts">
      {outcome && <Notice kind={outcome.kind} text={outcome.text} />}
      {posts.map((post) => (
        <div key={post.communityId} className="task-post" data-testid="task-post" data-state={post.state}>
          <p>{stateWords(post, daily)}</p>
          {(post.state === 'ready' || post.state === 'tomorrow') && post.text !== null && (
            <details>
              <summary>What will be posted</summary>
              <pre className="task-post-text" dir="auto" data-testid="task-post-text">
                {post.text}
              </pre>
            </details>
          )}
          {post.state === 'not-connected' && (
            <button
              type="button"
              className="ps-button ps-button-small"
              onClick={onConnect}
              data-testid="task-connect"
            >
              Connect an account
            </button>
          )}
        </div>
      ))}
      {isReady && (
        <div className="acts">
          <button
            type="button"
            className="ps-button ps-button-main"
            aria-disabled={posting}
            onClick={onPost}
            data-testid="task-post-now"
          >
            Post now
          </button>
        </div>
      )}
      {isReady && (
        <Switch
          label="Post once a day by itself"
          hint="What you answered goes out the next day, in one post. You can read it here before."
          on={daily}
          onChange={onDaily}
          testId="task-post-daily"
        />
      )}
    </section>
  );
}

function stateWords(
  { state, verdicts, worked, left, mostText, community, userName }: PlannedPost,
  daily: boolean,
): string {
  const room = `a post there has room for ${mostText.toLocaleString('en')} letters`;
  const answers = [
    ...(verdicts > 0 ? [verdicts === 1 ? '1 answer' : `${verdicts} answers`] : []),
    ...(worked > 0 ? [worked === 1 ? '1 fix that worked' : `${worked} fixes that worked`] : []),
  ].join(' and ');
  const [one, stay] = verdicts + worked === 1 ? [true, 'stays'] : [false, 'stay'];
  switch (state) {
    case 'ready':
      return [
        `${answers} for ${community}, as ${userName ?? 'you'}, in its thread for tasks.`,
        ...(left > 0
          ? [`${left} of them ${left === 1 ? 'waits' : 'wait'} for the next day’s post: ${room}.`]
          : []),
        daily ? 'Posted tomorrow, or now if you like.' : 'Nothing is posted before you say so.',
      ].join(' ');
    case 'tomorrow':
      return `${answers} for ${community} ${one ? 'waits' : 'wait'} for tomorrow: today’s post is made already, or full.`;
    case 'no-room':
      return `${answers} for ${community} ${stay} on this machine: ${room}, and ${one ? 'it' : 'one of these alone'} needs more.`;
    case 'not-connected':
      return `${answers} for ${community} ${one ? 'is kept here. It counts' : 'are kept here. They count'} for others once your account there is connected.`;
    case 'no-thread':
      return `${answers} for ${community} ${stay} on this machine: the community has no thread for tasks. Its moderators can open one with the tag “peerside-triage”.`;
  }
}

import type { ForumMember } from '../../lib/model/standing.ts';
import type { Result } from '../../lib/model/result.ts';
import { Notice } from '../shared/Notice.tsx';
import { ViewSection } from '../shared/ViewSection.tsx';

/** The forum's own reputation and badges, read when the person asks. Test ids: `forum-facts`, `forum-facts-read`. */
export function ForumFacts({
  host,
  read,
  reading,
  onRead,
}: {
  host: string;
  /** Null before the person asked. */
  read: Result<ForumMember> | null;
  reading: boolean;
  onRead: () => void;
}) {
  return (
    <ViewSection
      title="At the forum"
      text={`What ${host} itself counts, by its own rules.`}
      testId="forum-facts"
    >
      {read && !read.ok && <Notice kind="problem" text={read.problem} />}
      {read?.ok ? (
        <>
          <dl className="facts-list">
            {read.value.facts.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd dir="auto">{value}</dd>
              </div>
            ))}
          </dl>
          {read.value.badges.length > 0 && (
            <ul className="standing-chips" aria-label={`Badges at ${host}`}>
              {[...new Set(read.value.badges)].map((badge) => (
                <li key={badge} className="chip" dir="auto">
                  {badge}
                </li>
              ))}
            </ul>
          )}
        </>
      ) : (
        <button
          type="button"
          className="ps-button"
          aria-disabled={reading}
          onClick={() => reading || onRead()}
          data-testid="forum-facts-read"
        >
          {reading ? 'Asking the forum' : 'Ask the forum'}
        </button>
      )}
    </ViewSection>
  );
}

import { useId, type ReactNode } from 'react';
import { Mark } from '../shared/Mark.tsx';
import { Notice } from '../shared/Notice.tsx';

/**
 * The frame of the community page: which community, and the ways between its views. Test ids: `community-choice`,
 * `community-view-<name>` (with `aria-current`).
 */
export function CommunityFrame<Name extends string>({
  communities,
  community,
  views,
  view,
  problem,
  hrefOf,
  onChoose,
  children,
}: {
  communities: readonly { id: string; name: string }[];
  /** Id of the one that is shown; null where there is none. */
  community: string | null;
  views: readonly { name: Name; label: string }[];
  view: Name;
  /** What is wrong with storage. */
  problem: string | null;
  hrefOf: (view: Name, communityId: string | null) => string;
  onChoose: (communityId: string) => void;
  children: ReactNode;
}) {
  const id = useId();
  const shown = communities.find((one) => one.id === community);
  return (
    <div className="community">
      <header className="community-head">
        <Mark size={32} />
        <h1 dir="auto">{shown?.name ?? 'Community'}</h1>
        {communities.length > 1 && (
          <div className="community-choice">
            <label htmlFor={id}>Community</label>
            <select
              id={id}
              className="text"
              value={community ?? ''}
              onChange={(event) => onChoose(event.currentTarget.value)}
              data-testid="community-choice"
            >
              {communities.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          </div>
        )}
      </header>
      <nav className="community-views" aria-label="Views">
        {views.map(({ name, label }) => (
          <a
            key={name}
            href={hrefOf(name, community)}
            aria-current={name === view ? 'page' : undefined}
            data-testid={`community-view-${name}`}
          >
            {label}
          </a>
        ))}
      </nav>
      <main>
        {problem !== null && <Notice kind="problem" text={problem} />}
        {children}
      </main>
    </div>
  );
}

import { useEffect, useRef } from 'react';

/** The three places of popup and side panel. */
export type TabName = 'page' | 'waiting' | 'outbox';

/**
 * Ways between the page in front, what waits, and what was sent. Test ids: `tab-page`, `tab-waiting`, `tab-outbox`
 * (with `aria-current`). Who leaves a place by a button that goes with it, such as "Back", goes on by keyboard from the tab
 * they came to.
 */
export function PlaceTabs({
  current,
  waiting,
  asking,
  onGo,
}: {
  /** Null in a place of its own, such as a draft. */
  current: TabName | null;
  /** How many questions wait. */
  waiting: number;
  /** How many entries of the outbox wait for a decision. */
  asking: number;
  onGo: (tab: TabName) => void;
}) {
  const here = useRef<HTMLButtonElement>(null);
  const before = useRef(current);
  useEffect(() => {
    const isElsewhere = before.current !== current;
    before.current = current;
    const { current: tab } = here;
    if (isElsewhere && tab?.ownerDocument.activeElement === tab?.ownerDocument.body) tab?.focus();
  }, [current]);
  const tabs: readonly {
    name: TabName;
    label: string;
    count: number;
    counts: readonly [one: string, more: string];
  }[] = [
    { name: 'page', label: 'This page', count: 0, counts: ['', ''] },
    {
      name: 'waiting',
      label: 'Waiting for you',
      count: waiting,
      counts: ['open question', 'open questions'],
    },
    {
      name: 'outbox',
      label: 'Sent',
      count: asking,
      counts: ['waits for your decision', 'wait for your decision'],
    },
  ];
  return (
    <nav className="tabs" aria-label="Places">
      {tabs.map(({ name, label, count, counts }) => (
        <button
          key={name}
          ref={name === current ? here : null}
          type="button"
          className="tab"
          aria-current={name === current ? 'page' : undefined}
          onClick={() => onGo(name)}
          data-testid={`tab-${name}`}
        >
          {label}
          {count > 0 && (
            <>
              {' '}
              <span className="tab-count">{count}</span>
              <span className="ps-unseen"> {count === 1 ? counts[0] : counts[1]}</span>
            </>
          )}
        </button>
      ))}
    </nav>
  );
}

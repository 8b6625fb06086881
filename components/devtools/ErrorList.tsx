import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { rowAfter } from './filter-errors.ts';
import type { ListedError } from './listed-error.ts';
import { shortAddress, signOf, timeWords } from './row-words.ts';

/**
 * The rows. A listbox: one stop for Tab, arrows, Home and End choose, Enter goes on to the fixes. Test ids:
 * `devtools-list`, `devtools-error`.
 */
export function ErrorList({
  errors,
  chosen,
  onChoose,
  onEnter,
}: {
  errors: readonly ListedError[];
  /** Key of the chosen error, or null. */
  chosen: string | null;
  onChoose: (key: string) => void;
  onEnter: () => void;
}) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = errors.findIndex(({ key }) => key === chosen);

  useEffect(() => {
    if (at >= 0) list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      onEnter();
      return;
    }
    const next = rowAfter(event.key, at, errors.length);
    const error = next === null ? undefined : errors[next];
    if (!error) return;
    event.preventDefault();
    onChoose(error.key);
  };

  return (
    <div
      ref={list}
      className="dt-list"
      role="listbox"
      tabIndex={0}
      aria-label="Errors of this page"
      aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
      onKeyDown={onKeyDown}
      data-testid="devtools-list"
    >
      {errors.map((error, row) => (
        <button
          type="button"
          tabIndex={-1}
          key={error.key}
          id={`${id}-${row}`}
          role="option"
          aria-selected={row === at}
          className={`dt-row dt-${error.kind}`}
          onClick={() => onChoose(error.key)}
          data-testid="devtools-error"
        >
          <span className="dt-sign">{signOf(error)}</span>
          <span className="dt-said">
            <span className="dt-text" dir="auto">
              {error.text}
            </span>
            {error.request && (
              <span className="dt-address" dir="ltr">
                {error.request.method} {shortAddress(error.request.address)}
              </span>
            )}
          </span>
          {error.count > 1 && (
            <span className="dt-count">
              <span aria-hidden="true">×{error.count}</span>
              <span className="ps-unseen">, {error.count} times</span>
            </span>
          )}
          <span className="dt-when">
            <span className="ps-unseen">, </span>
            {timeWords(error.at)}
          </span>
        </button>
      ))}
    </div>
  );
}

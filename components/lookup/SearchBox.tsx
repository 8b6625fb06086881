import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Hit } from '../../lib/model/search.ts';
import { Notice } from '../shared/Notice.tsx';
import { Busy } from '../shared/Busy.tsx';
import { HitWords } from './HitWords.tsx';
import { nextActive } from './next-active.ts';
import { useSearch, type Search, type SearchState } from './use-search.ts';

const NOTHING: readonly Hit[] = [];

/**
 * Search as you type over the whole local index. A combobox: the arrows walk through the hits while the
 * focus stays in the field, Enter opens the marked one, Escape clears. `children` show while the field is empty.
 */
export function SearchBox({
  search,
  onOpen,
  testId,
  hitTestId,
  autoFocus = false,
  children,
}: {
  search: Search;
  onOpen: (hit: Hit) => void;
  testId: string;
  hitTestId: string;
  autoFocus?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  const [text, setText] = useState('');
  const state = useSearch(text, search);
  const hits = state.kind === 'found' ? state.hits : NOTHING;
  // The mark belongs to one list of hits: with the next list it starts over.
  const [marked, setMarked] = useState<{ hits: readonly Hit[]; index: number }>({ hits, index: -1 });
  const active = marked.hits === hits ? marked.index : -1;
  const setActive = (index: number) => setMarked({ hits, index });
  const optionId = (index: number) => `${id}-${index}`;

  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, id]);

  /** The field is emptied, so that what was opened can be seen. */
  const open = (hit: Hit) => {
    setText('');
    onOpen(hit);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter and Escape also end an input method's composition; that is not for us.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && text) {
      // An empty field lets Escape through, so that it still closes the popup.
      event.preventDefault();
      setText('');
    } else if (event.key === 'Enter') {
      const chosen = hits[active] ?? hits[0];
      if (chosen) open(chosen);
    } else {
      const next = nextActive(event.key, active, hits.length);
      if (next === null) return;
      event.preventDefault();
      setActive(next);
    }
  };

  return (
    <>
      <search className="search">
        <label className="ps-unseen" htmlFor={`${id}-field`}>
          Search all answers on this machine
        </label>
        <input
          id={`${id}-field`}
          className="search-field"
          type="search"
          role="combobox"
          placeholder="Search all answers on this machine"
          autoComplete="off"
          spellCheck={false}
          autoFocus={autoFocus}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? optionId(active) : undefined}
          data-testid={testId}
        />
      </search>
      <p className="ps-unseen" role="status">
        {countInWords(state)}
      </p>
      {state.kind === 'searching' && <Busy text="Searching" />}
      {state.kind === 'problem' && <Notice kind="problem" text={state.problem} />}
      {state.kind === 'found' && hits.length === 0 && (
        <div className="calm">
          <h2>No answer found for this</h2>
          <p>Try the words of the message itself, or its code, such as ERR_NAME_NOT_RESOLVED.</p>
        </div>
      )}
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label="Answers found"
        className="hits"
        hidden={hits.length === 0}
      >
        {hits.map((hit, index) => (
          <button
            type="button"
            tabIndex={-1}
            key={hit.question.id}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            className="hit"
            data-testid={hitTestId}
            data-question={hit.question.id}
            onPointerMove={() => index !== active && setActive(index)}
            onClick={() => open(hit)}
          >
            <HitWords hit={hit} sure={false} />
          </button>
        ))}
      </div>
      {state.kind === 'idle' && children}
    </>
  );
}

function countInWords(state: SearchState): string {
  if (state.kind !== 'found') return '';
  if (state.hits.length === 0) return 'No answer found';
  return state.hits.length === 1 ? '1 answer found' : `${state.hits.length} answers found`;
}

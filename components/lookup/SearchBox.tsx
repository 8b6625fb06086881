import { useEffect, useId, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { Hit } from '../../lib/model/search.ts';
import { Notice } from '../shared/Notice.tsx';
import { Busy } from '../shared/Busy.tsx';
import { HitWords } from './HitWords.tsx';
import { nextActive } from './next-active.ts';
import { pastedWords, type PastedLine, type ReadPaste } from './pasted-line.ts';
import { useSearch, type Search, type SearchState } from './use-search.ts';

const NOTHING: readonly Hit[] = [];

/**
 * Search as you type over the whole local index. A combobox: the arrows walk through the hits while the
 * focus stays in the field, Enter opens the marked one, Escape clears. A pasted trace is searched whole, while the
 * field shows its key line. `children` show while the field is empty.
 */
export function SearchBox({
  search,
  readPaste,
  onOpen,
  testId,
  hitTestId,
  autoFocus = false,
  children,
}: {
  search: Search;
  readPaste: ReadPaste;
  onOpen: (hit: Hit) => void;
  testId: string;
  hitTestId: string;
  autoFocus?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  const [text, setText] = useState('');
  /** A pasted text with more than the line in the field; gone as soon as the person types. */
  const [pasted, setPasted] = useState<(PastedLine & { whole: string }) | null>(null);
  const state = useSearch(pasted ? pasted.whole : text, search);
  const hits = state.kind === 'found' ? state.hits : NOTHING;
  // The mark belongs to one list of hits: with the next list it starts over.
  const [marked, setMarked] = useState<{ hits: readonly Hit[]; index: number }>({ hits, index: -1 });
  const active = marked.hits === hits ? marked.index : -1;
  const setActive = (index: number) => setMarked({ hits, index });
  const optionId = (index: number) => `${id}-${index}`;

  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, id]);

  const change = (next: string) => {
    setText(next);
    setPasted(null);
  };
  /** A field of one line would run a trace's lines together. */
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const whole = event.clipboardData.getData('text/plain');
    const read = readPaste(whole);
    if (!read) return;
    event.preventDefault();
    setText(read.line);
    setPasted({ ...read, whole });
  };

  /** The field is emptied, so that what was opened can be seen. */
  const open = (hit: Hit) => {
    change('');
    onOpen(hit);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter and Escape also end an input method's composition; that is not for us.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && text) {
      // An empty field lets Escape through, so that it still closes the popup.
      event.preventDefault();
      change('');
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
          onChange={(event) => change(event.currentTarget.value)}
          onPaste={onPaste}
          onKeyDown={onKeyDown}
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? optionId(active) : undefined}
          data-testid={testId}
        />
      </search>
      {pasted && (
        <p className="hint pasted" role="status" data-testid={`${testId}-pasted`}>
          {pastedWords(pasted)}
        </p>
      )}
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

import { useId, useRef, useState } from 'react';
import type { Result } from '../../lib/model/result.ts';
import type { Hit } from '../../lib/model/search.ts';
import type { CopyText } from '../answers/copy-text.ts';
import { Calm } from '../shared/Calm.tsx';
import { Notice } from '../shared/Notice.tsx';
import { ErrorFixes, type RenderAnswer, type RenderHits } from './ErrorFixes.tsx';
import { ErrorList } from './ErrorList.tsx';
import { filterErrors, type ListedKind } from './filter-errors.ts';
import { HearingNotice } from './HearingNotice.tsx';
import type { Hearing, ListedError, Listing } from './listed-error.ts';
import { countWords } from './row-words.ts';

const KINDS = [
  ['all', 'All'],
  ['console', 'Console'],
  ['network', 'Network'],
] as const satisfies readonly (readonly [ListedKind, string])[];

export interface DevtoolsProps {
  listing: Listing;
  /** The error whose fixes are shown, or null. */
  chosen: ListedError | null;
  /** Its fixes; null while they are looked up. */
  fixes: Result<Hit[]> | null;
  hearing: Hearing;
  /** Of the inspected page; null where it is not known. */
  host: string | null;
  preserve: boolean;
  problem: string | null;
  renderAnswer: RenderAnswer;
  renderHits: RenderHits;
  onCopy: CopyText;
  onChoose: (key: string | null) => void;
  onPreserve: (preserve: boolean) => void;
  onClear: () => void;
  onReload: () => void;
  onAllow: () => void;
}

/**
 * The DevTools panel: the page's errors on one side, the chosen one's fixes on the other. Test ids: `devtools-filter`,
 * `devtools-kind`, `devtools-preserve`, `devtools-clear`, `devtools-reload`, `devtools-empty`, `devtools-dropped`.
 */
export function DevtoolsView(props: DevtoolsProps) {
  const { listing, chosen } = props;
  const [kind, setKind] = useState<ListedKind>('all');
  const [text, setText] = useState('');
  const details = useRef<HTMLElement>(null);
  const shown = filterErrors(listing.errors, kind, text);
  const nothing = listing.errors.length === 0;
  return (
    <div className="dt" data-chosen={chosen ? '' : undefined}>
      <Tools {...props} kind={kind} onKind={setKind} text={text} onText={setText} />
      <p className="ps-unseen" role="status">
        {countWords(shown.length, listing.errors.length)}
      </p>
      <main className="dt-panes">
        <div className="dt-errors">
          {props.problem && <Notice kind="problem" text={props.problem} />}
          <HearingNotice
            hearing={props.hearing}
            host={props.host}
            onAllow={props.onAllow}
            onReload={props.onReload}
          />
          {listing.dropped > 0 && (
            <p className="hint dt-dropped" data-testid="devtools-dropped">
              {listing.dropped === 1 ? '1 older error was' : `${listing.dropped} older errors were`} dropped
              to keep this list short.
            </p>
          )}
          {nothing && (
            <Calm title="No errors so far" text="Reload to record from the start." testId="devtools-empty">
              <button
                type="button"
                className="ps-button"
                onClick={props.onReload}
                data-testid="devtools-reload"
              >
                Reload page
              </button>
            </Calm>
          )}
          {!nothing && shown.length === 0 && (
            <Calm title="None of them" text="No error matches this filter." testId="devtools-no-match">
              <button
                type="button"
                className="ps-button"
                onClick={() => {
                  setKind('all');
                  setText('');
                }}
              >
                Show all errors
              </button>
            </Calm>
          )}
          {shown.length > 0 && (
            <ErrorList
              errors={shown}
              chosen={chosen?.key ?? null}
              onChoose={props.onChoose}
              onEnter={() => details.current?.focus()}
            />
          )}
        </div>
        {chosen ? (
          <ErrorFixes
            error={chosen}
            fixes={props.fixes}
            renderAnswer={props.renderAnswer}
            renderHits={props.renderHits}
            onCopy={props.onCopy}
            sectionRef={details}
          />
        ) : (
          !nothing && <p className="dt-hint hint">Choose an error to see its fixes.</p>
        )}
      </main>
    </div>
  );
}

/** The row on top: which errors to list, and what to do with the list. */
function Tools({
  listing,
  kind,
  onKind,
  text,
  onText,
  preserve,
  onPreserve,
  onClear,
}: DevtoolsProps & {
  kind: ListedKind;
  onKind: (kind: ListedKind) => void;
  text: string;
  onText: (text: string) => void;
}) {
  const name = useId();
  return (
    <header className="dt-tools">
      <h1 className="ps-unseen">Peerside: errors of this page</h1>
      <fieldset className="dt-kinds">
        <legend className="ps-unseen">Errors to list</legend>
        {KINDS.map(([value, words]) => (
          <label key={value} className="dt-kind">
            <input
              type="radio"
              name={name}
              checked={kind === value}
              onChange={() => onKind(value)}
              data-testid="devtools-kind"
              data-kind={value}
            />
            <span>
              {words} <span className="dt-number">{filterErrors(listing.errors, value, '').length}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <input
        type="search"
        className="text dt-filter"
        aria-label="Filter by text"
        placeholder="Filter"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        data-testid="devtools-filter"
      />
      <label className="dt-preserve">
        <input
          type="checkbox"
          checked={preserve}
          onChange={(event) => onPreserve(event.currentTarget.checked)}
          data-testid="devtools-preserve"
        />
        Preserve log
      </label>
      <button
        type="button"
        className="ps-button ps-button-quiet ps-button-small"
        onClick={onClear}
        data-testid="devtools-clear"
      >
        Clear
      </button>
    </header>
  );
}

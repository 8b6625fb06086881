import { useState, type ReactNode, type Ref } from 'react';
import type { Result } from '../../lib/model/result.ts';
import type { Hit } from '../../lib/model/search.ts';
import type { CopyText } from '../answers/copy-text.ts';
import { Busy } from '../shared/Busy.tsx';
import { Calm } from '../shared/Calm.tsx';
import { Icon } from '../shared/Icon.tsx';
import { Notice } from '../shared/Notice.tsx';
import { wholeText } from './filter-errors.ts';
import type { ListedError } from './listed-error.ts';

export type RenderAnswer = (hit: Hit) => ReactNode;
export type RenderHits = (hits: readonly Hit[], onOpen: (hit: Hit) => void) => ReactNode;

/** The chosen error with its fixes. Test ids: `devtools-chosen`, `devtools-copy`, `devtools-fix`, `devtools-unsolved`. */
export function ErrorFixes({
  error,
  fixes,
  renderAnswer,
  renderHits,
  onCopy,
  sectionRef,
}: {
  error: ListedError;
  /** Null while they are looked up. */
  fixes: Result<Hit[]> | null;
  renderAnswer: RenderAnswer;
  renderHits: RenderHits;
  onCopy: CopyText;
  sectionRef: Ref<HTMLElement>;
}) {
  return (
    <section
      ref={sectionRef}
      tabIndex={-1}
      className="dt-chosen"
      aria-label="Chosen error"
      data-testid="devtools-chosen"
    >
      <div className={`spotted-error dt-message dt-${error.kind}`}>
        {error.request && (
          <p className="dt-request" dir="ltr">
            {error.request.method} {error.request.address}
          </p>
        )}
        <p className="dt-whole" dir="auto">
          {error.text}
        </p>
        {error.lines.map((line) => (
          <p key={line} className="dt-line" dir="auto">
            {line}
          </p>
        ))}
      </div>
      <CopyMessage key={error.key} text={wholeText(error)} onCopy={onCopy} />
      {!fixes && <Busy text="Looking for fixes" />}
      {fixes && !fixes.ok && <Notice kind="problem" text={fixes.problem} />}
      {fixes?.ok && (
        <Fixes key={error.key} hits={fixes.value} renderAnswer={renderAnswer} renderHits={renderHits} />
      )}
    </section>
  );
}

function CopyMessage({ text, onCopy }: { text: string; onCopy: CopyText }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <div className="acts">
      <button
        type="button"
        className="ps-button ps-button-small"
        onClick={() => void onCopy(text).then(setCopied)}
        data-testid="devtools-copy"
      >
        <Icon name={copied ? 'check' : 'copy'} /> {copied ? 'Copied' : 'Copy message'}
      </button>
      <span role="status" className={copied === false ? 'hint' : 'ps-unseen'}>
        {copied === false && 'The browser did not let it be copied. Mark the text and copy it by keyboard.'}
        {copied && 'The message was copied'}
      </span>
    </div>
  );
}

/** The likeliest fix, or the one that was chosen, in full, and the others below it. */
function Fixes({
  hits,
  renderAnswer,
  renderHits,
}: {
  hits: readonly Hit[];
  renderAnswer: RenderAnswer;
  renderHits: RenderHits;
}) {
  const [opened, setOpened] = useState<string | null>(null);
  const shown = hits.find(({ question }) => question.id === opened) ?? hits[0];
  const others = hits.filter((hit) => hit !== shown);
  return (
    <>
      <p className="ps-unseen" role="status">
        {hits.length === 0 && 'No fix known yet'}
        {hits.length > 0 && (hits.length === 1 ? '1 possible fix' : `${hits.length} possible fixes`)}
      </p>
      {!shown && (
        <Calm
          title="No fix known yet"
          text="None of your communities has an answer to this error on this machine."
          testId="devtools-unsolved"
        />
      )}
      {shown && (
        <section
          aria-label={shown === hits[0] ? 'Likeliest fix' : 'Chosen fix'}
          data-testid="devtools-fix"
          data-question={shown.question.id}
        >
          {renderAnswer(shown)}
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h2 className="over">Also possible</h2>
          {renderHits(others, (hit) => setOpened(hit.question.id))}
        </section>
      )}
    </>
  );
}

import { useState } from 'react';
import type { Result } from '../../lib/model/result.ts';
import { Section } from './Section.tsx';
import { useSaving } from './use-saving.ts';

/** What lies on this machine. */
export interface Stored {
  questions: number;
  /** "It worked" and "Didn't help" given on this machine. */
  verdicts: number;
  /** Bytes of everything together, or null where the browser does not tell. */
  bytes: number | null;
}

/** What is stored, and building the index again. */
export function StorageSection({
  stored,
  onRebuild,
}: {
  /** Null while it is being counted. */
  stored: Stored | null;
  onRebuild: () => Promise<Result<unknown>>;
}) {
  const { saving, run } = useSaving();
  const [rebuilding, setRebuilding] = useState(false);
  const rebuild = async () => {
    if (rebuilding) return;
    setRebuilding(true);
    await run(onRebuild(), 'The index was built again', 'Building the index…');
    setRebuilding(false);
  };
  return (
    <Section
      id="storage"
      title="Storage"
      text="Everything lies on this machine, in two places: what you set and wrote, and a copy of the communities' answers."
      saving={saving}
    >
      <dl className="facts">
        <div>
          <dt>Questions in the index</dt>
          <dd>{stored ? stored.questions.toLocaleString('en') : '…'}</dd>
        </div>
        <div>
          <dt>Your "It worked" and "Didn't help"</dt>
          <dd>{stored ? stored.verdicts.toLocaleString('en') : '…'}</dd>
        </div>
        <div>
          <dt>Space used</dt>
          <dd>{stored ? spaceWords(stored.bytes) : '…'}</dd>
        </div>
      </dl>
      <div className="field">
        <button
          type="button"
          className="ps-button"
          aria-disabled={rebuilding}
          onClick={() => void rebuild()}
          data-testid="options-rebuild"
        >
          {rebuilding ? 'Building…' : 'Rebuild index'}
        </button>
        <p className="hint">
          Deletes the copy of the answers and builds it again. Settings and what you wrote stay. Forums are
          read again.
        </p>
      </div>
    </Section>
  );
}

const spaceWords = (bytes: number | null): string =>
  bytes === null ? 'unknown' : `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;

import { useState } from 'react';
import type { Result } from '../../lib/model/result.ts';
import { Section } from './Section.tsx';
import { useSaving } from './use-saving.ts';

/**
 * Deleting everything, asked twice. Test ids: `delete-everything`, `delete-really`, `delete-keep`, `delete-done`,
 * `delete-restart`.
 */
export function DeleteSection({
  onDelete,
  onRestart,
}: {
  /** The value has one sentence for each forum where a key may still be valid. */
  onDelete: () => Promise<Result<readonly string[]>>;
  onRestart: () => void;
}) {
  const { saving, run } = useSaving();
  const [step, setStep] = useState<'rest' | 'asked' | 'deleting' | readonly string[]>('rest');
  const really = async () => {
    setStep('deleting');
    let still: readonly string[] = [];
    const worked = await run(
      onDelete(),
      (sentences) => {
        still = sentences;
        return '';
      },
      'Deleting…',
    );
    setStep(worked ? still : 'rest');
  };
  return (
    <Section
      id="delete"
      title="Delete all my data"
      text="Accounts and their keys, drafts, what waits to be sent, what worked for you, settings and all answers on this machine. What you sent stays at the forums."
      saving={saving}
    >
      {typeof step === 'object' ? (
        <div className="notice notice-done" role="status" data-testid="delete-done">
          <p>Everything is deleted. {step.join(' ')}</p>
          <button type="button" className="ps-button" onClick={onRestart} data-testid="delete-restart">
            Start fresh
          </button>
        </div>
      ) : step === 'asked' || step === 'deleting' ? (
        <div className="notice notice-problem" role="alert">
          <p>This cannot be undone. Unsent drafts are lost.</p>
          <span className="acts">
            <button
              type="button"
              className="ps-button"
              aria-disabled={step === 'deleting'}
              onClick={() => step === 'asked' && void really()}
              data-testid="delete-really"
            >
              Delete everything
            </button>
            <button
              type="button"
              autoFocus
              className="ps-button ps-button-main"
              aria-disabled={step === 'deleting'}
              onClick={() => step === 'asked' && setStep('rest')}
              data-testid="delete-keep"
            >
              Keep it
            </button>
          </span>
        </div>
      ) : (
        <div className="aside">
          <button
            type="button"
            className="ps-button ps-button-small"
            onClick={() => setStep('asked')}
            data-testid="delete-everything"
          >
            Delete all my data…
          </button>
        </div>
      )}
    </Section>
  );
}

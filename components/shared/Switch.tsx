import { useId, type ReactNode } from 'react';

/** On or off, effective at once. `hint` says what changes. */
export function Switch({
  label,
  hint,
  on,
  onChange,
  testId,
}: {
  label: ReactNode;
  hint?: string;
  on: boolean;
  onChange: (on: boolean) => void;
  testId?: string;
}) {
  const id = useId();
  return (
    <div className="switch">
      <label className="switch-words" htmlFor={id}>
        <span className="switch-label">{label}</span>
      </label>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
        aria-describedby={hint ? `${id}-hint` : undefined}
        data-testid={testId}
      />
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

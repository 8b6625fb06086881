import { useId, type ReactNode, type Ref } from 'react';

/** A field for an address of the web with its button. Enter submits too, so that the browser's prompt may follow. */
export function AddressForm({
  label,
  example,
  submit,
  typed,
  busy = false,
  main = false,
  hint,
  testIds,
  buttonRef,
  onTyped,
  onSubmit,
}: {
  label: string;
  /** Shown while the field is empty. */
  example: string;
  /** Word on the button. */
  submit: string;
  typed: string;
  /** A press does nothing now; `onSubmit` sees to that. */
  busy?: boolean;
  /** The button is what the person came for. */
  main?: boolean;
  hint?: ReactNode;
  testIds: { field: string; submit: string };
  buttonRef?: Ref<HTMLButtonElement>;
  onTyped: (typed: string) => void;
  /** Called straight from the person's act. */
  onSubmit: () => void;
}) {
  const id = useId();
  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      noValidate
    >
      <label htmlFor={`${id}-address`}>{label}</label>
      <div className="field-line">
        <input
          id={`${id}-address`}
          className="text"
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder={example}
          value={typed}
          onChange={(event) => onTyped(event.currentTarget.value)}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          data-testid={testIds.field}
        />
        <button
          ref={buttonRef}
          type="submit"
          className={`ps-button${main ? ' ps-button-main' : ''}`}
          aria-disabled={busy}
          data-testid={testIds.submit}
        >
          {submit}
        </button>
      </div>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </form>
  );
}

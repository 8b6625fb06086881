import { useId, useState, type FormEvent, type Ref } from 'react';

/** A field for an address of the web with its button. Enter submits too, so that the browser's prompt may follow. */
export function AddressForm({
  label,
  example,
  submit,
  offered = '',
  busy = false,
  hint,
  testIds,
  buttonRef,
  onSubmit,
}: {
  label: string;
  /** Shown while the field is empty. */
  example: string;
  /** Word on the button. */
  submit: string;
  /** Address that the person came here for: it stands in the field, and the button is what they look for. */
  offered?: string;
  /** A press does nothing now. */
  busy?: boolean;
  hint?: string;
  testIds: { field: string; submit: string };
  buttonRef?: Ref<HTMLButtonElement>;
  /** Called straight from the person's act. Returns whether it worked: the field is emptied then. */
  onSubmit: (typed: string) => Promise<boolean>;
}) {
  const id = useId();
  // Kept here, so that no letter draws the lists around the form anew.
  const [typed, setTyped] = useState(offered);
  const press = async (event: FormEvent) => {
    event.preventDefault();
    if (!busy && (await onSubmit(typed))) setTyped('');
  };
  return (
    <form className="field" onSubmit={(event) => void press(event)} noValidate>
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
          onChange={(event) => setTyped(event.currentTarget.value)}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          data-testid={testIds.field}
        />
        <button
          ref={buttonRef}
          type="submit"
          className={`ps-button${offered !== '' && typed === offered ? ' ps-button-main' : ''}`}
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

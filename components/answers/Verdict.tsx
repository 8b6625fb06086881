import { Icon } from '../shared/Icon.tsx';

/**
 * "It worked" / "Didn't help". `given` is what this person said before, null for nothing yet;
 * `onGive(null)` takes it back.
 */
export function Verdict({
  given,
  onGive,
}: {
  given: boolean | null;
  onGive: (worked: boolean | null) => void;
}) {
  if (given !== null) {
    return (
      <div className="ps-verdict ps-verdict-given" data-given={given ? 'worked' : 'did-not-help'}>
        <span className="ps-verdict-words">
          <Icon name={given ? 'check' : 'no'} />
          {given ? 'Noted: it worked for you' : 'Noted: it didn’t help'}
        </span>
        <button
          type="button"
          className="ps-button ps-button-quiet"
          data-act="undo"
          onClick={() => onGive(null)}
        >
          <Icon name="undo" /> Undo
        </button>
      </div>
    );
  }
  return (
    <div className="ps-verdict" role="group" aria-label="Did this help?">
      <button
        type="button"
        className="ps-button ps-button-main"
        data-act="worked"
        onClick={() => onGive(true)}
      >
        <Icon name="check" /> It worked
      </button>
      <button type="button" className="ps-button" data-act="did-not-help" onClick={() => onGive(false)}>
        Didn’t help
      </button>
    </div>
  );
}

import { useLayoutEffect, useRef, type MouseEvent } from 'react';
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
  const next = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);
  const shown = useRef(given);
  // A kept verdict takes the pressed button away. The focus goes on to the button that takes its place: lost, it
  // would start over at the top of the page.
  useLayoutEffect(() => {
    if (pressed.current && shown.current !== given) next.current?.focus({ preventScroll: true });
    if (shown.current !== given) pressed.current = false;
    shown.current = given;
  }, [given]);
  const give = (event: MouseEvent<HTMLButtonElement>, worked: boolean | null) => {
    pressed.current = event.currentTarget.matches(':focus');
    onGive(worked);
  };

  // Keys: a button of one state must not live on as another button of the other.
  if (given !== null) {
    return (
      <div key="given" className="ps-verdict ps-verdict-given" data-given={given ? 'worked' : 'did-not-help'}>
        <span className="ps-verdict-words">
          <Icon name={given ? 'check' : 'no'} />
          {given ? 'Noted: it worked for you' : 'Noted: it didn’t help'}
        </span>
        <button
          ref={next}
          type="button"
          className="ps-button ps-button-quiet"
          data-act="undo"
          onClick={(event) => give(event, null)}
        >
          <Icon name="undo" /> Undo
        </button>
      </div>
    );
  }
  return (
    <div key="asked" className="ps-verdict" role="group" aria-label="Did this help?">
      <button
        ref={next}
        type="button"
        className="ps-button ps-button-main"
        data-act="worked"
        onClick={(event) => give(event, true)}
      >
        <Icon name="check" /> It worked
      </button>
      <button
        type="button"
        className="ps-button"
        data-act="did-not-help"
        onClick={(event) => give(event, false)}
      >
        Didn’t help
      </button>
    </div>
  );
}

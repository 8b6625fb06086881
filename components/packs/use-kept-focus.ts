import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the keyboard's focus where a press takes the pressed button away: it goes to the first button of what comes in its
 * place, else to what it all began with.
 * @param shown what stands in `place`; undefined for nothing
 */
export function useKeptFocus(
  shown: string | undefined,
  place: RefObject<HTMLElement | null>,
  origin: RefObject<HTMLElement | null>,
): void {
  const before = useRef(shown);
  useEffect(() => {
    const changed = before.current !== shown;
    before.current = shown;
    // A focus that was somewhere else is left there.
    if (!changed || document.activeElement !== document.body) return;
    (place.current?.querySelector('button') ?? origin.current)?.focus({ preventScroll: true });
  }, [shown, place, origin]);
}

/** How long a person really wrote: forums hold back what was typed faster than people type. */

/** A pause longer than this is thinking, not typing. Milliseconds. */
const LONGEST_GAP_MS = 1_000;

export interface TypingClock {
  /** Milliseconds in which keys were going. */
  typingMs: number;
  /** Time of the last key; null before the first. */
  lastKey: number | null;
}

/** @param at milliseconds, of a clock that only goes forward */
export function keyTyped({ typingMs, lastKey }: TypingClock, at: number): TypingClock {
  const gap = lastKey === null ? Infinity : at - lastKey;
  return { typingMs: gap <= LONGEST_GAP_MS ? typingMs + Math.round(gap) : typingMs, lastKey: at };
}

/** Whether a change of the text was typed; what was pasted, dropped or put in by a button was not. */
export const isTyped = (inputType: string): boolean =>
  /^(?:insertText|insertCompositionText|insertLineBreak|insertParagraph|deleteContent)/.test(inputType);

/** Controls, format characters (zero-width, direction), separators, odd spaces, and all that renders as nothing. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}]/gu;
/** What code needs of them. */
const PLAIN = new Set([' ', '\n', '\t']);
/** What can turn prose around: embeddings, overrides and isolates. Joiners stay: scripts and emoji need them. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

const named = (character: string): string =>
  `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/**
 * Code with every character that cannot be seen, or passes for a space, replaced by its name: `⟨U+202E⟩`.
 * CRLF becomes LF first. What is shown is what the copy button copies, so nothing hidden reaches a terminal.
 */
export const visibleCode = (text: string): string =>
  text
    .replace(/\r\n/g, '\n')
    .replace(UNSEEN, (character) => (PLAIN.has(character) ? character : named(character)));

/** Prose with the characters named that change the order in which it reads. */
export const visibleProse = (text: string): string => text.replace(TURNING, named);

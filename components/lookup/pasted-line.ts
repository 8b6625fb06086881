/** What of a pasted text is searched for. */
export interface PastedLine {
  /** The line that says what went wrong, or the first where none does. */
  line: string;
  /** How many lines the text has. */
  lines: number;
  /** Whether the line looks like an error's. */
  found: boolean;
}

/** Reads a pasted text of any length; null where it is one line, which is searched as it stands. */
export type ReadPaste = (text: string) => PastedLine | null;

/** What a person is told under the field. */
export const pastedWords = ({ lines, found }: PastedLine): string =>
  found
    ? `Searching for this line, the key of the ${lines} lines you pasted.`
    : `None of the ${lines} lines you pasted looks like an error. Searching for all their words.`;

import type { PastedLine } from '../../components/lookup/pasted-line.ts';
import { keyLineOf } from '../../lib/detect/key-line.ts';

/** Longest text whose lines are counted one by one; beyond it the ends are what is read. */
const MAX_COUNTED = 1_000_000;
const MAX_LINE = 300;

/** Finds the line of a pasted text to search for; null where the text is one line. */
export function readPaste(text: string): PastedLine | null {
  const lines = text
    .slice(0, MAX_COUNTED)
    .split(/\r\n|[\r\n]/)
    .filter((line) => /\S/.test(line));
  const [first] = lines;
  if (first === undefined || lines.length < 2) return null;
  const key = keyLineOf(text);
  return {
    line: (key?.text ?? first.trim()).slice(0, MAX_LINE),
    lines: lines.length,
    found: key !== null,
  };
}

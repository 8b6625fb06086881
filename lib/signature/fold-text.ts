/** Colours of a terminal (ECMA-48 SGR), also where the page dropped the escape character in front. */
const COLOUR = /\p{Cc}\[[\d;]{0,20}[A-Za-z]|\[\d{1,3}(?:;\d{1,3}){0,4}m(?!\])/gu;
/** White space, control and zero-width characters: none of them tells one message from another. */
const BLANK = /[\s\p{Cc}\p{Cf}]+/gu;
/** A line of a stack: `at f (a.js:1:2)`, `File "a.py", line 1`, `#0 …`, `from a.rb:1:in`, `... 12 more`. */
const FRAME =
  /^\s*(?:at\s\S|File "[^"\n]{1,300}", line|#\d{1,4}\s|from\s\S{1,300}:\d|\.\.\. ?\d|\[Previous line repeated|Traceback \()/;

/** Padding of a number in brackets: `[ 12.5]`. */
const PADDING = /([[(]) (?=[\d<])/g;

/** One line without colours, white space folded. */
export const foldBlank = (text: string): string =>
  text.replace(COLOUR, '').replace(BLANK, ' ').replace(PADDING, '$1').trim();

/**
 * Without the frames below a message: they differ from one caller to the next, and a recursion repeats them.
 * A text of frames only is left as it is.
 */
export function withoutFrames(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  // Below a Python frame stands its line of code, indented further.
  const kept = lines.filter(
    (line, i) =>
      line.trim() !== '' && !FRAME.test(line) && !(/^\s{4}/.test(line) && FRAME.test(lines[i - 1] ?? '')),
  );
  return kept.length > 0 ? kept.join('\n') : text;
}

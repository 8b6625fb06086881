import { foldLatin, foldMarks } from './fold-line.ts';

/** Letters that are not a to z; in a folded line those of other scripts, and the few that Latin has besides. */
const OTHER_LETTER =
  /[^\0-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf\u2010-\u2027\u2030-\u205e\u20a0-\u20cf\u2190-\u2bff]/;

/** Whether a folded line has no letters but a to z, as most lines have. */
export const isPlainLine = (line: string): boolean => !OTHER_LETTER.test(line);

/**
 * A pattern for folded lines, made when a line first asks for it. In lines without other letters `\p{L}` is as good as
 * `[a-z]`, and such a pattern is made in a fraction of the time.
 * @param write its source; told whether words of other scripts may be left out
 * @param flags but for `u`
 */
export function linePattern(write: (isPlain: boolean) => string, flags = ''): (line: string) => RegExp {
  let plain: RegExp | undefined;
  let whole: RegExp | undefined;
  const plainSource = (): string =>
    foldLatin(write(true))
      .replaceAll('[\\p{L}', '[a-z')
      .replaceAll('[^\\p{L}', '[^a-z')
      .replaceAll('\\p{L}', '[a-z]');
  return (line) =>
    isPlainLine(line)
      ? (plain ??= new RegExp(plainSource(), flags))
      : (whole ??= new RegExp(foldMarks(write(false)), `${flags}u`));
}

import { readErrorText } from './read-error-text.ts';

/** More lines than this are a log, not an error. */
const MAX_LINES = 12;
const MAX_LINE = 400;
/** Words by which error lines name themselves. Structure (code blocks) does most of the work. */
const NAMES_ERROR =
  /\b(error|exception|fatal|fail(?:ed|ure)?|cannot|can't|could not|unable|denied|refused|invalid|not found|timed? ?out|unexpected|undefined|warning)\b/i;
/** No code and no class is written in small letters alone. */
const HOLDS_NAME = /\d|\p{Lu}[\p{Lu}_]|\p{Ll}\p{Lu}|_|::/u;
/** True where a line has one of the English words by which errors name themselves. */
export const namesError = (line: string): boolean => NAMES_ERROR.test(line);
const FRAME = /^\s*(?:at\s|File "|#\d+\s|\d+:\s|\^|\.{3}|from\s)/;

/**
 * The error lines that a forum post quotes: lines of code blocks and inline code (and the title) that carry a
 * code, an exception type or an error's words. Frame lists are left out.
 * @param markdown title and body of a post
 */
export function errorLinesOf(markdown: string): string[] {
  const lines: string[] = [];
  let fenced = false;
  for (const [position, line] of markdown.slice(0, 50_000).split('\n').entries()) {
    if (/^\s*(```|~~~)/.test(line)) {
      fenced = !fenced;
      continue;
    }
    if (fenced || /^( {4}|\t)/.test(line) || position === 0) lines.push(line);
    else lines.push(...[...line.matchAll(/`([^`]{6,400})`/g)].map((match) => match[1] ?? ''));
  }
  const errors = lines.map((line) => line.trim().slice(0, MAX_LINE)).filter(isErrorLine);
  return [...new Set(errors)].slice(0, MAX_LINES);
}

function isErrorLine(line: string): boolean {
  if (line.length < 6 || FRAME.test(line)) return false;
  // Reading a message costs a hundred times as much as looking for a word.
  if (namesError(line)) return true;
  if (!HOLDS_NAME.test(line)) return false;
  const { codes, type } = readErrorText(line);
  return codes.length > 0 || type !== undefined;
}

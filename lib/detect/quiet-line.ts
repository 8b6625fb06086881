import { MAX_LINE } from './tidy-line.ts';
import { foldLine } from './words/fold-line.ts';
import { TROUBLE } from './words/trouble.ts';
import { severityOf } from './words/words-of-line.ts';

/**
 * What any line must have that names an exception or shows a status; and the beginnings of tags, behind which
 * anything may follow.
 */
const MARKED =
  /[45]\d\d|Error|[Ee]xception|Fault|Interrupt|Failure|Warning|Panic|NotFound|DoesNotExist|Disallowed|Denied|::| (?:at|in) \/|^\s*\[|:\d{1,7}:/;

/**
 * True for a line that can be no error by its words: what `shapeOf` would find no exception, severity, status or
 * trouble in. Most lines of most pages are such, and working out their shape takes twenty times as long.
 */
export function isQuiet(raw: string): boolean {
  const line = raw.slice(0, MAX_LINE).trim();
  if (MARKED.test(line)) return false;
  const folded = foldLine(line);
  return folded.search(TROUBLE(folded)) < 0 && severityOf(line, folded) === 'none';
}

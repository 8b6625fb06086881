import { ABSENT, mayBeAbsent } from './absent.ts';
import { ADVICE } from './advice.ts';
import { foldLine } from './fold-line.ts';
import { isGeneric } from './generic.ts';
import { MILD, SEVERITY, SEVERITY_ABROAD } from './severity.ts';
import { STATUS, STATUS_ABROAD } from './status.ts';
import { TROUBLE } from './trouble.ts';

/** What the words of a line say, in any of the languages known. */
export interface LineWords {
  /** Words of trouble, 0 to 3; those that say there is none do not count. */
  trouble: number;
  /** Begins with the name of a severity; a warning or a notice is mild. */
  severity: 'none' | 'mild' | 'error';
  /** Shows an HTTP status and its phrase. */
  status: boolean;
  /** Says only that something is wrong, which nobody can search for. */
  generic: boolean;
  /** Tells the reader what to do, or explains. */
  advice: boolean;
}

/** The longest line that can be a status and its phrase, in characters. */
const MAX_STATUS_LINE = 160;

export const NO_WORDS: LineWords = {
  trouble: 0,
  severity: 'none',
  status: false,
  generic: false,
  advice: false,
};

const MAX_COUNT = 3;

function countTrouble(line: string): number {
  // Most lines hold none, and then nothing need be taken away.
  if (line.search(TROUBLE(line)) < 0) return 0;
  const rest = mayBeAbsent(line) ? line.replace(ABSENT(line), ' ') : line;
  return Math.min(MAX_COUNT, rest.match(TROUBLE(line))?.length ?? 0);
}

/** The severity by which a line begins; `folded` is the same line. */
export function severityOf(line: string, folded: string): LineWords['severity'] {
  // It ends in one of these.
  if (!folded.includes(':') && !line.includes(' ERR!') && !line.includes(' code ')) return 'none';
  if (SEVERITY.test(line)) return MILD.test(line) ? 'mild' : 'error';
  return SEVERITY_ABROAD(folded).test(folded) ? 'error' : 'none';
}

/** Reads the words of one line; the line is at most MAX_LINE characters, its white space folded. */
export function wordsOf(line: string): LineWords {
  const folded = foldLine(line);
  return {
    trouble: countTrouble(folded),
    severity: severityOf(line, folded),
    status:
      line.length < MAX_STATUS_LINE &&
      /[45]\d\d/.test(folded) &&
      (STATUS.test(line) || STATUS_ABROAD(folded).test(folded)),
    // Few lines are asked for these.
    get generic(): boolean {
      return isGeneric(folded);
    },
    get advice() {
      return ADVICE(folded).test(folded);
    },
  };
}

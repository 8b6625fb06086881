import { ABSENT } from './absent.ts';
import { ADVICE } from './advice.ts';
import { isGeneric } from './generic.ts';
import { MILD, SEVERITY } from './severity.ts';
import { STATUS } from './status.ts';
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

function countTrouble(line: string): number {
  const text = line.replace(/[’‘]/g, "'").replace(ABSENT, ' ');
  TROUBLE.lastIndex = 0;
  let count = 0;
  while (count < 3 && TROUBLE.test(text)) count += 1;
  return count;
}

/** Reads the words of one line; the line is at most MAX_LINE characters, its white space folded. */
export function wordsOf(line: string): LineWords {
  return {
    trouble: countTrouble(line),
    severity: SEVERITY.test(line) ? (MILD.test(line) ? 'mild' : 'error') : 'none',
    status: line.length < MAX_STATUS_LINE && STATUS.test(line),
    generic: isGeneric(line),
    advice: ADVICE.test(line),
  };
}

import { isFrame } from './frame-line.ts';
import { MAX_LINE, tidyLine } from './tidy-line.ts';
import { NO_WORDS, wordsOf } from './words/words-of-line.ts';

/** What a line of text looks like, by itself. Lines are cut to MAX_LINE characters before any pattern. */
export interface LineShape {
  text: string;
  /** A frame of a stack trace, a line of code, a bare path: part of an error, never its key. */
  frame: boolean;
  /** Names an exception class: `TypeError: x`, `KeyError at /price/`. */
  exception: boolean;
  /** An exception class without a message of its own. */
  bareException: boolean;
  /** Begins with a severity: `Fatal error:`, `npm ERR!`. */
  severity: boolean;
  /** That severity is below an error: a warning, a notice. */
  mild: boolean;
  /** One entry of a log, with its time. */
  log: boolean;
  /** Shows an HTTP status and its phrase: `502 Bad Gateway`. */
  status: boolean;
  /** Words of trouble, 0 to 3. */
  trouble: number;
  /** Says only that something is wrong ("Internal Server Error"), which nobody can search for. */
  generic: boolean;
  /** Source code, as it stands around an error in a debug page or in the samples of a manual. */
  source: boolean;
  /** Tells the reader what to do, or explains: "Please try again later". */
  advice: boolean;
  /** Introduces what follows: a label, a sentence that ends in a colon, a bare number. */
  label: boolean;
  words: number;
}

/** Tags and places in front of a message, and traces run into it: nobody searches for them. */
const TAG =
  /^(?:\[(?:plugin|error|[a-z-]{2,30}:[\w:-]{1,40})[\w:. -]{0,60}\]:? ?|\[\d{4}-\d\d-\d\d[^\]]{0,30}\] ?|\[\w{3,12}\] (?=\[)|[^\s:]{0,200}[/\\.][^\s:]{1,200}:\d{1,7}:(?:\d{1,7}:?(?: - )? ?|in [`'][^`']{1,120}': )){1,4}(?=\S)/i;
/** `<class 'x.YError'>`, as Python prints a class. */
const CLASS_TAG = /^<class '([\w.]{2,120})'>/;
const TRAIL = / (?:Stack trace|Call stack|Traceback|Backtrace):? ?(?:#0|\(most|in\b|at\b).*$/;

/** Patterns are dear when they first run: a line that cannot have what they take away is not asked. */
function messageIn(line: string): string {
  let text = line;
  if (text.startsWith('[') || /:\d/.test(text)) text = text.replace(TAG, '');
  if (text.startsWith('<')) text = text.replace(CLASS_TAG, '$1');
  return text.includes('race') || text.includes(' Call') ? text.replace(TRAIL, '') : text;
}

/** What the name of an exception's class ends in, or the colons inside one. */
const CLASS_END =
  /Error|[Ee]xception|Fault|Interrupt|Failure|Warning|Panic|NotFound|DoesNotExist|Disallowed|Denied|::/;
/** Where a debug page says that it happened. */
const PLACE = / (?:at|in) \//;
const CLASS =
  '(?:[A-Za-z_$][\\w$.\\\\]{0,90}(?:Error|Exception|exception|Fault|Interrupt|Failure|Warning|Panic|NotFound|DoesNotExist|Disallowed\\w{1,20}|Denied)|Errno::E[A-Z]{2,20}|(?:[A-Z]\\w{1,40}::){1,5}[A-Z]\\w{1,60})';
const LEAD =
  '(?:Uncaught |Unhandled (?:Promise )?[Rr]ejection:? |Unhandled [Ee]xception[.:]? |\\(in promise\\) |Caused by:? |Exception in thread "[^"]{0,80}" |Error: |\\[[\\w:. -]{1,40}\\] ?|Fatal error: |PHP |caused by: |Inner Exception: ){0,4}';
let exception: RegExp | undefined;
const hasException = (text: string): boolean =>
  (exception ??= new RegExp(
    `^${LEAD}${CLASS}(?: ?\\(.{0,80}\\))?(?:: ?|$| at /| in |\\(| (?=["'\\p{Lu}]))`,
    'u',
  )).test(text);
let exceptionHead: RegExp | undefined;
/** A debug page's heading: the class, and where it happened. */
const isExceptionHead = (text: string): boolean =>
  (exceptionHead ??= new RegExp(
    `^(?:${CLASS}(?: ?\\(\\w{0,20}\\))?(?: (?:at|in) \\S{1,300})?|[A-Z][a-z]+[A-Z]\\w{2,60} (?:at|in) /\\S{0,300}):?$`,
  )).test(text);

/** How lines of common languages begin; words of a sentence begin with a capital letter. */
const SOURCE_WORD =
  /^(?:return|raise|throw|if|for|while|def|except|catch|const|let|var|import|from|await|end|self\.|this\.|\$|@|\/\/|#)/;
function isSource(text: string): boolean {
  if (/[;{}]$|^[\w.$]{1,80}\(.{0,300}\)$|=> |\w = \S| do$/.test(text)) return true;
  const word = SOURCE_WORD.exec(text)?.[0];
  return word !== undefined && !/^[\p{L}\d'’-]/u.test(text.slice(word.length, word.length + 2));
}

/** The exception class that a line names, or its first word. */
export const exceptionIn = (line: string): string | undefined =>
  new RegExp(CLASS).exec(line.slice(0, MAX_LINE))?.[0] ?? line.split(' ')[0];

export function shapeOf(raw: string): LineShape {
  const cut = raw.slice(0, MAX_LINE);
  const text = messageIn(tidyLine(raw));
  const frame = isFrame(cut) || (text !== cut && isFrame(text));
  const hasClass = !frame && CLASS_END.test(text);
  const bareException = !frame && (hasClass || PLACE.test(text)) && isExceptionHead(text);
  const words = text.split(' ').length;
  const said = frame ? NO_WORDS : wordsOf(text);
  return {
    text,
    frame,
    exception: bareException || (hasClass && hasException(text)),
    bareException,
    severity: said.severity !== 'none',
    mild: said.severity === 'mild',
    status: said.status,
    trouble: said.trouble,
    words,
    // Few lines are asked for these.
    get log() {
      return /^[[(]?(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\d\d:\d\d:\d\d)|^\[?[A-Z][a-z]{2} \w{2,3} \d{1,2} \d\d:\d\d/.test(
        text.length < cut.length ? cut.trim() : text,
      );
    },
    get generic() {
      return said.generic;
    },
    get source() {
      return !frame && isSource(text);
    },
    get advice() {
      return said.advice;
    },
    get label() {
      return (
        (words <= 14 && /(?:[:：]|\b(?:below|following)[.!]?)$/i.test(text)) || /^[\d\s.:]{1,12}$/.test(text)
      );
    },
  };
}

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

const FRAMES: readonly RegExp[] = [
  /^\s{0,20}at (?:.{0,300}[(:/\\<].{0,300}|async .{0,300}|[\w.$]{3,200})$/, // JavaScript, Java, C#
  /^\s{0,20}File "?[^"]{1,300}"?, line \d/, // Python
  /^\s{0,20}#\d{1,4} /, // PHP, gdb, LLVM
  /^\s{0,20}(?:from )?\S{1,300}:\d{1,7}:in [^:]{1,300}$/, // Ruby
  /^\S{1,300}\.\w{1,5}(?:,? line |:)\d{1,7}(?:,? in \S{0,200}|:\d{1,7})?$/, // Django, compilers
  /^\s{0,20}\S{1,300}\.go:\d{1,7}/, // Go
  /^(?:goroutine \d|created by |main\.|\s{0,20}\d{1,4}: 0x)/, // Go, Rust
  /^\s{0,20}-->? /, // Rust, compilers
  /^\s{0,20}\.\.\. \d{1,4} (?:more|common frames)/, // Java
  /^\s{0,20}[|>]?\s{0,8}\d{1,6}\s{0,4}[|│]/, // numbered source
  /^[\s|│~^.-]{1,300}$/, // markers below source
  /^(?:[\w./\\~@-]{0,200}[/\\][\w./\\~@ -]{1,300}(?::\d{1,7}){0,2}|https?:\/\/\S{1,400}|file:\/\/\S{1,400})$/, // bare paths and addresses
  /^(?:Require stack|Stack trace|Backtrace|Call stack|Traceback|Local vars|Switch to|Request information|Environment|Thread \d|Source File|Caused at)\b.{0,60}$/i,
  /^(?:error|warning) in \S{1,200}(?: [\d:-]{1,20})?$/i, // webpack
  /^(?:During handling of the above|The above exception was|thrown in )/,
  /^\s{0,20}in \S{1,200} \(.{0,200}\)$/,
  /^\s{0,20}- [\w./\\@~-]{1,300}$/,
  /^\s{0,20}\(?(?:elixir|stdlib|phoenix|plug|ecto)[\w ]{0,30}[\d.]{3,12}\)? .{1,200}:\d/,
  /^\[?\d{4}-\d\d-\d\d[T ][\d:.,]{5,16}.{0,60}\b(?:trace|debug|info)\b/i,
];

/** Tags and places in front of a message, and traces run into it: nobody searches for them. */
const TAG =
  /^(?:\[(?:plugin|error|vite|webpack|[a-z-]{2,30}:[\w:-]{1,40})[\w:. -]{0,60}\]:? ?|\[\d{4}-\d\d-\d\d[^\]]{0,30}\] ?|\[\w{3,12}\] (?=\[)|[^\s:]{0,200}[/\\.][^\s:]{1,200}:\d{1,7}:(?:\d{1,7}:?(?: - )? ?|in [`'][^`']{1,120}': )){1,4}(?=\S)/i;
/** `<class 'x.YError'>`, as Python prints a class. */
const CLASS_TAG = /^<class '([\w.]{2,120})'>/;
const TRAIL = / (?:Stack trace|Call stack|Traceback|Backtrace):? ?(?:#0|\(most|in\b|at\b).*$/;

const CLASS =
  '(?:[A-Za-z_$][\\w$.\\\\]{0,90}(?:Error|Exception|exception|Fault|Interrupt|Failure|Warning|Panic|NotFound|DoesNotExist|Disallowed\\w{1,20}|Denied)|Errno::E[A-Z]{2,20}|(?:[A-Z]\\w{1,40}::){1,5}[A-Z]\\w{1,60})';
const LEAD =
  '(?:Uncaught |Unhandled (?:Promise )?[Rr]ejection:? |Unhandled [Ee]xception[.:]? |\\(in promise\\) |Caused by:? |Exception in thread "[^"]{0,80}" |Error: |\\[[\\w:. -]{1,40}\\] ?|Fatal error: |PHP |caused by: |Inner Exception: ){0,4}';
const EXCEPTION = new RegExp(
  `^${LEAD}${CLASS}(?: ?\\(.{0,80}\\))?(?:: ?|$| at /| in |\\(| (?=["'\\p{Lu}]))`,
  'u',
);
/** A debug page's heading: the class, and where it happened. */
const EXCEPTION_HEAD = new RegExp(
  `^(?:${CLASS}(?: ?\\(\\w{0,20}\\))?(?: (?:at|in) \\S{1,300})?|[A-Z][a-z]+[A-Z]\\w{2,60} (?:at|in) /\\S{0,300}):?$`,
);
/** Lines of common languages, by how they begin or end; words of a sentence begin with a capital letter. */
const SOURCE =
  /[;{}]$|^(?:return|raise|throw|if|for|while|def|except|catch|const|let|var|import|from|await|end|self\.|this\.|\$|@|\/\/|#)(?![\p{L}\d'’-])|^[\w.$]{1,80}\(.{0,300}\)$|=> |\w = \S| do$/u;

/** The exception class that a line names, or its first word. */
export const exceptionIn = (line: string): string | undefined =>
  new RegExp(CLASS).exec(line.slice(0, MAX_LINE))?.[0] ?? line.split(' ')[0];

export function shapeOf(raw: string): LineShape {
  const cut = raw.slice(0, MAX_LINE);
  const text = tidyLine(raw).replace(TAG, '').replace(CLASS_TAG, '$1').replace(TRAIL, '');
  const frame = FRAMES.some((pattern) => pattern.test(cut)) || FRAMES.some((pattern) => pattern.test(text));
  const bareException = !frame && EXCEPTION_HEAD.test(text);
  const words = text.split(' ').length;
  const said = frame ? NO_WORDS : wordsOf(text);
  return {
    text,
    frame,
    exception: !frame && (bareException || EXCEPTION.test(text)),
    bareException,
    severity: said.severity !== 'none',
    mild: said.severity === 'mild',
    log: /^[[(]?(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\d\d:\d\d:\d\d)|^\[?[A-Z][a-z]{2} \w{2,3} \d{1,2} \d\d:\d\d/.test(
      text.length < cut.length ? cut.trim() : text,
    ),
    status: said.status,
    trouble: said.trouble,
    generic: said.generic,
    source: !frame && SOURCE.test(text),
    advice: said.advice,
    label:
      (/(?:[:：]|\b(?:below|following)[.!]?)$/i.test(text) && words <= 14) || /^[\d\s.:]{1,12}$/.test(text),
    words,
  };
}

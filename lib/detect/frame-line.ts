/**
 * How frames of a trace, lines of code and bare paths are printed: what the first word may begin with ('' for anything),
 * what one of must stand in the line (none for anything), and the pattern, made when a line first passes so far.
 */
type FrameShape = readonly [begins: string, needs: readonly string[], pattern: () => RegExp];

const DIGITS = '0123456789';
const FRAMES: readonly FrameShape[] = [
  // JavaScript, Java, C#
  ['a', ['at '], () => /^\s{0,20}at (?:.{0,300}[(:/\\<].{0,300}|async .{0,300}|[\w.$]{3,200})$/],
  // Python
  ['F', ['File '], () => /^\s{0,20}File "?[^"]{1,300}"?, line \d/],
  // PHP, gdb, LLVM
  ['#', [], () => /^\s{0,20}#\d{1,4} /],
  // Ruby
  ['', [':in '], () => /^\s{0,20}(?:from )?\S{1,300}:\d{1,7}:in [^:]{1,300}$/],
  // Django, compilers
  ['', [' line ', ':'], () => /^\S{1,300}\.\w{1,5}(?:,? line |:)\d{1,7}(?:,? in \S{0,200}|:\d{1,7})?$/],
  // Go
  ['', ['.go:'], () => /^\s{0,20}\S{1,300}\.go:\d{1,7}/],
  // Go, Rust
  [`gcm${DIGITS}`, [], () => /^(?:goroutine \d|created by |main\.|\s{0,20}\d{1,4}: 0x)/],
  // Rust, compilers
  ['-', ['-- ', '--> '], () => /^\s{0,20}-->? /],
  // Java
  ['.', ['... '], () => /^\s{0,20}\.\.\. \d{1,4} (?:more|common frames)/],
  // Numbered source, and markers below source
  [`|>${DIGITS}`, ['|', '│'], () => /^\s{0,20}[|>]?\s{0,8}\d{1,6}\s{0,4}[|│]/],
  ['|│~^.-', [], () => /^[\s|│~^.-]{1,300}$/],
  // Bare paths and addresses
  [
    '',
    ['/', '\\'],
    () =>
      /^(?:[\w./\\~@-]{0,200}[/\\][\w./\\~@ -]{1,300}(?::\d{1,7}){0,2}|https?:\/\/\S{1,400}|file:\/\/\S{1,400})$/,
  ],
  [
    'RSBCTLErsbctle',
    [],
    () =>
      /^(?:Require stack|Stack trace|Backtrace|Call stack|Traceback|Local vars|Switch to|Request information|Environment|Thread \d|Source File|Caused at)\b.{0,60}$/i,
  ],
  // webpack
  ['eEwW', [' '], () => /^(?:error|warning) in \S{1,200}(?: [\d:-]{1,20})?$/i],
  ['DTt', [], () => /^(?:During handling of the above|The above exception was|thrown in )/],
  ['i', ['in '], () => /^\s{0,20}in \S{1,200} \(.{0,200}\)$/],
  ['-', ['- '], () => /^\s{0,20}- [\w./\\@~-]{1,300}$/],
  ['(', [':'], () => /^\s{0,20}\([a-z_]{2,40} \d[\d.]{2,12}\) .{1,200}:\d/],
  // Logs
  [`[${DIGITS}`, [], () => /^\[?\d{4}-\d\d-\d\d[T ][\d:.,]{5,16}.{0,60}\b(?:trace|debug|info)\b/i],
];

/** Whether a line is part of a trace, a line of code or a bare path: part of an error, never its key. */
export function isFrame(line: string): boolean {
  const first = line.trimStart().charAt(0);
  return FRAMES.some(
    ([begins, needs, pattern]) =>
      (begins === '' || begins.includes(first)) &&
      (needs.length === 0 || needs.some((part) => line.includes(part))) &&
      pattern().test(line),
  );
}
